//! The columns of a list: the fields that rank as such, and what is drawn among them.

use crate::i18n::Reader;
use planner::calculators::layout::{BarColumn, List, Wording};
use planner::model::{Field, Kind, Rank, Width, sorted};

/// A column of the table.
#[derive(Clone, Copy)]
pub enum Column {
    /// What is entered.
    Input(&'static Field, Width),
    /// Inputs that share a place: each row shows those that it uses. The first of them names the column.
    Shared(u8, &'static Field, Width),
    /// What follows from it.
    Figure(&'static Field, Width),
    /// What is drawn.
    Bar(BarColumn),
}

/// The fields of a row that stand in columns, in order, with what is drawn among them.
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
    /// The classes that a column has for the style sheet.
    pub fn class(&self) -> String {
        match *self {
            Self::Input(field, width) | Self::Figure(field, width) => class_of(field, width),
            Self::Shared(_, _, width) => ["c-with", width_class(width)].concat(),
            Self::Bar(_) => "c-bar".to_owned(),
        }
    }

    /// Its head.
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

/// What a list says of a field in words of its own.
pub fn wording(list: &'static List, figure: bool, field: u16) -> Option<&'static Wording> {
    let mut all = list.wording.iter();
    all.find(|wording| wording.figure == figure && wording.field == field)
}

/// The sentence that stands in place of a figure.
pub fn says(list: &'static List, field: &Field) -> Option<[&'static str; 2]> {
    let says = wording(list, true, field.id)?.says;
    (!says[0].is_empty()).then_some(says)
}

/// The words around an input that shares its column.
pub fn around(list: &'static List, field: &Field) -> Option<[[&'static str; 2]; 2]> {
    let says = wording(list, false, field.id)?.says;
    let [english, french] = says.map(|words| words.split_once("{}").unwrap_or_default());
    Some([[english.0, french.0], [english.1, french.1]])
}

/// The class of a column's width.
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

/// In the opened row: the class of what comes back where its column gives way; none for what is always
/// in its column, and so not here.
pub const fn back(field: &Field) -> Option<&'static str> {
    match field.rank {
        Rank::Column(_, Width::Any | Width::Answer) | Rank::Unseen | Rank::Drawn => None,
        Rank::Column(_, Width::Side) => Some("back side-back"),
        Rank::Column(_, Width::Spare) => Some("back"),
        _ => Some(""),
    }
}
