//! Data from which a page lays a calculator out: key figures, hero chart, main list, panel groups.
//! Fields state their own rank in the tables; the page derives the rest.

use super::{Argument, Light, Outcome, Plan, Sentence};
use crate::model::{Day, Path};
use std::cmp::Ordering;

/// Layout of a calculator's page.
pub struct Layout {
    /// The three to five most important figures. Empty: the figures ranked as keys in the tables.
    pub keys: fn(&Plan, &Outcome) -> Vec<KeyFigure>,
    /// Name of the large chart that explains the key figures.
    pub hero: Option<&'static str>,
    /// The main list of rows, if the calculator has one.
    pub list: Option<List>,
    /// Groups of assumptions, shown in the side panel.
    pub panel: &'static [PanelGroup],
}

impl Layout {
    /// Layout of a calculator that declares none: the page is derived from its tables alone.
    pub const DERIVED: Self = Self {
        keys: |_, _| Vec::new(),
        hero: None,
        list: None,
        panel: &[],
    };
}

/// A key figure, shown in a tile. Pressing it opens its working.
#[derive(Clone, PartialEq, Debug)]
pub struct KeyFigure {
    /// Label, in English and French.
    pub words: [&'static str; 2],
    /// Its path in the outcome.
    pub figure: Path,
    /// Text that the tile shows instead of the figure's own value.
    pub value: Option<Sentence>,
    /// A few words below the value: a reason, a date or a total.
    pub why: Sentence,
    /// Status of the figure.
    pub light: Light,
}

/// Returns the words below a key figure that is a deadline, the argument `span` in them, and its
/// status.
///
/// ```
/// use planner::calculators::{Light, layout::due};
/// use planner::model::Day;
/// let today = Day::of(2024, 4, 30);
/// assert_eq!(due(today, Day::of(2024, 4, 29)).2, Light::Critical);
/// assert_eq!(due(today, today).0, ["*today*", "*aujourd’hui*"]);
/// assert_eq!(due(today, Day::of(2024, 5, 1)).0, ["in {span}", "dans {span}"]);
/// ```
#[must_use]
pub fn due(today: Day, by: Day) -> ([&'static str; 2], Argument, Light) {
    let span = Argument::duration(by.min(today), by.max(today));
    let (words, light) = match by.cmp(&today) {
        Ordering::Less => (["*{span} late*", "*retard de {span}*"], Light::Critical),
        Ordering::Equal => (["*today*", "*aujourd’hui*"], Light::Attention),
        Ordering::Greater => (["in {span}", "dans {span}"], Light::Neutral),
    };
    (words, span, light)
}

/// The main list of a calculator: one row per item, inputs and figures together.
pub struct List {
    /// Title, in English and French.
    pub words: [&'static str; 2],
    /// One row, with its article, in English and French: “a resource”.
    pub one: [&'static str; 2],
    /// Id of the list among the calculator's inputs.
    pub inputs: u16,
    /// Id of the list among its figures, with one row for each row of `inputs`, in the same order.
    pub figures: u16,
    /// Status of a row.
    pub light: fn(&Plan, &Outcome, usize) -> Light,
    /// Row indices in display order.
    pub order: fn(&Plan, &Outcome) -> Vec<usize>,
    /// Column with a drawing in each row.
    pub bar: Option<BarColumn>,
    /// Icon shown instead of the status, in lists whose rows differ in what to do with them.
    pub disc: Option<fn(&Outcome, usize) -> Disc>,
    /// Sections of an opened row. Empty: all inputs on the left, all figures on the right.
    pub opened: &'static [Section],
    /// The list's own words for some of its fields.
    pub wording: &'static [Wording],
}

/// A list's own words for a field: a heading short enough for its column, or a sentence in the cell
/// instead of the bare figure.
#[derive(Clone, Copy)]
pub struct Wording {
    /// Whether the field is a figure; otherwise it is an input.
    pub figure: bool,
    /// Id of the field in its row.
    pub field: u16,
    /// Column heading; where it is empty, the field's own words.
    pub head: [&'static str; 2],
    /// Prefix of the cell on a phone, where there are no column headings: “by”.
    pub before: [&'static str; 2],
    /// Of a figure: the sentence shown instead of it. Of an input that shares its column: the words
    /// around it, with `{}` for the input. Of a list of figures: the label of each of its lines,
    /// shown before the last figure of the line, with `{n}` for the line's number from 1.
    pub says: [&'static str; 2],
    /// Whether numbers are shown without their unit, because the heading states it.
    pub bare: bool,
}

impl Wording {
    /// Own words for an input: its column heading.
    #[must_use]
    pub const fn input(field: u16, head: [&'static str; 2]) -> Self {
        Self {
            figure: false,
            ..Self::figure(field, head)
        }
    }

    /// Own words for a figure: its column heading.
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

    /// Sets the prefix shown on a phone.
    #[must_use]
    pub const fn before(mut self, words: [&'static str; 2]) -> Self {
        self.before = words;
        self
    }

    /// Shows numbers without their unit, which the heading states.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Sets the sentence, or the words around an input: see the field.
    #[must_use]
    pub const fn says(mut self, words: [&'static str; 2]) -> Self {
        self.says = words;
        self
    }
}

/// How far a row is to be acted on. This is no status, so it has no status colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disc {
    /// Act now.
    Full,
    /// Act soon.
    Half,
    /// Act later.
    Ring,
    /// Do not act.
    Dash,
}

/// A section of an opened row.
pub struct Section {
    /// Title, in English and French.
    pub words: [&'static str; 2],
    /// Position in the opened row.
    pub side: Side,
    /// Fields in it, in order.
    pub entries: &'static [Entry],
    /// Sentence shown beside the title.
    pub note: Option<fn(&Plan, &Outcome, usize) -> Sentence>,
}

/// Position of a section in an opened row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Left column; holds mostly inputs.
    Left,
    /// Right column; holds mostly figures.
    Right,
    /// Below both columns, over the full width.
    Wide,
}

/// An entry of a section: a field of the row, by its id.
pub enum Entry {
    /// An input.
    Input(u16),
    /// An input, preceded by the letter that its source gives it.
    Lettered(&'static str, u16),
    /// A set of checkboxes, in groups: the title of each group, and how many values it has. No
    /// groups: one list without a title.
    Ticks(u16, &'static [([&'static str; 2], usize)]),
    /// A figure.
    Figure(u16),
}

/// A column with a drawing in each row.
#[derive(Clone, Copy)]
pub struct BarColumn {
    /// Position of the column, counted from the left.
    pub place: u8,
    /// Heading, in English and French.
    pub words: [&'static str; 2],
    /// Returns the drawing of a row.
    pub draw: fn(&Plan, &Outcome, usize) -> Bar,
    /// Figure of the row that the drawing shows; pressing the drawing opens its working. `None`
    /// where it shows no single figure.
    pub figure: Option<u16>,
    /// Months labelled in the heading: their start, as a share of the bar's length, and first day.
    pub months: fn(&Plan, &Outcome) -> Vec<(f64, Day)>,
}

/// The drawing of a row.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bar {
    /// A value, and perhaps its peak, against an attention and a critical line. All are shares of
    /// the bar's length.
    Bullet {
        /// The value.
        value: f64,
        /// The peak.
        peak: Option<f64>,
        /// Position of the attention line.
        attention: Option<f64>,
        /// Position of the critical line.
        critical: Option<f64>,
    },
    /// A bar between two positions, as shares of the bar's length; `None` draws nothing.
    Span(Option<(f64, f64)>),
    /// A bar between two dates.
    Dates {
        /// Start, as a share of the bar's length.
        from: f64,
        /// End, as a share of the bar's length.
        to: f64,
        /// Day of the end, written beside the bar.
        ends: Day,
        /// Whether the bar is muted, because its work can wait.
        quiet: bool,
    },
    /// Words instead of a bar, in English and French.
    Words([&'static str; 2]),
}

/// A group of assumptions in the panel.
pub struct PanelGroup {
    /// Title, in English and French.
    pub words: [&'static str; 2],
    /// Summary shown while the group is collapsed.
    pub summary: fn(&Plan, &Outcome) -> Sentence,
    /// Name of its small chart.
    pub chart: Option<&'static str>,
    /// Its inputs, as paths in the plan; the path of a group includes all its fields.
    pub inputs: &'static [&'static [u16]],
    /// Its figures, as paths in the outcome.
    pub figures: &'static [&'static [u16]],
}
