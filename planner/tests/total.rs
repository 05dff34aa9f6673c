//! Whatever stands in the inputs, no figure is NaN or infinite, and nothing panics.

use planner::calculators::{check, tell};
use planner::model::{Cell, CellMut as M, Field, Form, Kind, Number, Table, path};
use planner::{Plan, evaluate};

/// A small generator: the test is the same on every run.
struct Chance(u64);
impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    /// Ends of the range, values next to them, and some in between.
    fn number(&mut self, field: &Field) -> Option<Number> {
        let Kind::Number(kind) = field.kind else {
            return None;
        };
        let middle = kind.min.max(1.0).min(kind.max);
        let tried = match self.below(7) {
            0 => kind.min,
            1 => kind.max,
            2 => 0.0,
            3 => middle,
            4 => kind.min + (kind.max - kind.min) * 1e-9,
            5 => 1e-300,
            _ => kind.min + (kind.max - kind.min) * 0.37,
        };
        let tried = if kind.whole { tried.round() } else { tried };
        field.number(tried, tried).ok()
    }
}

fn fill(form: &mut dyn Form, chance: &mut Chance) {
    for field in form.table().fields() {
        match form.cell_mut(field.id) {
            Some(M::Number(number)) => {
                if let Some(value) = chance.number(field) {
                    *number = value;
                }
            }
            Some(M::MaybeNumber(number)) => *number = chance.number(field),
            Some(M::Choice(choice)) => {
                let place = u8::try_from(chance.below(5)).ok();
                choice.set(place);
            }
            Some(M::Set(bits)) => *bits = chance.below(4),
            Some(M::Group(group)) => fill(group, chance),
            Some(M::Rows(rows)) => {
                if chance.below(4) == 0 {
                    rows.resize(usize::try_from(chance.below(4)).unwrap_or_default());
                }
                for row in 0..rows.rows().len() {
                    fill(rows.row_mut(row), chance);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_figure_is_a_number_or_none() {
    let mut chance = Chance(7);
    for _ in 0..1_000 {
        let mut plan = Plan::default();
        fill(&mut plan, &mut chance);
        let outcome = evaluate(&plan);
        let table: &dyn Table = &outcome;
        path::leaves(table, &mut Vec::new(), &mut |at, _, cell| {
            if let Cell::Number(Some(number)) = cell {
                assert!(number.is_finite(), "{} of {plan:?}", path::words(table, at));
            }
        });
        assert_eq!(tell(&plan, &outcome).len(), 9);
        let _ = check(&plan, &outcome);
    }
}
