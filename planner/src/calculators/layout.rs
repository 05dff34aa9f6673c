//! What a page needs to know to lay a calculator out: its key figures, its hero chart, its main list,
//! the groups of its panel. Fields say their own rank in the tables; the page derives the rest.

use super::{Light, Outcome, Plan, Sentence};
use crate::model::{Day, Path};

/// How a calculator's page is laid out.
pub struct Layout {
    /// The three to five figures that matter most; empty: those that rank as keys in the table.
    pub keys: fn(&Plan, &Outcome) -> Vec<KeyFigure>,
    /// The name of the chart that shows why.
    pub hero: Option<&'static str>,
    /// The main list.
    pub list: Option<List>,
    /// The assumptions beside the story, in groups.
    pub panel: &'static [PanelGroup],
}

impl Layout {
    /// Of a calculator that says nothing: its page follows from its tables alone.
    pub const DERIVED: Self = Self {
        keys: |_, _| Vec::new(),
        hero: None,
        list: None,
        panel: &[],
    };
}

/// A figure that matters, in a tile. Pressed, it opens its working.
#[derive(Clone, PartialEq, Debug)]
pub struct KeyFigure {
    /// What it is, in English and French.
    pub words: [&'static str; 2],
    /// Its path in the outcome.
    pub figure: Path,
    /// What the tile shows where that is not the figure itself.
    pub value: Option<Sentence>,
    /// A few words below: why, since when, of how many.
    pub why: Sentence,
    /// How it stands.
    pub light: Light,
}

/// The list that a calculator is about: a row each, inputs and figures together.
pub struct List {
    /// Its title, in English and French.
    pub words: [&'static str; 2],
    /// What one of its rows is called, with its article, in English and French: “a resource”.
    pub one: [&'static str; 2],
    /// The list among the calculator's inputs.
    pub inputs: u16,
    /// The list among its figures that has a row for each, in the same order.
    pub figures: u16,
    /// How a row stands.
    pub light: fn(&Plan, &Outcome, usize) -> Light,
    /// The rows in the order in which they are shown.
    pub order: fn(&Plan, &Outcome) -> Vec<usize>,
    /// What is drawn in each row.
    pub bar: Option<BarColumn>,
    /// What a row is marked with in place of its light, where rows are told apart by what to do with them.
    pub disc: Option<fn(&Outcome, usize) -> Disc>,
    /// The parts of an opened row; none: all inputs left, all figures right.
    pub opened: &'static [Section],
    /// What it says of its fields in words of its own.
    pub wording: &'static [Wording],
}

/// What a list says of a field in words of its own: a head that fits its column, a cell that says more
/// than its one figure.
#[derive(Clone, Copy)]
pub struct Wording {
    /// Whether the field is a figure.
    pub figure: bool,
    /// The field of the row.
    pub field: u16,
    /// The head of its column; where it is empty, the field's own words.
    pub head: [&'static str; 2],
    /// What stands before it on a phone, where there are no heads: “by”.
    pub before: [&'static str; 2],
    /// The sentence that stands in place of the figure; of an input that shares its column with others, the
    /// words around it, `{}` being the input; of a list of figures, what each of its lines is
    /// called (`{n}` is its number from 1) before its last figure.
    pub says: [&'static str; 2],
    /// Whether a number stands without what it counts, which its head says.
    pub bare: bool,
}

impl Wording {
    /// Of an input: the head of its column.
    #[must_use]
    pub const fn input(field: u16, head: [&'static str; 2]) -> Self {
        Self {
            figure: false,
            ..Self::figure(field, head)
        }
    }

    /// Of a figure: the head of its column.
    #[must_use]
    pub const fn figure(field: u16, head: [&'static str; 2]) -> Self {
        Self {
            figure: true,
            field,
            head,
            before: ["", ""],
            says: ["", ""],
            bare: false,
        }
    }

    /// What stands before it on a phone.
    #[must_use]
    pub const fn before(mut self, words: [&'static str; 2]) -> Self {
        self.before = words;
        self
    }

    /// A number stands without what it counts, which its head says.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The sentence that stands in place of the figure.
    #[must_use]
    pub const fn says(mut self, words: [&'static str; 2]) -> Self {
        self.says = words;
        self
    }
}

/// How far something is to be taken: no status, so it has no status colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disc {
    /// Now, first.
    Full,
    /// Soon, second.
    Half,
    /// Later, last.
    Ring,
    /// Not at all.
    Dash,
}

/// A part of an opened row.
pub struct Section {
    /// Its title, in English and French.
    pub words: [&'static str; 2],
    /// Where it stands.
    pub side: Side,
    /// What is in it, in order.
    pub entries: &'static [Entry],
    /// What is said beside its title.
    pub note: Option<fn(&Plan, &Outcome, usize) -> Sentence>,
}

/// Where a part of an opened row stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Left, with what is entered.
    Left,
    /// Right, with what follows.
    Right,
    /// Below both, over the whole width.
    Wide,
}

/// What stands in a part of an opened row: a field of the row, by its id.
pub enum Entry {
    /// An input.
    Input(u16),
    /// An input that its source knows by a letter.
    Lettered(&'static str, u16),
    /// Values to be ticked: groups of so many, each with a title.
    Ticks(u16, &'static [([&'static str; 2], usize)]),
    /// A figure.
    Figure(u16),
}

/// A column in which something is drawn.
#[derive(Clone, Copy)]
pub struct BarColumn {
    /// Its place from the left.
    pub place: u8,
    /// Its head, in English and French.
    pub words: [&'static str; 2],
    /// What is drawn in a row.
    pub draw: fn(&Plan, &Outcome, usize) -> Bar,
    /// Of a row's figures, the one that the bar shows and opens, where it is one.
    pub figure: Option<u16>,
    /// The months that its head names, by the share of the bar's length at which they begin.
    pub months: fn(&Plan, &Outcome) -> Vec<(f64, Day)>,
}

/// What is drawn in a row.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bar {
    /// A value, and perhaps its peak, against an attention and a critical line; all as shares of the
    /// bar's length.
    Bullet {
        /// The value.
        value: f64,
        /// Its peak.
        peak: Option<f64>,
        /// Where attention begins.
        attention: Option<f64>,
        /// Where it is critical.
        critical: Option<f64>,
    },
    /// From one place to another, as shares of the bar's length; none where it has no place.
    Span(Option<(f64, f64)>),
    /// What is done from one day to another, as shares of the bar's length.
    Dates {
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
        /// The day on which it ends.
        ends: Day,
        /// Whether it can wait.
        quiet: bool,
    },
    /// Words in place of a bar.
    Words([&'static str; 2]),
}

/// A group of assumptions in the panel.
pub struct PanelGroup {
    /// Its title, in English and French.
    pub words: [&'static str; 2],
    /// What it says while it is folded.
    pub summary: fn(&Plan, &Outcome) -> Sentence,
    /// Its small chart.
    pub chart: Option<&'static str>,
    /// The inputs in it, as paths in the plan; a group stands for all that is in it.
    pub inputs: &'static [&'static [u16]],
    /// The figures in it, as paths in the outcome.
    pub figures: &'static [&'static [u16]],
}
