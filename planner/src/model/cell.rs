//! Values seen through their table: read (`Cell`), or written (`CellMut`).

use super::{Choice, ChoiceMut, Day, Field, Number, Set, Text};

/// A value of a table, to be read. None: an input left out, or a figure that is never.
pub enum Cell<'a> {
    /// A number, or a range.
    Number(Option<Number>),
    /// A day.
    Date(Option<Day>),
    /// Yes or no.
    Flag(bool),
    /// A text; none only for a figure that names nothing.
    Text(Option<&'a str>),
    /// The place of a value among its options.
    Choice(Option<u8>),
    /// One bit an option.
    Set(u64),
    /// A table inside the table.
    Group(&'a dyn Table),
    /// A list of tables.
    Rows(&'a dyn Rows),
}

/// A value of a table, to be written.
pub enum CellMut<'a> {
    /// A number, or a range.
    Number(&'a mut Number),
    /// A number that may be left out.
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
    /// One bit an option.
    Set(&'a mut u64),
    /// A table inside the table.
    Group(&'a mut dyn Form),
    /// A list of tables.
    Rows(&'a mut dyn RowsMut),
}

/// A struct seen as a row of cells, by the ids of its fields. Made by `inputs!` and `figures!`.
pub trait Table {
    /// Its fields, in the order in which they are shown and written.
    fn fields(&self) -> &'static [Field];
    /// The value of the field with this id.
    fn cell(&self, id: u16) -> Option<Cell<'_>>;
}

/// A table that can be written.
pub trait Form: Table {
    /// The value of the field with this id.
    fn cell_mut(&mut self, id: u16) -> Option<CellMut<'_>>;
    /// The table, to be read.
    fn table(&self) -> &dyn Table;
    /// From today's defaults to those that links are written against.
    fn freeze(&mut self);
}

/// A table's fields, known without a value.
pub trait Group: Table + Default + 'static {
    /// Its fields.
    const FIELDS: &'static [Field];
    /// The frozen default: what a link is written against.
    #[must_use]
    fn fresh() -> Self {
        Self::default()
    }
}

/// A list of tables, to be read.
pub trait Rows {
    /// How many.
    fn len(&self) -> usize;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The row at a place below `len`.
    fn row(&self, place: usize) -> &dyn Table;
    /// A new row as links know it, before anything is entered.
    fn fresh(&self) -> Box<dyn Table>;
}

/// A list of tables, to be written.
pub trait RowsMut {
    /// The list, to be read.
    fn rows(&self) -> &dyn Rows;
    /// The row at a place below `len`.
    fn row_mut(&mut self, place: usize) -> &mut dyn Form;
    /// Cuts the list, or lengthens it with today's default rows.
    fn resize(&mut self, rows: usize);
    /// Takes a row out.
    fn remove(&mut self, place: usize);
    /// Moves a row to another place.
    fn shift(&mut self, from: usize, to: usize);
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
    fn resize(&mut self, rows: usize) {
        self.resize_with(rows, T::default);
    }
    fn remove(&mut self, place: usize) {
        self.remove(place);
    }
    fn shift(&mut self, from: usize, to: usize) {
        let row = self.remove(from);
        self.insert(to, row);
    }
}

/// What may stand in a table.
pub trait Value {
    /// The value, to be read.
    fn cell(&self) -> Cell<'_>;
}

/// What may stand in a table of inputs.
pub trait Input: Value {
    /// The value, to be written.
    fn cell_mut(&mut self) -> CellMut<'_>;
    /// From today's defaults to those that links are written against.
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

/// Whether two cells of the same field hold the same.
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

/// Whether two tables of the same fields hold the same.
#[must_use]
pub fn same_table(left: &dyn Table, right: &dyn Table) -> bool {
    left.fields()
        .iter()
        .all(|field| match (left.cell(field.id), right.cell(field.id)) {
            (Some(a), Some(b)) => same(&a, &b),
            _ => false,
        })
}
