//! Columns of a list: the fields ranked as columns, and the column of bars.

use crate::i18n::Reader;
use planner::calculators::layout::{BarColumn, List, Wording};
use planner::model::{Field, Kind, Rank, Width, sorted};

/// Column of the table.
#[derive(Clone, Copy)]
pub enum Column {
    /// An input.
    Input(&'static Field, Width),
    /// Several inputs with the same position: each row shows those that it uses. Holds the position
    /// and the first of the inputs, which names the column.
    Shared(u8, &'static Field, Width),
    /// A figure.
    Figure(&'static Field, Width),
    /// A bar.
    Bar(BarColumn),
}

/// Returns the columns of a list from left to right: inputs and figures ranked as columns, and the
/// bar.
pub fn columns(
    list: &'static List,
    inputs: &'static [Field],
    figures: &'static [Field],
) -> Vec<Column> {
    let ranked = |field: &'static Field, column: fn(&'static Field, Width) -> Column| {
        let Rank::Column(place, width) = field.rank else {
            return None;
        };
        Some((place, column(field, width)))
    };
    let shared = |place| {
        let here = |f: &&Field| matches!(f.rank, Rank::Column(other, _) if other == place);
        inputs.iter().filter(here).count() > 1
    };
    let inputs = inputs.iter().filter_map(|f| ranked(f, Column::Input));
    let inputs = inputs.map(|(place, column)| match column {
        Column::Input(field, width) if shared(place) => {
            (place, Column::Shared(place, field, width))
        }
        column => (place, column),
    });
    let figures = figures.iter().filter_map(|f| ranked(f, Column::Figure));
    let bar = list.bar.map(|bar| (bar.place, Column::Bar(bar)));
    let columns: Vec<_> = inputs.chain(figures).chain(bar).collect();
    let mut columns = sorted(&columns, |(one, _), (other, _)| one < other);
    columns.dedup_by(|(_, one), (_, other)| {
        matches!((one, other), (Column::Shared(one, ..), Column::Shared(other, ..)) if one == other)
    });
    columns.into_iter().map(|(_, column)| column).collect()
}

impl Column {
    /// Returns the CSS classes of the column's cells.
    pub fn class(&self) -> String {
        match *self {
            Self::Input(field, width) | Self::Figure(field, width) => class_of(field, width),
            Self::Shared(_, _, width) => ["c-with", width_class(width)].concat(),
            Self::Bar(_) => "c-bar".to_owned(),
        }
    }

    /// Returns the text of the column header.
    pub fn head(&self, list: &'static List, reader: Reader) -> &'static str {
        let (figure, field) = match *self {
            Self::Input(field, _) | Self::Shared(_, field, _) => (false, field),
            Self::Figure(field, _) => (true, field),
            Self::Bar(bar) => return reader.of(bar.words),
        };
        let head = wording(list, figure, field.id).map(|wording| wording.head);
        let head = head.filter(|head| !head[0].is_empty());
        reader.of(head.unwrap_or_else(|| field.words()))
    }
}

/// Returns the list's own wording for a field, if it has one.
pub fn wording(list: &'static List, figure: bool, field: u16) -> Option<&'static Wording> {
    let mut all = list.wording.iter();
    all.find(|wording| wording.figure == figure && wording.field == field)
}

/// Returns the sentence that replaces a figure, if the list has one.
pub fn says(list: &'static List, field: &Field) -> Option<[&'static str; 2]> {
    let says = wording(list, true, field.id)?.says;
    (!says[0].is_empty()).then_some(says)
}

/// Returns the words before and after an input that shares its column, each in English and French.
pub fn around(list: &'static List, field: &Field) -> Option<[[&'static str; 2]; 2]> {
    let says = wording(list, false, field.id)?.says;
    let [english, french] = says.map(|words| words.split_once("{}").unwrap_or_default());
    Some([[english.0, french.0], [english.1, french.1]])
}

/// Returns the CSS class for how long the column stays as the row gets narrower.
const fn width_class(width: Width) -> &'static str {
    match width {
        Width::Any => "",
        Width::Answer => " beside-name",
        Width::Side => " side",
        Width::Spare => " spare",
    }
}

fn class_of(field: &Field, width: Width) -> String {
    let number = matches!(field.kind, Kind::Number(_) | Kind::Date);
    [
        "c-",
        &field.key().replace('_', "-"),
        if number { " n" } else { "" },
        width_class(width),
    ]
    .concat()
}

/// Returns the CSS class of a field in the expanded part of a row. It makes the field appear when
/// its column is hidden on narrow rows; it is empty for a field without a column. `None` for fields
/// that are not shown there.
pub const fn expanded_class(field: &Field) -> Option<&'static str> {
    match field.rank {
        Rank::Column(_, Width::Any | Width::Answer) | Rank::Unseen | Rank::Drawn => None,
        Rank::Column(_, Width::Side) => Some("back side-back"),
        Rank::Column(_, Width::Spare) => Some("back"),
        _ => Some(""),
    }
}
