//! Paths: `capacity.resources[0].average`, `capacity.resources.cpu.months_to_critical`.
//!
//! Internally, a path is a list of field ids and row numbers; documents and people get it in words.

use super::{Cell, CellMut, Field, Form, Kind, Reason, Rows, Style, Table, Unit};

/// Ids of fields; the id of a list is followed by the number of a row, from 0.
pub type Path = Vec<u16>;

/// Returns the path of a key below a path, in words: `path.key`.
#[must_use]
pub fn at_key(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        [path, ".", key].concat()
    }
}

/// Returns the text in a row's first field, which identifies the row.
#[must_use]
pub fn row_id(row: &dyn Table) -> Option<&str> {
    match row.cell(row.fields().first()?.id)? {
        Cell::Text(text) => text,
        _ => None,
    }
}

/// Returns the number of the row with this id.
#[must_use]
pub fn row_named(rows: &dyn Rows, id: &str) -> Option<usize> {
    (0..rows.len()).find(|i| row_id(rows.row(*i)) == Some(id))
}

/// Whether a list of figures has one row for each row of the inputs, in the same order: as many
/// rows, and the same names if the figures have names. Other lists of figures have rows of their
/// own; a sorted list is one.
#[must_use]
pub fn same_rows(inputs: &dyn Rows, figures: &dyn Rows) -> bool {
    inputs.len() == figures.len()
        && (0..inputs.len()).all(|n| {
            let (input, figure) = (row_id(inputs.row(n)), row_id(figures.row(n)));
            figure.is_none() || input == figure
        })
}

/// Checks whether `text` may be entered at a path. Only the ids of rows that a document stores by
/// id are checked: an id must differ from those of the other rows and from the keys beside the
/// list, or one of the two would be lost when the plan is saved.
pub fn nameable(table: &dyn Table, at: &[u16], text: &str) -> Result<(), Reason> {
    let Some((list, &[row, id])) = at.split_last_chunk() else {
        return Ok(());
    };
    let Some((field, Cell::Rows(rows))) = get(table, list) else {
        return Ok(());
    };
    let Kind::Rows { fields, style, .. } = field.kind else {
        return Ok(());
    };
    if !style.named() || fields[0].id != id {
        return Ok(());
    }
    // In a JavaScript object, `__proto__` is no ordinary key.
    if text.is_empty() || text == "__proto__" {
        return Err(Reason::Missing);
    }
    let above = self::table(table, &list[..list.len() - 1]);
    let mut beside = above.map_or(&[][..], Table::fields).iter();
    let other = row_named(rows, text).is_some_and(|other| other != usize::from(row));
    if other || beside.any(|field| field.key() == text) {
        return Err(Reason::Twice);
    }
    Ok(())
}

/// Returns the field with the user's own rows ([`Style::Own`]), if there is one.
#[must_use]
pub fn own_rows(fields: &'static [Field]) -> Option<&'static Field> {
    fields.iter().find(|f| {
        matches!(
            f.kind,
            Kind::Rows {
                style: Style::Own,
                ..
            }
        )
    })
}

/// Parses a path in words, through the rows that this table has: by row number or by row id.
#[must_use]
pub fn parse(table: &dyn Table, text: &str) -> Option<Path> {
    parse_below(table, "", text)
}

/// Parses `text` below `path`, both in words; the returned path begins at `table`.
#[must_use]
pub fn parse_below(table: &dyn Table, path: &str, text: &str) -> Option<Path> {
    let mut words = Words {
        now: (!path.is_empty()).then_some(path),
        then: Some(text),
    };
    let mut found = Path::new();
    find(table, &mut words, &mut found).then_some(found)
}

/// The remaining words of two paths, the second relative to the first.
#[derive(Clone, Copy)]
struct Words<'a> {
    now: Option<&'a str>,
    then: Option<&'a str>,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let text = self.now.take().or_else(|| self.then.take())?;
        let end = text.bytes().position(|byte| matches!(byte, b'.' | b'['));
        self.now = end.map(|end| &text[end + 1..]);
        let word = &text[..end.unwrap_or(text.len())];
        Some(word.strip_suffix(']').unwrap_or(word))
    }

    /// Reads the next word as a row: by its id, which may contain any character, or by its number.
    fn row(&mut self, rows: &dyn Rows) -> Option<usize> {
        let text = self.now.take().or_else(|| self.then.take())?;
        let mut found = None;
        let mut end = 0;
        for row in 0..rows.len() {
            let id = row_id(rows.row(row)).unwrap_or_default();
            // The longest id wins: "Redis 7.2", not "Redis 7", if there are both.
            let longer = found.is_none() || id.len() > end;
            if longer && text.starts_with(id) && ends(text, id.len()) {
                (found, end) = (Some(row), id.len());
            }
        }
        if found.is_some() {
            self.now = text.get(end + 1..);
            return found;
        }
        self.now = Some(text);
        let number = self.next()?.parse().ok();
        number.filter(|row| *row < rows.len())
    }
}

/// Whether a word can end at a byte of a path.
fn ends(text: &str, place: usize) -> bool {
    matches!(text.as_bytes().get(place), None | Some(b'.' | b'['))
}

fn find(table: &dyn Table, words: &mut Words<'_>, path: &mut Path) -> bool {
    let before = *words;
    let Some(word) = words.next() else {
        return true;
    };
    let field = match table.fields().iter().find(|f| f.is(word)) {
        Some(field) => field,
        None => match own_rows(table.fields()) {
            Some(field) => {
                *words = before;
                field
            }
            None => return false,
        },
    };
    path.push(field.id);
    match table.cell(field.id) {
        Some(Cell::Group(group)) => find(group, words, path),
        Some(Cell::Rows(rows)) => {
            if words.now.or(words.then).is_none() {
                return true;
            }
            let Some(i) = words.row(rows) else {
                return false;
            };
            path.push(number_of(i));
            if let (true, Some(only)) = (bare(field), rows.row(i).fields().first()) {
                path.push(only.id);
                return words.next().is_none();
            }
            find(rows.row(i), words, path)
        }
        _ => words.next().is_none(),
    }
}

/// Whether a document stores the rows as a list of values of their only field.
fn bare(field: &Field) -> bool {
    matches!(
        field.kind,
        Kind::Rows {
            style: Style::Bare,
            ..
        }
    )
}

/// Returns a row's number as an element of a path; `u16::MAX` if it is greater than that.
#[must_use]
pub fn number_of(row: usize) -> u16 {
    u16::try_from(row).unwrap_or(u16::MAX)
}

/// Writes a path in words, relative to the table. Rows that documents store by id are named by
/// their id, others by their number.
#[must_use]
pub fn words(table: &dyn Table, path: &[u16]) -> String {
    let Some((id, rest)) = path.split_first() else {
        return String::new();
    };
    let Some(field) = table.fields().iter().find(|f| f.id == *id) else {
        return number_word(*id);
    };
    match (table.cell(*id), rest) {
        (Some(Cell::Group(group)), [_, ..]) => at_key(field.key(), &words(group, rest)),
        (Some(Cell::Rows(rows)), [i, rest @ ..]) if usize::from(*i) < rows.len() => {
            let row = rows.row(usize::from(*i));
            let name = match (field.kind, row_id(row)) {
                (
                    Kind::Rows {
                        style: Style::Own, ..
                    },
                    Some(id),
                ) => id.to_owned(),
                (
                    Kind::Rows {
                        style: Style::ById, ..
                    },
                    Some(id),
                ) => at_key(field.key(), id),
                _ => at_row(field.key(), usize::from(*i)),
            };
            if rest.is_empty() || bare(field) {
                name
            } else {
                at_key(&name, &words(row, rest))
            }
        }
        _ => field.key().to_owned(),
    }
}
fn number_word(id: u16) -> String {
    ["#", &id.to_string()].concat()
}

/// Returns the path of a row below a path, in words: `path[0]`.
#[must_use]
pub fn at_row(path: &str, row: usize) -> String {
    [path, "[", &row.to_string(), "]"].concat()
}

/// Returns the field and the cell at a path; `None` for a path to a row, or to nothing.
#[must_use]
pub fn get<'a>(table: &'a dyn Table, path: &[u16]) -> Option<(&'static Field, Cell<'a>)> {
    let (id, rest) = path.split_first()?;
    let field = table.fields().iter().find(|f| f.id == *id)?;
    match (table.cell(*id)?, rest) {
        (cell, []) => Some((field, cell)),
        (Cell::Group(group), rest) => get(group, rest),
        (Cell::Rows(rows), [i, rest @ ..]) if usize::from(*i) < rows.len() && !rest.is_empty() => {
            get(rows.row(usize::from(*i)), rest)
        }
        _ => None,
    }
}

/// Returns the field and the writable cell at a path; `None` for a path to a row, or to nothing.
#[must_use]
pub fn get_mut<'a>(form: &'a mut dyn Form, path: &[u16]) -> Option<(&'static Field, CellMut<'a>)> {
    let (id, rest) = path.split_first()?;
    let field = form.table().fields().iter().find(|f| f.id == *id)?;
    match (form.cell_mut(*id)?, rest) {
        (cell, []) => Some((field, cell)),
        (CellMut::Group(group), rest) => get_mut(group, rest),
        (CellMut::Rows(rows), [i, rest @ ..])
            if usize::from(*i) < rows.rows().len() && !rest.is_empty() =>
        {
            get_mut(rows.row_mut(usize::from(*i)), rest)
        }
        _ => None,
    }
}

/// Returns the table at a path to a group or a row; the table itself if the path is empty.
#[must_use]
pub fn table<'a>(table: &'a dyn Table, path: &[u16]) -> Option<&'a dyn Table> {
    let Some((id, rest)) = path.split_first() else {
        return Some(table);
    };
    match (table.cell(*id)?, rest) {
        (Cell::Group(group), rest) => self::table(group, rest),
        (Cell::Rows(rows), [i, rest @ ..]) if usize::from(*i) < rows.len() => {
            self::table(rows.row(usize::from(*i)), rest)
        }
        _ => None,
    }
}

/// Returns the description of the field at a path, from the tables alone: row numbers are not
/// checked. `None` if the tables have no such field.
#[must_use]
pub fn field(fields: &'static [Field], path: &[u16]) -> Option<&'static Field> {
    let (id, rest) = path.split_first()?;
    let field = fields.iter().find(|field| field.id == *id)?;
    match (field.kind, rest) {
        (_, []) => Some(field),
        (Kind::Group(inner, _), rest) | (Kind::Rows { fields: inner, .. }, [_, rest @ ..]) => {
            self::field(inner, rest)
        }
        _ => None,
    }
}

/// Returns the unit of the number at a path; in place of [`Unit::OfGroup`], the unit of its group.
#[must_use]
pub fn unit(fields: &'static [Field], path: &[u16]) -> Unit {
    let (mut fields, mut of_group, mut rest) = (fields, Unit::Plain, path);
    while let [id, tail @ ..] = rest {
        rest = tail;
        match fields.iter().find(|f| f.id == *id).map(|f| f.kind) {
            Some(Kind::Group(inner, unit)) => (fields, of_group) = (inner, unit),
            Some(Kind::Rows { fields: inner, .. }) => {
                fields = inner;
                rest = rest.get(1..).unwrap_or(&[]);
            }
            Some(Kind::Number(number)) if number.unit == Unit::OfGroup => return of_group,
            Some(Kind::Number(number)) => return number.unit,
            _ => return Unit::Plain,
        }
    }
    Unit::Plain
}

/// Calls `see` with every leaf of a table, in order. `path` is the path of the table; it is
/// extended meanwhile, and is unchanged at the end.
pub fn leaves<'a>(
    table: &'a dyn Table,
    path: &mut Path,
    see: &mut dyn FnMut(&[u16], &'static Field, Cell<'a>),
) {
    for field in table.fields() {
        path.push(field.id);
        match table.cell(field.id) {
            Some(Cell::Group(group)) => leaves(group, path, see),
            Some(Cell::Rows(rows)) => {
                for i in 0..rows.len() {
                    path.push(number_of(i));
                    leaves(rows.row(i), path, see);
                    path.pop();
                }
            }
            Some(cell) => see(path, field, cell),
            None => {}
        }
        path.pop();
    }
}
