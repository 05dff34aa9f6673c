//! Decodes link format 1. Total: any bytes give a plan or `None`, in bounded time and memory.

use super::coder::{Coder, place};
use super::values::{self, TextTable};
use super::{DEEPEST, GROUP, KNOWN, NUMBER, PLAN, RANGE, ROOM, ROWS, TEXT, WHOLE, kinds, size};
use crate::model::{CellMut, Day, Field, Form, Kind, Path, Rows, RowsMut, path};

/// Maximum number of paths in each list of [`Notes`]; a hostile link could produce any number.
const MOST_LISTED: usize = 64;

/// Which values of a link were not taken as they were.
pub struct Notes {
    /// The paths of values that could not be read.
    pub unread: Vec<Path>,
    /// The paths of texts from which control characters or bidirectional overrides were removed.
    pub cleaned: Vec<Path>,
}

/// Decodes a body into `plan`, which holds the frozen default; `None` if the body is invalid.
pub fn decode(body: &[u8], plan: &mut dyn Form) -> Option<Notes> {
    let (coder, texts) = (Coder::reader(body), TextTable::default());
    let mut reader = Reader {
        coder,
        texts,
        room: ROOM,
        path: Path::new(),
        unread: Vec::new(),
        cleaned: Vec::new(),
    };
    reader.table(Some(plan), PLAN)?;
    Some(Notes {
        unread: reader.unread,
        cleaned: reader.cleaned,
    })
}

struct Reader<'a> {
    coder: Coder<'a>,
    texts: TextTable,
    room: usize,
    path: Path,
    unread: Vec<Path>,
    cleaned: Vec<Path>,
}

impl Reader<'_> {
    /// Reads a table; skips it if `form` is `None`.
    fn table(&mut self, mut form: Option<&mut dyn Form>, column: u32) -> Option<()> {
        if self.path.len() > DEEPEST {
            return None;
        }
        let (mut id, mut before) = (0u16, super::NONE);
        self.coder.place = place(column, 0);
        while self.coder.bit(kinds::MORE + before, false)? {
            let last = id;
            loop {
                id = id.checked_add(1)?;
                self.coder.place = place(column, id.into());
                if self
                    .coder
                    .bit(kinds::HERE + u32::from(id - last - 1).min(3), false)?
                {
                    break;
                }
            }
            let field = form
                .as_deref()
                .and_then(|f| f.table().fields().iter().find(|f| f.id == id));
            let cell = form.as_deref_mut().and_then(|f| f.cell_mut(id));
            let wire = self.coder.tree(kinds::WIRE + 8 * before, 3, 0)?;
            self.path.push(id);
            let kept = self.value(wire, field.zip(cell))?;
            // Values inside a skipped table or list are not listed, only the table or list itself.
            if !kept && form.is_some() && self.unread.len() < MOST_LISTED {
                self.unread.push(self.path.clone());
            }
            self.path.pop();
            before = wire;
            self.coder.place = place(column, id.into());
        }
        Some(())
    }

    /// Reads a value; returns whether it was kept in the cell.
    fn value(&mut self, wire: u32, cell: Option<(&'static Field, CellMut<'_>)>) -> Option<bool> {
        let column = self.coder.place;
        Some(match wire {
            NUMBER | RANGE => self.number(wire, cell)?,
            WHOLE => keep_whole(self.coder.whole(kinds::WHOLE, 0)?, cell),
            TEXT => {
                let text = self
                    .texts
                    .text(&mut self.coder, "", self.room.checked_sub(32)?)?;
                self.room = self.room.checked_sub(text.len() + 32)?;
                match cell {
                    Some((field, CellMut::Text(to))) => match field.text(&text) {
                        Ok(kept) => {
                            if kept != text && self.cleaned.len() < MOST_LISTED {
                                self.cleaned.push(self.path.clone());
                            }
                            *to = kept;
                            true
                        }
                        Err(_) => false,
                    },
                    _ => false,
                }
            }
            KNOWN => {
                let at = usize::try_from(self.coder.whole(kinds::WHOLE, 0)?).ok()?;
                match cell {
                    Some((
                        Field {
                            kind: Kind::Text { known, .. },
                            ..
                        },
                        CellMut::Text(to),
                    )) => known.keys.get(at).map(|key| *to = (*key).into()).is_some(),
                    _ => false,
                }
            }
            GROUP => match cell {
                Some((_, CellMut::Group(group))) => {
                    self.table(Some(group), column).map(|()| true)?
                }
                _ => self.table(None, column).map(|()| false)?,
            },
            ROWS => {
                let many = usize::try_from(self.coder.whole(kinds::ROWS, 0)?).ok()?;
                match cell {
                    Some((
                        Field {
                            kind: Kind::Rows { most, fields, .. },
                            ..
                        },
                        CellMut::Rows(rows),
                    )) => {
                        let kept = many.min(*most);
                        self.room = self.room.checked_sub(kept * size(fields))?;
                        resize(rows, kept);
                        self.rows(many, Some(rows), column)?;
                        many <= *most
                    }
                    _ => self.rows(many, None, column).map(|()| false)?,
                }
            }
            _ => match cell {
                Some((_, CellMut::MaybeNumber(to))) => {
                    *to = None;
                    true
                }
                Some((_, CellMut::MaybeDate(to))) => {
                    *to = None;
                    true
                }
                Some((_, CellMut::Choice(to))) => to.set(None),
                _ => false,
            },
        })
    }

    fn number(&mut self, wire: u32, cell: Option<(&'static Field, CellMut<'_>)>) -> Option<bool> {
        let base = match &cell {
            Some((_, CellMut::Number(base))) => base.get(),
            Some((_, CellMut::MaybeNumber(Some(base)))) => base.get(),
            _ => 0.0,
        };
        let low = values::number(&mut self.coder, base, 0.0)?;
        let high = if wire == RANGE {
            values::number(&mut self.coder, low, 0.0)?
        } else {
            low
        };
        let Some((field, cell)) = cell else {
            return Some(false);
        };
        Some(match (cell, field.number(low, high)) {
            (CellMut::Number(to), Ok(number)) => {
                *to = number;
                true
            }
            (CellMut::MaybeNumber(to), Ok(number)) => {
                *to = Some(number);
                true
            }
            _ => false,
        })
    }

    fn rows(&mut self, many: usize, mut rows: Option<&mut dyn RowsMut>, column: u32) -> Option<()> {
        for i in 0..many {
            self.path.push(path::number_of(i));
            let row = rows.as_deref_mut().filter(|rows| i < rows.rows().len());
            match row {
                Some(rows) => self.table(Some(rows.row_mut(i)), column)?,
                None => self.table(None, column)?,
            }
            self.path.pop();
        }
        Some(())
    }
}

/// Resizes a list. Its rows are frozen defaults already; new ones are set to theirs.
fn resize(rows: &mut dyn RowsMut, many: usize) {
    let had = Rows::len(rows.rows());
    rows.resize(many);
    for i in had..many {
        rows.row_mut(i).freeze();
    }
}

fn keep_whole(n: u64, cell: Option<(&'static Field, CellMut<'_>)>) -> bool {
    let Some((field, cell)) = cell else {
        return false;
    };
    let day = |base: i64| {
        let days = values::unfold(n)
            .checked_add(base)
            .and_then(|n| i32::try_from(n).ok());
        days.and_then(Day::from_number)
    };
    match (cell, field.kind) {
        (CellMut::Date(to), _) => day(to.number().into()).map(|day| *to = day).is_some(),
        (CellMut::MaybeDate(to), _) => {
            let day = day(to.map_or(0, |to| to.number().into()));
            *to = day.or(*to);
            day.is_some()
        }
        (CellMut::Flag(to), _) if n < 2 => {
            *to = n == 1;
            true
        }
        (CellMut::Choice(to), _) => u8::try_from(n).is_ok_and(|place| to.set(Some(place))),
        (CellMut::Set(to), Kind::Set(options)) => {
            let known = options.keys.iter().fold(0u64, |bits, _| bits << 1 | 1);
            *to = n & known;
            n & !known == 0
        }
        _ => false,
    }
}
