//! Reads figures straight from their structs, in the order of their tables.
//!
//! In a sample, a look-up by id would cost more than the figure itself.

use super::{Cell, Choice, Day, Group, Text};

/// The value of a figure whose row does not exist in a sample.
pub const ABSENT: f64 = f64::NAN;

/// A figure, or a struct of figures, that can be read as numbers in the order of its table.
pub trait Measured {
    /// Appends one number for each figure. Numbers can be ordered: a date is its days since 1970, a
    /// choice its position, a text its position among the texts seen so far. A missing value
    /// (“never”) is infinity, later than all others.
    fn measure(&self, into: &mut Measures<'_>);
}

/// A list of figures, as it is when all ranges are at their medians.
#[derive(Default)]
pub struct List {
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// A row of a [`List`].
#[derive(Default)]
pub struct Row {
    /// The name that identifies the row in a sample; `None` where rows are identified by index.
    pub name: Option<Text>,
    /// Count of the row's numbers, including those of its nested lists.
    pub figures: usize,
    /// The row's nested lists, in order.
    pub lists: Vec<List>,
}

/// The distinct texts that a figure has had so far; a text is measured as its index here.
pub type Cases = Vec<Text>;

/// Collects the numbers of a sample.
pub struct Measures<'a> {
    /// The output; may already hold numbers.
    into: &'a mut Vec<f64>,
    /// Length of `into` at the start: `cases[0]` belongs to `into[from]`.
    from: usize,
    /// The texts seen so far, for each number from `from` on.
    cases: &'a mut [Cases],
    /// The remaining lists of the current table or row.
    lists: std::slice::Iter<'a, List>,
    /// Whether the next text is the name of the row, which identifies it and is not a figure.
    named: bool,
}

impl<'a> Measures<'a> {
    /// Appends to the numbers in `into`. `cases` has an entry for each figure; `lists` describes
    /// the lists of the table.
    pub fn new(into: &'a mut Vec<f64>, cases: &'a mut [Cases], lists: &'a [List]) -> Self {
        Self {
            from: into.len(),
            into,
            cases,
            lists: lists.iter(),
            named: false,
        }
    }

    fn text(&mut self, text: Option<&Text>) {
        if std::mem::take(&mut self.named) {
            return;
        }
        let Some(text) = text else {
            self.into.push(f64::INFINITY);
            return;
        };
        let cases = &mut self.cases[self.into.len() - self.from];
        let place = cases.iter().position(|c| c == text).unwrap_or_else(|| {
            cases.push(text.clone());
            cases.len() - 1
        });
        #[allow(clippy::cast_precision_loss)] // fewer texts than samples
        self.into.push(place as f64);
    }
}

macro_rules! measured {
    ($($type:ty, $this:ident => $read:expr;)*) => { $(
        impl Measured for $type {
            #[inline]
            fn measure(&self, into: &mut Measures<'_>) { let $this = self; into.into.push($read); }
        }
    )* };
}
measured! {
    f64, this => *this;
    Option<f64>, this => this.unwrap_or(f64::INFINITY);
    bool, this => f64::from(u8::from(*this));
    Option<Day>, this => this.map_or(f64::INFINITY, |day| f64::from(day.number()));
}
impl<C: Choice> Measured for C {
    #[inline]
    fn measure(&self, into: &mut Measures<'_>) {
        into.into.push(f64::from(self.place()));
    }
}
impl<C: Choice> Measured for Option<C> {
    #[inline]
    fn measure(&self, into: &mut Measures<'_>) {
        let place = self.map_or(f64::INFINITY, |choice| f64::from(choice.place()));
        into.into.push(place);
    }
}
impl Measured for Text {
    fn measure(&self, into: &mut Measures<'_>) {
        into.text(Some(self));
    }
}
impl Measured for Option<Text> {
    fn measure(&self, into: &mut Measures<'_>) {
        into.text(self.as_ref());
    }
}

impl<T: Group + Measured> Measured for Vec<T> {
    fn measure(&self, into: &mut Measures<'_>) {
        let Some(list) = into.lists.next() else {
            return;
        };
        for (place, laid) in list.rows.iter().enumerate() {
            let here = self.get(place);
            // The row with this name is usually at the same index.
            let found = match &laid.name {
                Some(name) if here.and_then(name_of) != Some(&**name) => {
                    self.iter().find(|row| name_of(*row) == Some(&**name))
                }
                _ => here,
            };
            let Some(row) = found else {
                let to = into.into.len() + laid.figures;
                into.into.resize(to, ABSENT);
                continue;
            };
            let after = std::mem::replace(&mut into.lists, laid.lists.iter());
            into.named = laid.name.is_some();
            row.measure(into);
            into.named = false;
            into.lists = after;
        }
    }
}

/// The text in a row's first field.
fn name_of<T: Group>(row: &T) -> Option<&str> {
    match row.cell(T::FIELDS.first()?.id)? {
        Cell::Text(text) => text,
        _ => None,
    }
}
