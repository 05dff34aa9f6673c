//! JavaScript values as serde sees them, for reading.
//!
//! The library for this writes sentences about numbers that nobody reads here, since the door says
//! itself what it refuses; with them comes the standard library's printing of numbers: ten kilobytes
//! of the first load. Writing goes through the library.

use js_sys::{Array, Object};
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};
use wasm_bindgen::{JsCast, JsValue};

/// Something was refused; what and why is kept by the door.
#[derive(Debug)]
pub struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("refused")
    }
}
impl std::error::Error for Refused {}
impl Error for Refused {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
    fn invalid_type(_: Unexpected, _: &dyn Expected) -> Self {
        Self
    }
    fn invalid_value(_: Unexpected, _: &dyn Expected) -> Self {
        Self
    }
}

/// A value to be read.
pub struct Value(pub JsValue);

impl<'de> Deserializer<'de> for Value {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let Self(value) = self;
        if value.is_null() || value.is_undefined() {
            visitor.visit_unit()
        } else if let Some(flag) = value.as_bool() {
            visitor.visit_bool(flag)
        } else if let Some(number) = value.as_f64() {
            visitor.visit_f64(number)
        } else if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if let Some(list) = value.dyn_ref::<Array>() {
            visitor.visit_seq(Entries {
                list: list.clone(),
                next: 0,
                value: None,
            })
        } else if let Some(object) = value.dyn_ref::<Object>() {
            visitor.visit_map(Entries {
                list: Object::entries(object),
                next: 0,
                value: None,
            })
        } else {
            Err(Refused)
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and in range
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.0.as_f64() {
            Some(number) if number >= 0.0 && number.fract() == 0.0 => {
                visitor.visit_u64(number as u64)
            }
            _ => Err(Refused),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The elements of a list, or the entries of an object.
struct Entries {
    list: Array,
    next: u32,
    value: Option<JsValue>,
}

impl Entries {
    fn next(&mut self) -> Option<JsValue> {
        let place = self.next;
        self.next += 1;
        (place < self.list.length()).then(|| self.list.get(place))
    }
}

impl<'de> SeqAccess<'de> for Entries {
    type Error = Refused;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Refused> {
        self.next()
            .map(|value| seed.deserialize(Value(value)))
            .transpose()
    }
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Refused;
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Refused> {
        let Some(entry) = self.next() else {
            return Ok(None);
        };
        let entry: Array = entry.unchecked_into();
        self.value = Some(entry.get(1));
        seed.deserialize(Value(entry.get(0))).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        seed.deserialize(Value(self.value.take().unwrap_or(JsValue::NULL)))
    }
}
