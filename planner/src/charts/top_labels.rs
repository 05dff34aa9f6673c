//! Places the names of lines that leave a plot through its top, above where they leave.

use super::axes::ROOMY;
use super::curves::{Line, Lines};
use super::labels::{Label, shortened_to};
use super::looks::Look;
use super::parts::{Stroke, Tone};
use super::scale::{Range, Scale};
use crate::model::sorted;

/// The maximum number of rows of names above a plot.
const ROWS: u32 = 7;

/// The names above a plot: the number of rows that they take, and each name with its centre and its
/// row (0 is next to the plot).
pub(super) struct TopLabels {
    pub rows: f64,
    pub names: Vec<(Label, f64, f64)>,
}

/// Places the names of the lines that leave through the top: the accented line first, the others
/// from left to right. A name that finds no free row is left out.
pub(super) fn place_top_labels(data: &Lines, x: &Scale, up: Range, width: f64) -> TopLabels {
    // Names that do not fit beside each other get rows of their own.
    let room = width * if width < ROOMY { 0.75 } else { 0.45 };
    let leaving = |line: &Line| {
        let at = leaves(line, up).filter(|_| !line.silent && !line.name.is_empty())?;
        Some((
            shortened_to(&line.name, look(line), room),
            line.tone == Tone::Accent,
            x.at(at),
        ))
    };
    let all: Vec<_> = data.lines.iter().filter_map(leaving).collect();
    let all = sorted(&all, |one, other| (!one.1, one.2) < (!other.1, other.2));
    let mut taken: Vec<(f64, f64, u32)> = Vec::new();
    let mut above = TopLabels {
        rows: 0.0,
        names: Vec::new(),
    };
    for (label, _, at) in all {
        let half = label.width() / 2.0;
        let at = at.min(width - half - 1.0).max(half + 1.0);
        let free = |row: &u32| {
            let meets = |(left, right, other): &(f64, f64, u32)| {
                other == row && *left < at + half + 6.0 && at - half - 6.0 < *right
            };
            !taken.iter().any(meets)
        };
        let Some(row) = (0..ROWS).find(free) else {
            continue;
        };
        taken.push((at - half, at + half, row));
        above.rows = above.rows.max(f64::from(row + 1));
        above.names.push((label, at, f64::from(row)));
    }
    above
}

/// Returns the x at which a line leaves through the top for good; `None` if it ends inside.
pub(super) fn leaves(line: &Line, up: Range) -> Option<f64> {
    let (last, high) = *line.points.last()?;
    if high <= up.high {
        return None;
    }
    let mut at = last;
    for two in line.points.windows(2).rev() {
        let ((x0, y0), (x1, y1)) = (two[0], two[1]);
        if y0 > up.high {
            at = x0;
            continue;
        }
        return Some(x0 + (x1 - x0) * ((up.high - y0) / (y1 - y0)).clamp(0.0, 1.0));
    }
    Some(at)
}

/// Returns the look of a line's name.
pub(super) fn look(line: &Line) -> Look {
    let tone = if line.tone == Tone::Accent {
        Tone::Accent
    } else {
        Tone::Ink
    };
    let strong = line.stroke != Stroke::Thin;
    Look { tone, strong }
}
