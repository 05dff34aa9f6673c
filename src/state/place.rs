//! Where a value stands, and what the tables say of it.

use planner::model::{Cell, Field, Group, Kind, Path, Table, Unit, path, same};
use planner::{Outcome, Plan};

use super::World;

/// Which of the two tables a value stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What is entered.
    Input,
    /// What follows from it.
    Figure,
}

/// Where a value stands, and what the tables say of it.
#[derive(Clone)]
pub struct Place {
    /// In which of the two tables.
    pub side: Side,
    /// Where in it.
    pub path: Path,
    /// What may stand there.
    pub field: &'static Field,
    /// What a number there counts.
    pub unit: Unit,
}

/// A place says which field stands there, and what a number there counts.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.side == other.side && self.path == other.path
    }
}

impl Place {
    /// A field of a table of inputs, or of figures, under a path.
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

    /// What stands at a path; none where the tables know no such place.
    pub fn at(side: Side, path: &[u16]) -> Option<Self> {
        let (_, above) = path.split_last()?;
        let fields = match side {
            Side::Input => Plan::FIELDS,
            Side::Figure => Outcome::FIELDS,
        };
        Some(Self::new(side, above, path::field(fields, path)?))
    }

    /// A field of the group that stands here.
    pub fn inner(&self, field: &'static Field) -> Self {
        Self::new(self.side, &self.path, field)
    }

    /// A field of a row of the list that stands here.
    pub fn in_row(&self, row: usize, field: &'static Field) -> Self {
        Self::new(self.side, &self.row(row), field)
    }

    /// The path of a row of the list that stands here.
    pub fn row(&self, row: usize) -> Path {
        [&self.path[..], &[path::number_of(row)]].concat()
    }

    /// Its name in documents, which is its name in the page as well.
    pub fn name(&self, world: &World) -> String {
        path::words(self.table(world), &self.path)
    }

    /// What stands here; none where its row is gone.
    pub fn cell<'a>(&self, world: &'a World) -> Option<Cell<'a>> {
        path::get(self.table(world), &self.path).map(|(_, cell)| cell)
    }

    /// The table that this is a field of; none where its row is gone.
    pub fn around<'a>(&self, world: &'a World) -> Option<&'a dyn Table> {
        let (_, above) = self.path.split_last()?;
        path::table(self.table(world), above)
    }

    /// Whether somebody who looks at this place may see something else in another world. Of a list, that
    /// is how many rows it has: what stands in them are places of their own.
    pub fn differs(&self, one: &World, other: &World) -> bool {
        if self.unit.money() && one.plan.facts.currency != other.plan.facts.currency {
            return true;
        }
        // How late a day is, and whether it needs its year, is told from the plan's own day.
        if matches!(self.field.kind, Kind::Date) && one.plan.facts.as_of != other.plan.facts.as_of {
            return true;
        }
        match (self.cell(one), self.cell(other)) {
            // Why a figure is not there may be for another reason now.
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

    /// The table, of inputs or of figures, that it stands in.
    pub fn table<'a>(&self, world: &'a World) -> &'a dyn Table {
        match self.side {
            Side::Input => &*world.plan,
            Side::Figure => &world.outcome,
        }
    }
}
