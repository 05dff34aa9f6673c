//! The columns of tables, by what stands in them; groups that are alike, as a table.

use super::{Around, Place, control};
use crate::shell::{View, div, el};
use planner::model::{Field, Kind, Unit};
use planner::words::suffix;

/// Whether a field stands in a row's line; others stand below it.
pub fn in_line(field: &Field) -> bool {
    match field.kind {
        Kind::Group(..) | Kind::Rows { .. } | Kind::Set(_) => false,
        Kind::Text { longest, .. } => longest <= 80,
        _ => true,
    }
}

/// How wide a table of so many columns wants to be.
pub fn width(columns: usize) -> &'static str {
    match columns {
        ..=2 => "two",
        3..=4 => "few",
        5..=6 => "some",
        _ => "many",
    }
}

/// Whether half a page is too narrow for the list of these fields: names would be cut off.
pub fn is_wide(fields: &[Field]) -> bool {
    fields.iter().filter(|field| in_line(field)).count() > 3
}

/// The width of a column, and more where a word of its head, in either language, would be broken.
fn headed(field: &Field, least: &'static str) -> &'static str {
    let words = field.words().into_iter().flat_map(|words| words.split(' '));
    match words.map(str::len).max() {
        Some(14..) => "6.6rem",
        Some(12..) if least < "5.7rem" => "5.7rem",
        Some(10..) if least < "4.4rem" => "4.4rem",
        _ => least,
    }
}

/// The width of a column, by what stands in it: what a box needs, and its share of what there is.
fn column(field: &Field) -> (&'static str, &'static str) {
    match field.kind {
        Kind::Text { .. } => ("6.5rem", "2fr"),
        Kind::Choice(options) => {
            let words = options.words.iter().flatten();
            match words.map(|word| word.len()).max() {
                Some(19..) => ("5.2rem", "2.8fr"),
                Some(13..) => ("5.2rem", "2fr"),
                _ => ("5.2rem", "1.3fr"),
            }
        }
        Kind::Date => ("8.2rem", "1fr"),
        Kind::Flag => (headed(field, "4.5rem"), ".8fr"),
        Kind::Number(kind) => match kind.unit {
            Unit::Money => (headed(field, "6.2rem"), "1.4fr"),
            // The longest units are among them.
            Unit::OfGroup => ("3.2rem", "1.5fr"),
            _ => (headed(field, "3.2rem"), "1fr"),
        },
        _ => ("3.2rem", "1fr"),
    }
}

/// The columns of a table of figures, which depend on no figure: a digit moves nothing elsewhere.
pub fn columns<'a>(named: bool, fields: impl Iterator<Item = &'a Field>) -> String {
    let mut columns = String::new();
    if named {
        columns.push_str("minmax(0,2fr)");
    }
    fields.for_each(|field| columns.push_str(&[" minmax(0,", column(field).1, ")"].concat()));
    columns
}

/// The heads of the columns.
pub fn head(place: &Place, fields: &'static [Field]) -> View {
    let language = place.reader.language;
    let word = |field: &'static Field| {
        let words = language.of(field.words());
        let unit = match field.kind {
            Kind::Number(kind) => suffix(kind.unit, language).many.trim(),
            _ => "",
        };
        // "Days", in days, need not be said twice.
        let unit = if words.to_ascii_lowercase().contains(unit) {
            ""
        } else {
            unit
        };
        el("span")
            .text(words)
            .text(" ")
            .child(el("small").text(unit))
    };
    let heads = fields.iter().filter(|field| in_line(field)).map(word);
    div("head").attr("aria-hidden", "true").children(heads)
}

/// The rows of a list, or of a table of groups, which begins with a column of names.
pub fn rows(fields: &[Field], named: bool) -> View {
    let mut columns = String::new();
    if named {
        columns.push_str(" minmax(8rem,2fr)");
    }
    fields
        .iter()
        .filter(|field| in_line(field))
        .map(column)
        .for_each(|(least, share)| {
            columns.push_str(&[" minmax(", least, ",", share, ")"].concat());
        });
    let count = fields.iter().filter(|field| in_line(field)).count() + usize::from(named);
    let class = if named { " named" } else { "" };
    div(&["rows ", width(count), class].concat()).style("--columns", &columns)
}

/// Groups that are alike, as a table: one row a group.
pub fn matrix(place: &Place, fields: &'static [Field], groups: Vec<&'static Field>) -> View {
    let reader = place.reader;
    let table = rows(fields, true);
    let head = head(place, fields);
    let place = place.clone();
    let row = move |group: &'static Field| {
        let Kind::Group(_, unit) = group.kind else {
            return el("div");
        };
        let words = reader.language.of(group.words());
        let unit = suffix(unit, reader.language).many.trim();
        let called = el("span")
            .class("called")
            .text(words)
            .text(" ")
            .child(el("small").text(unit));
        let inner = |field: &'static Field| {
            control(reader, &place.inner(&[group.id, field.id]), Around::InRow)
        };
        let cells = fields.iter().map(inner);
        div("row")
            .attr("role", "group")
            .attr("aria-label", words)
            .child(called)
            .children(cells)
    };
    let body = div("body").growing(groups.into_iter().map(row));
    div("list").child(table.child(head).child(body))
}
