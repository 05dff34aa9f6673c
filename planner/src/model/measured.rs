//! Figures read one after another, straight from their structs: for samples, where a look-up by id
//! would cost more than the figure itself.

use super::{Cell, Choice, Day, Group, Text};

/// What stands for a figure in a sample that has no such row.
pub const ABSENT: f64 = f64::NAN;

/// A figure, or a struct of figures, that can be read as numbers in the order of its table.
pub trait Measured {
    /// Writes each figure as one number that can be ordered: a date as days since 1970, a choice as
    /// its place, a text as its place among those seen; "never" is later than all.
    fn measure(&self, into: &mut Measures<'_>);
}

/// A list of figures as it stands at the middle of the ranges.
#[derive(Default)]
pub struct List {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of such a list.
#[derive(Default)]
pub struct Row {
    /// By which it is found again in a sample; by its place where rows have no names.
    pub name: Option<Text>,
    /// How many numbers it has, those of its lists among them.
    pub figures: usize,
    /// The lists in it, in order.
    pub lists: Vec<List>,
}

/// The texts that a figure has shown so far, counted from 0.
pub type Cases = Vec<Text>;

/// Where the numbers of a sample go.
pub struct Measures<'a> {
    /// The numbers so far.
    into: &'a mut Vec<f64>,
    /// How many of these are not of this sample.
    from: usize,
    /// The texts seen, for each number of the sample.
    cases: &'a mut [Cases],
    /// The lists to come.
    lists: std::slice::Iter<'a, List>,
    /// The next text is the name of a row, by which it was found, and no figure.
    named: bool,
}

impl<'a> Measures<'a> {
    /// After the numbers that are there. `cases` has a list for each figure, `lists` those of the table.
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
        #[allow(clippy::cast_precision_loss)] // fewer texts than points
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
            // The row of this name mostly stands at its place.
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
