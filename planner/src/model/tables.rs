//! Macros that declare a struct and its table in one place, one line per field.

/// Declares inputs: `id key: Type = default, kind, "English" / "French", Source;`
///
/// A default that changes after a release also keeps the old value, against which links are
/// encoded: `…, Source, was 0.7;`.
#[macro_export]
macro_rules! inputs {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $(
        $id:literal $key:ident : $type:ty = $default:expr, $kind:expr, $en:literal / $fr:literal, $source:expr $(, was $frozen:expr)?;
    )* }) => {
        $crate::table! {
            $(#[$doc])* $vis struct $name { $( $id $key: $type, $kind, $en / $fr, $source; )* }
            {
                fn fresh() -> Self {
                    let mut new = Self::default();
                    $crate::model::Form::freeze(&mut new);
                    new
                }
            }
        }
        impl Default for $name {
            fn default() -> Self { Self { $( $key: $default.into() ),* } }
        }
        impl $crate::model::Form for $name {
            fn cell_mut(&mut self, id: u16) -> Option<$crate::model::CellMut<'_>> {
                match id { $( $id => Some($crate::model::Input::cell_mut(&mut self.$key)), )* _ => None }
            }
            fn table(&self) -> &dyn $crate::model::Table { self }
            fn freeze(&mut self) {
                $( $crate::model::Input::freeze(&mut self.$key); $( self.$key = $frozen.into(); )? )*
            }
        }
        impl $crate::model::Input for $name {
            fn freeze(&mut self) { $crate::model::Form::freeze(self) }
            fn cell_mut(&mut self) -> $crate::model::CellMut<'_> { $crate::model::CellMut::Group(self) }
        }
    };
}

/// Declares figures: `id key: Type, kind, "English" / "French", "formula with {names}", Source;`
///
/// A formula in words, not in symbols, needs both languages: `"sum of {x}" / "somme de {x}"`.
#[macro_export]
macro_rules! figures {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $(
        $id:literal $key:ident : $type:ty, $kind:expr, $en:literal / $fr:literal, $formula:literal $(/ $formule:literal)?, $source:expr;
    )* }) => {
        $crate::table! {
            #[derive(Default)] $(#[$doc])* $vis struct $name {
                $( $id $key: $type, $kind, $en / $fr, $source; )*
            } {}
        }
        impl $crate::model::Explained for $name {
            fn formula(path: &[u16]) -> Option<[&'static str; 2]> {
                let (id, below) = path.split_first()?;
                match *id {
                    $( $id if below.is_empty() => Some($crate::both!($formula $(, $formule)?)),
                    $id => <$type as $crate::model::Explained>::formula(below), )*
                    _ => None,
                }
            }
        }
        impl $crate::model::Measured for $name {
            fn measure(&self, into: &mut $crate::model::Measures<'_>) {
                $( $crate::model::Measured::measure(&self.$key, into); )*
            }
        }
    };
}

/// The common part of `inputs!` and `figures!`.
#[doc(hidden)]
#[macro_export]
macro_rules! table {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $(
        $id:literal $key:ident : $type:ty, $kind:expr, $en:literal / $fr:literal, $source:expr;
    )* } { $($fresh:tt)* }) => {
        $(#[$doc])* #[derive(Clone, Debug)]
        $vis struct $name { $( #[doc = $en] pub $key: $type ),* }
        // Compares through the table: a derived `PartialEq` for each struct would add 6 KB in all.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool { $crate::model::same_table(self, other) }
        }
        /// Field ids as constants, so that code can name a field and a typo does not compile.
        #[allow(non_upper_case_globals, missing_docs)]
        impl $name { $( pub const $key: u16 = $id; )* }
        impl $crate::model::Group for $name {
            const FIELDS: &'static [$crate::model::Field] = {
                #[allow(unused_imports)]
                use $crate::model::{Source::*, Unit::*};
                &[ $( $crate::model::Field {
                    id: $id,
                    text: concat!(stringify!($key), "\0", $en, "\0", $fr),
                    kind: $kind.kind,
                    required: $kind.required,
                    when: $kind.when,
                    money: $kind.money,
                    never: $kind.never,
                    to_line: $kind.to_line,
                    of_range: $kind.of_range,
                    privacy: $kind.privacy,
                    rank: $kind.rank,
                    source: $source,
                } ),* ]
            };
            $($fresh)*
        }
        impl $crate::model::Table for $name {
            fn fields(&self) -> &'static [$crate::model::Field] { <Self as $crate::model::Group>::FIELDS }
            fn cell(&self, id: u16) -> Option<$crate::model::Cell<'_>> {
                match id { $( $id => Some($crate::model::Value::cell(&self.$key)), )* _ => None }
            }
        }
        impl $crate::model::Value for $name {
            fn cell(&self) -> $crate::model::Cell<'_> { $crate::model::Cell::Group(self) }
        }
    };
}

/// A formula in English and French; one literal serves as both.
#[doc(hidden)]
#[macro_export]
macro_rules! both {
    ($formula:literal) => {
        [$formula, $formula]
    };
    ($formula:literal, $formule:literal) => {
        [$formula, $formule]
    };
}

/// Declares a choice: an enum whose values have a key for documents and words in both languages.
/// New values go at the end, because links store positions.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $( $variant:ident $key:literal $en:literal / $fr:literal, )* }) => {
        $(#[$doc])* #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
        $vis enum $name { #[default] $( #[doc = $en] $variant ),* }
        impl $name {
            /// All values, in the order of their positions.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),* ];
        }
        impl $crate::model::Choice for $name {
            const OPTIONS: &'static $crate::model::Options =
                &$crate::model::Options { keys: &[ $( $key ),* ], words: &[ $( [$en, $fr] ),* ] };
            fn place(self) -> u8 { self as u8 }
        }
        impl $crate::model::ChoiceMut for $name {
            fn get(&self) -> Option<u8> { Some(*self as u8) }
            fn set(&mut self, place: Option<u8>) -> bool {
                let found = place.and_then(|p| Self::ALL.get(usize::from(p)));
                if let Some(value) = found { *self = *value; }
                found.is_some()
            }
        }
        impl $crate::model::ChoiceMut for Option<$name> {
            fn get(&self) -> Option<u8> { self.map(|c| c as u8) }
            fn set(&mut self, place: Option<u8>) -> bool {
                let found = place.and_then(|p| $name::ALL.get(usize::from(p)).copied());
                if place.is_some() && found.is_none() { return false; }
                *self = found;
                true
            }
        }
        impl $crate::model::Value for $name {
            fn cell(&self) -> $crate::model::Cell<'_> { $crate::model::Cell::Choice(Some(*self as u8)) }
        }
        impl $crate::model::Input for $name {
            fn cell_mut(&mut self) -> $crate::model::CellMut<'_> { $crate::model::CellMut::Choice(self) }
        }
    };
}
