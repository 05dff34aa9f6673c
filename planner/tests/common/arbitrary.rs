//! Arbitrary plans, generated from the tables: inputs of any calculator, texts in any script.
#![allow(clippy::unwrap_used)] // in tests a panic is the failure message

use planner::Plan;
use planner::calculators::architecture::Step;
use planner::link;
use planner::model::{CellMut, Day, Field, Form, Group, Kind, Table, copy, decimal};

/// A small random number generator (`SplitMix64`); a seed reproduces a case.
pub struct Random(pub u64);
impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    /// A number below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }
    /// True once in `n` times on average.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
    /// One of a few values.
    pub fn of<T: Copy>(&mut self, few: &[T]) -> T {
        few[usize::try_from(self.below(few.len() as u64)).unwrap()]
    }
}

/// Returns an arbitrary plan that breaks no rule.
pub fn plan(seed: u64) -> Plan {
    let random = &mut Random(seed);
    let mut plan = if random.once_in(2) {
        Plan::fresh()
    } else {
        Plan::default()
    };
    // Change from one field in twenty to all of them.
    let one_in = random.of(&[1, 2, 5, 20]);
    fill(&mut plan, random, one_in, 6);
    link::repair(&mut plan);
    // Only a link states what its sender left out.
    plan.left_out = None;
    plan
}

/// The same plan as documents keep it: fields that a step ignores are as in a new one.
pub fn kept(seed: u64) -> Plan {
    let mut plan = plan(seed);
    let new = Step::default();
    for step in &mut plan.architecture.steps {
        for field in Step::FIELDS {
            if !field.used_in(step) {
                copy(
                    step.cell_mut(field.id).unwrap(),
                    new.cell(field.id).unwrap(),
                );
            }
        }
    }
    plan
}

/// Changes one field in `one_in`, and resizes lists to at most `rows` rows.
pub fn fill(form: &mut dyn Form, random: &mut Random, one_in: u64, rows: u64) {
    for field in form.table().fields() {
        let Some(cell) = form.cell_mut(field.id) else {
            continue;
        };
        match cell {
            CellMut::Group(group) => fill(group, random, one_in, rows),
            CellMut::Rows(list) => {
                if random.once_in(one_in) {
                    list.resize(usize::try_from(random.below(rows + 1)).unwrap());
                }
                for row in 0..list.rows().len() {
                    fill(list.row_mut(row), random, one_in, rows / 2);
                }
            }
            _ if !random.once_in(one_in) => {}
            CellMut::Number(to) => *to = number(field, random),
            CellMut::MaybeNumber(to) => *to = (!random.once_in(4)).then(|| number(field, random)),
            CellMut::Date(to) => *to = day(random),
            CellMut::MaybeDate(to) => *to = (!random.once_in(4)).then(|| day(random)),
            CellMut::Flag(to) => *to = !*to,
            CellMut::Text(to) => {
                // As the field accepts it.
                let text = text(field, random);
                *to = field.text(&text).unwrap_or_default();
            }
            CellMut::Choice(to) => {
                let Kind::Choice(options) = field.kind else {
                    continue;
                };
                let place = random.below(options.keys.len() as u64 + 1);
                let place = u8::try_from(place)
                    .ok()
                    .filter(|p| usize::from(*p) < options.keys.len());
                to.set(place);
            }
            CellMut::Set(to) => {
                let Kind::Set(options) = field.kind else {
                    continue;
                };
                *to = random.next() & ((1 << options.keys.len()) - 1);
            }
        }
    }
}

/// A number, or a range, that a field accepts: few digits or many, large or small.
pub fn number(field: &Field, random: &mut Random) -> planner::model::Number {
    let Kind::Number(kind) = field.kind else {
        panic!("{} is no number", field.key())
    };
    let one = |random: &mut Random| {
        if random.once_in(12) {
            return if kind.above {
                kind.max
            } else {
                random.of(&[kind.min, kind.max])
            };
        }
        let digits = random.of(&[1u32, 2, 2, 3, 3, 4, 6, 9, 15]);
        let mantissa = i64::try_from(random.below(10u64.pow(digits))).unwrap();
        let mantissa = if kind.min < 0.0 && random.once_in(2) {
            -mantissa
        } else {
            mantissa
        };
        let exponent =
            i32::try_from(random.below(16)).unwrap() - 9 - i32::try_from(digits / 2).unwrap();
        let x = decimal::value(mantissa, exponent);
        decimal::round(if kind.whole { x.round() } else { x }, 15)
    };
    for _ in 0..200 {
        let low = one(random);
        let high = if random.once_in(5) { one(random) } else { low };
        if let Ok(number) = field.number(low.min(high), low.max(high)) {
            return number;
        }
    }
    field.number(kind.max, kind.max).unwrap()
}

fn day(random: &mut Random) -> Day {
    let days = i32::try_from(random.below(84_000)).unwrap();
    Day::from_number(days).unwrap_or(Day::of(2200, 12, 31))
}

/// A text in any script, no longer than the field allows.
pub fn text(field: &Field, random: &mut Random) -> String {
    let Kind::Text { longest, known } = field.kind else {
        panic!("{} is no text", field.key())
    };
    if !known.keys.is_empty() && random.once_in(2) {
        return random.of(known.keys).to_owned();
    }
    if longest == 3 {
        return random.of(&["USD", "CHF", "GBP", "XOF"]).to_owned();
    }
    let most = random.of(&[1, 8, 20, longest as u64]).min(longest as u64);
    let length = random.below(most + 1);
    let script = random.below(8);
    let letter = |random: &mut Random| match script {
        0 => random.of(&['a', 'e', 't', 'n', ' ', 'z', 'A', 'Q', '7', '.', '-']),
        1 => random.of(&['é', 'è', 'à', 'ç', 'œ', '’', ' ', 'e', 'É', '\u{202f}']),
        2 => char::from_u32(0x410 + u32::try_from(random.below(64)).unwrap()).unwrap(),
        3 => char::from_u32(0x4E00 + u32::try_from(random.below(20_000)).unwrap()).unwrap(),
        4 => random.of(&['م', 'ر', 'ح', 'ب', ' ', '\u{200f}']),
        5 => random.of(&['🚀', '👩', '\u{200d}', '💻', '\u{fe0f}', 'x']),
        6 => random.of(&[
            '<',
            '&',
            '"',
            '=',
            '\\',
            '\0',
            '\n',
            '\t',
            '\u{7f}',
            '\u{10ffff}',
        ]),
        _ => char::from_u32(u32::try_from(random.below(0x11_0000)).unwrap()).unwrap_or('\u{fffd}'),
    };
    (0..length).map(|_| letter(random)).collect()
}
