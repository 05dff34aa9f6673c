//! Values accessed through their table by field id: to read ([`Cell`]) or to write ([`CellMut`]).

use super::{Choice, ChoiceMut, Day, Field, Number, Set, Text};

/// A value of a table, to read. `None` is an input that is left out, or a figure without a value.
pub enum Cell<'a> {
    /// A number or a range.
    Number(Option<Number>),
    /// A day.
    Date(Option<Day>),
    /// Yes or no.
    Flag(bool),
    /// A text; `None` only in a figure that refers to nothing.
    Text(Option<&'a str>),
    /// The position of a value among its options.
    Choice(Option<u8>),
    /// A bit mask: one bit per option, the first option lowest.
    Set(u64),
    /// A nested table.
    Group(&'a dyn Table),
    /// A list of rows.
    Rows(&'a dyn Rows),
}

/// A value of a table, to write.
pub enum CellMut<'a> {
    /// A number or a range.
    Number(&'a mut Number),
    /// A number or a range, which may be left out.
    MaybeNumber(&'a mut Option<Number>),
    /// A day.
    Date(&'a mut Day),
    /// A day that may be left out.
    MaybeDate(&'a mut Option<Day>),
    /// Yes or no.
    Flag(&'a mut bool),
    /// A text.
    Text(&'a mut Text),
    /// One of a few values.
    Choice(&'a mut dyn ChoiceMut),
    /// A bit mask: one bit per option, the first option lowest.
    Set(&'a mut u64),
    /// A nested table.
    Group(&'a mut dyn Form),
    /// A list of rows.
    Rows(&'a mut dyn RowsMut),
}

/// A struct whose fields are accessed as cells by their ids. Implemented by `inputs!` and
/// `figures!`.
pub trait Table {
    /// Returns the fields, in the order in which they are shown and written.
    fn fields(&self) -> &'static [Field];
    /// Returns the value of the field with this id.
    fn cell(&self, id: u16) -> Option<Cell<'_>>;
}

/// A table that can be written.
pub trait Form: Table {
    /// Returns the value of the field with this id, to write.
    fn cell_mut(&mut self, id: u16) -> Option<CellMut<'_>>;
    /// Returns the table, to read.
    fn table(&self) -> &dyn Table;
    /// Sets each field whose default has changed since a release (`was` in `inputs!`) to the old
    /// default, against which links are encoded.
    fn freeze(&mut self);
}

/// A type of table, whose fields are known without a value.
pub trait Group: Table + Default + 'static {
    /// The fields, in the order in which they are shown and written.
    const FIELDS: &'static [Field];
    /// Returns the frozen default, against which links are encoded.
    #[must_use]
    fn fresh() -> Self {
        Self::default()
    }
}

/// A list of rows, to read.
pub trait Rows {
    /// Returns the number of rows.
    fn len(&self) -> usize;
    /// Whether there are no rows.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Returns the row at an index below `len`.
    fn row(&self, place: usize) -> &dyn Table;
    /// Returns a new row with the frozen defaults, against which links are encoded.
    fn fresh(&self) -> Box<dyn Table>;
}

/// A list of rows, to write.
pub trait RowsMut {
    /// Returns the list, to read.
    fn rows(&self) -> &dyn Rows;
    /// Returns the row at an index below `len`, to write.
    fn row_mut(&mut self, place: usize) -> &mut dyn Form;
    /// Appends a row of current defaults.
    fn push(&mut self);
    /// Removes the last row, if there is one.
    fn pop(&mut self);
    /// Swaps the rows at two indices.
    fn swap(&mut self, one: usize, other: usize);
}

// Compiled once, where methods of `Vec` would be compiled for each type of row.
impl dyn RowsMut + '_ {
    /// Truncates the list, or extends it with rows of current defaults.
    pub fn resize(&mut self, rows: usize) {
        while self.rows().len() > rows {
            self.pop();
        }
        while self.rows().len() < rows {
            self.push();
        }
    }

    /// Removes the row at an index.
    pub fn remove(&mut self, place: usize) {
        self.shift(place, self.rows().len() - 1);
        self.pop();
    }

    /// Moves a row from one index to another.
    pub fn shift(&mut self, from: usize, to: usize) {
        for place in from..to {
            self.swap(place, place + 1);
        }
        for place in (to..from).rev() {
            self.swap(place, place + 1);
        }
    }
}

impl<T: Group> Rows for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }
    fn row(&self, place: usize) -> &dyn Table {
        &self[place]
    }
    fn fresh(&self) -> Box<dyn Table> {
        Box::new(T::fresh())
    }
}
impl<T: Group + Form> RowsMut for Vec<T> {
    fn rows(&self) -> &dyn Rows {
        self
    }
    fn row_mut(&mut self, place: usize) -> &mut dyn Form {
        &mut self[place]
    }
    fn push(&mut self) {
        self.push(T::default());
    }
    fn pop(&mut self) {
        self.pop();
    }
    fn swap(&mut self, one: usize, other: usize) {
        self.as_mut_slice().swap(one, other);
    }
}

/// A type that can be a field of a table.
pub trait Value {
    /// Returns the value as a cell, to read.
    fn cell(&self) -> Cell<'_>;
}

/// A type that can be a field of a table of inputs.
pub trait Input: Value {
    /// Returns the value as a cell, to write.
    fn cell_mut(&mut self) -> CellMut<'_>;
    /// Freezes the defaults in a nested table, as [`Form::freeze`] does; other values stay.
    fn freeze(&mut self) {}
}

macro_rules! values {
    ($($type:ty, $this:ident => $read:expr;)*) => { $(
        impl Value for $type { fn cell(&self) -> Cell<'_> { let $this = self; $read } }
    )* };
}
values! {
    Number, this => Cell::Number(Some(*this));
    Option<Number>, this => Cell::Number(*this);
    Day, this => Cell::Date(Some(*this));
    Option<Day>, this => Cell::Date(*this);
    bool, this => Cell::Flag(*this);
    Text, this => Cell::Text(Some(this));
    Option<Text>, this => Cell::Text(this.as_deref());
    f64, this => Cell::Number(Some(Number::exact(*this)));
    Option<f64>, this => Cell::Number(this.map(Number::exact));
}
impl<T: Group> Value for Vec<T> {
    fn cell(&self) -> Cell<'_> {
        Cell::Rows(self)
    }
}
impl<C: Choice> Value for Option<C> {
    fn cell(&self) -> Cell<'_> {
        Cell::Choice(self.map(C::place))
    }
}
impl<C: Choice> Value for Set<C> {
    fn cell(&self) -> Cell<'_> {
        Cell::Set(self.bits())
    }
}

macro_rules! inputs {
    ($($type:ty => $write:ident;)*) => { $(
        impl Input for $type { fn cell_mut(&mut self) -> CellMut<'_> { CellMut::$write(self) } }
    )* };
}
inputs! {
    Number => Number;
    Option<Number> => MaybeNumber;
    Day => Date;
    Option<Day> => MaybeDate;
    bool => Flag;
    Text => Text;
}
impl<T: Group + Form> Input for Vec<T> {
    fn cell_mut(&mut self) -> CellMut<'_> {
        CellMut::Rows(self)
    }
}
impl<C: Choice> Input for Option<C>
where
    Option<C>: ChoiceMut,
{
    fn cell_mut(&mut self) -> CellMut<'_> {
        CellMut::Choice(self)
    }
}
impl<C: Choice> Input for Set<C> {
    fn cell_mut(&mut self) -> CellMut<'_> {
        CellMut::Set(self.bits_mut())
    }
}

/// Whether two cells of the same field have equal values.
#[must_use]
pub fn same(left: &Cell<'_>, right: &Cell<'_>) -> bool {
    match (left, right) {
        (Cell::Number(a), Cell::Number(b)) => a == b,
        (Cell::Date(a), Cell::Date(b)) => a == b,
        (Cell::Flag(a), Cell::Flag(b)) => a == b,
        (Cell::Text(a), Cell::Text(b)) => a == b,
        (Cell::Choice(a), Cell::Choice(b)) => a == b,
        (Cell::Set(a), Cell::Set(b)) => a == b,
        (Cell::Group(a), Cell::Group(b)) => same_table(*a, *b),
        (Cell::Rows(a), Cell::Rows(b)) => {
            a.len() == b.len() && (0..a.len()).all(|row| same_table(a.row(row), b.row(row)))
        }
        _ => false,
    }
}

/// Whether two tables of the same type have equal values in all fields.
#[must_use]
pub fn same_table(left: &dyn Table, right: &dyn Table) -> bool {
    left.fields()
        .iter()
        .all(|field| match (left.cell(field.id), right.cell(field.id)) {
            (Some(a), Some(b)) => same(&a, &b),
            _ => false,
        })
}
