//! Address of a value: its table, its path, and what the table defines for it.

use planner::model::{Cell, Field, Group, Kind, Path, Table, Unit, path, same};
use planner::{Outcome, Plan};

use super::World;

/// Which of the two tables holds a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Table of inputs.
    Input,
    /// Table of figures.
    Figure,
}

/// Address of a value, with the field and the unit that the table defines for it.
#[derive(Clone)]
pub struct Place {
    /// Table that holds the value.
    pub side: Side,
    /// Path in that table.
    pub path: Path,
    /// Definition of the field at the path.
    pub field: &'static Field,
    /// Unit of a number at the path, resolved if it comes from the group.
    pub unit: Unit,
}

/// Side and path determine field and unit.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.side == other.side && self.path == other.path
    }
}

impl Place {
    /// Creates the place of a field below the path `above`.
    pub fn new(side: Side, above: &[u16], field: &'static Field) -> Self {
        let path = [above, &[field.id]].concat();
        let fields = match side {
            Side::Input => Plan::FIELDS,
            Side::Figure => Outcome::FIELDS,
        };
        Self {
            side,
            unit: path::unit(fields, &path),
            path,
            field,
        }
    }

    /// Creates the place of a path; `None` if the tables define no field there.
    pub fn at(side: Side, path: &[u16]) -> Option<Self> {
        let (_, above) = path.split_last()?;
        let fields = match side {
            Side::Input => Plan::FIELDS,
            Side::Figure => Outcome::FIELDS,
        };
        Some(Self::new(side, above, path::field(fields, path)?))
    }

    /// Returns the place of a field of the group at this place.
    pub fn inner(&self, field: &'static Field) -> Self {
        Self::new(self.side, &self.path, field)
    }

    /// Returns the place of a field in a row of the list at this place.
    pub fn in_row(&self, row: usize, field: &'static Field) -> Self {
        Self::new(self.side, &self.row(row), field)
    }

    /// Returns the path of a row of the list at this place.
    pub fn row(&self, row: usize) -> Path {
        [&self.path[..], &[path::number_of(row)]].concat()
    }

    /// Returns the path as documents write it; components use it in `data-` attributes as well.
    pub fn name(&self, world: &World) -> String {
        path::words(self.table(world), &self.path)
    }

    /// Returns the value at this place; `None` if its row is removed.
    pub fn cell<'a>(&self, world: &'a World) -> Option<Cell<'a>> {
        path::get(self.table(world), &self.path).map(|(_, cell)| cell)
    }

    /// Returns the group or row that directly holds this field; `None` if its row is removed.
    pub fn around<'a>(&self, world: &'a World) -> Option<&'a dyn Table> {
        let (_, above) = self.path.split_last()?;
        path::table(self.table(world), above)
    }

    /// Whether the value at this place may be shown differently in another world. Lists differ if
    /// their number of rows does: the values in rows are places of their own.
    pub fn differs(&self, one: &World, other: &World) -> bool {
        if self.unit.money() && one.plan.facts.currency != other.plan.facts.currency {
            return true;
        }
        // How late a day is, and whether it is shown with its year, depends on the plan's own date.
        if matches!(self.field.kind, Kind::Date) && one.plan.facts.as_of != other.plan.facts.as_of {
            return true;
        }
        match (self.cell(one), self.cell(other)) {
            // The reason why a figure is missing may be another one.
            (Some(Cell::Number(None) | Cell::Date(None) | Cell::Choice(None)), Some(_))
                if self.side == Side::Figure =>
            {
                true
            }
            (Some(Cell::Rows(one)), Some(Cell::Rows(other))) => one.len() != other.len(),
            (Some(Cell::Group(_)), Some(Cell::Group(_))) | (None, None) => false,
            (Some(one), Some(other)) => !same(&one, &other),
            _ => true,
        }
    }

    /// Returns the table that holds the place: the plan or the outcome.
    pub fn table<'a>(&self, world: &'a World) -> &'a dyn Table {
        match self.side {
            Side::Input => &*world.plan,
            Side::Figure => &world.outcome,
        }
    }
}
