//! A plan's own id: random, created once with the plan, kept in its save and its files.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A plan's own id, 32 hexadecimal digits. Together with the id of a row it identifies an event in
/// a calendar. Links do not carry it, so that a plan opened from a link gets a new id.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct PlanId(String);

impl PlanId {
    /// Length of an id in bytes; its text has two characters per byte.
    pub const BYTES: usize = 16;

    /// Makes an id from random bytes, which the caller provides.
    ///
    /// ```
    /// use planner::saves::PlanId;
    /// let id = PlanId::of([0xa5; 16]);
    /// assert_eq!(id.to_string(), "a5".repeat(16));
    /// assert_eq!(PlanId::parse(&id.to_string()), Some(id));
    /// ```
    #[must_use]
    pub fn of(random: [u8; Self::BYTES]) -> Self {
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
        Self(
            random
                .iter()
                .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
                .collect(),
        )
    }

    /// Parses the text of an id; `None` if it is not 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 2 * Self::BYTES && text.bytes().all(hex)).then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Deserialises an id: `None` for any other value.
pub struct IdPart;

impl<'de> DeserializeSeed<'de> for IdPart {
    type Value = Option<PlanId>;
    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Self::Value, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for IdPart {
    type Value = Option<PlanId>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(PlanId::parse(text))
    }
    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}
