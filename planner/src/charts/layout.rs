//! The layout of a chart of lines: scales, ticks, clipped lines and room for labels.

use super::axes::{Bottom, ROOMY, Tick, along, ends, upward};
use super::chart::Role;
use super::clip::{Run, runs};
use super::curves::{Line, Lines, Mark};
use super::labels::{Label, Labels, PITCH, Rect};
use super::looks::{Anchor, Look};
use super::scale::{Range, Scale};
use super::top_labels::{TopLabels, place_top_labels};
use crate::words::Write;

/// The minimum height of a plot below its names, in pixels: of a small chart, of a large one.
const LOWEST: [f64; 2] = [44.0, 110.0];

/// The positions of all parts of a chart of lines, in pixels.
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    /// The rectangle of the plot.
    pub plot: Rect,
    pub x: Scale,
    pub y: Scale,
    pub up: Vec<Tick>,
    pub bottom: Bottom,
    /// For each line, its parts inside the plot.
    pub runs: Vec<Vec<Run>>,
    /// The y at which vertical lines of [`Lines::rules`] begin, and the base line of their labels.
    pub rule: (f64, f64),
    /// The distance from the bottom of the plot to the base line of the labels there.
    pub floor: f64,
    pub labels: Labels,
}

impl Layout {
    /// Returns the position of a point.
    pub(super) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }

    pub(super) fn has_y(&self, y: f64) -> bool {
        let Range { low, high } = self.y.range();
        low <= y && y <= high
    }

    /// Whether a mark is inside the plot.
    pub(super) fn has(&self, mark: &Mark) -> bool {
        let Range { low, high } = self.x.range();
        low <= mark.x && mark.x <= high && self.has_y(mark.y)
    }

    /// Returns the row of each rule's label: labels are side by side if there is room, otherwise
    /// one below the other.
    pub(super) fn rule_rows(&self, data: &Lines) -> Vec<f64> {
        let mut taken: Vec<(f64, f64, f64)> = Vec::new();
        let mut rows = Vec::with_capacity(data.rules.len());
        for rule in &data.rules {
            let x = self.x.at(rule.at);
            let right = x + 11.0 + Label(rule.label.clone(), Look::NAME).width();
            let mut row = 0.0;
            // Its own line must not cross a label in a lower row, either.
            let meets = |(from, to, of): &(f64, f64, f64), row: f64| {
                (*of == row && *from < right && x - 3.0 < *to)
                    || (*of > row && *from < x + 3.0 && x - 3.0 < *to)
            };
            while row < 4.0 && taken.iter().any(|label| meets(label, row)) {
                row += 1.0;
            }
            taken.push((x, right, row));
            rows.push(row);
        }
        rows
    }
}

/// Returns the height of the whole drawing for its width.
fn height(role: Role, width: f64) -> f64 {
    match role {
        Role::Hero | Role::Rows => (172.0 + 0.1914 * width).clamp(210.0, 330.0),
        Role::Panel => (65.0 + 0.125 * width).clamp(96.0, 150.0),
        Role::TallPanel => (105.0 + 0.125 * width).clamp(136.0, 190.0),
    }
}

/// Whether it is a small chart.
fn small(role: Role) -> bool {
    matches!(role, Role::Panel | Role::TallPanel)
}

/// Lays out a chart of lines. The height depends on the width alone, as long as the names above
/// leave room for the plot: a drawing must not grow and shrink while somebody types. The room for
/// these names is taken from the plot.
pub(super) fn layout(role: Role, data: &Lines, width: f64, write: &dyn Write) -> Layout {
    let along_x = data
        .lines
        .iter()
        .flat_map(|line| &line.points)
        .map(|(x, _)| *x);
    let along_x = ends(
        &data.x,
        along_x.chain(data.marks.iter().map(|mark| mark.x)),
        None,
    );
    let most = if small(role) { 3 } else { 6 };
    let upward_y = ends(&data.y, values(data), Some(most));
    // The height is not known yet; ticks do not depend on it.
    let up = upward(
        &data.y,
        Scale::new(upward_y, data.y.spread, 1.0, 0.0).range(),
        most,
        width,
        write,
    );
    let widest = up
        .iter()
        .map(|tick| Label(tick.text.clone(), Look::AXIS).width());
    let left = widest.fold(3.0, f64::max) + 8.0;
    let right = width - margin(data, along_x, upward_y, width);
    let x = Scale::new(along_x, data.x.spread, left, right);
    let ruled = data.rules.iter().any(|rule| !rule.label.is_empty());
    let head = match (small(role), ruled) {
        (true, true) => 20.0,
        (true, false) => 10.0,
        (false, true) => 28.0,
        (false, false) => 14.0,
    };
    let foot = if small(role) { 19.0 } else { 26.0 };
    let above = place_top_labels(data, &x, upward_y, width);
    let TopLabels { rows, names } = above;
    let top = head + rows * PITCH;
    let lowest = LOWEST[usize::from(!small(role))];
    let height = height(role, width).max(top + lowest + foot);
    let plot = Rect {
        left,
        top,
        right,
        bottom: height - foot,
    };
    let (wide, high) = (plot.right - plot.left, plot.bottom - plot.top);
    let corner = (
        Scale::new(along_x, data.x.spread, 0.0, wide),
        Scale::new(upward_y, data.y.spread, high, 0.0),
    );
    let moved = |run: Run| run.into_iter().map(|(x, y)| (x + left, y + top)).collect();
    let inside = |line: &Line| -> Vec<Run> {
        let runs = runs(&line.points, &corner.0, &corner.1, wide, high);
        runs.into_iter().map(moved).collect()
    };
    let runs: Vec<Vec<Run>> = data.lines.iter().map(inside).collect();
    let y = Scale::new(upward_y, data.y.spread, plot.bottom, plot.top);
    let up = apart(up, &y);
    let mut labels = Labels::new(Rect {
        left: 1.0,
        top: 2.0,
        right: width - 1.0,
        bottom: plot.bottom - 1.0,
    });
    labels.curves = runs.iter().flatten().cloned().collect();
    labels.curves.extend(uprights(data, (&x, &y), plot));
    let levels = data.levels.iter().map(|level| y.at(level.at));
    let levels = levels.map(|at| vec![(plot.left, at), (plot.right, at)]);
    labels.curves.extend(levels);
    let beside = |tick: &Tick| {
        let label = [Label(tick.text.clone(), Look::AXIS)];
        Rect::of(&label, Anchor::End, (left - 7.0, y.at(tick.at) + 4.0))
    };
    labels.taken.extend(up.iter().map(beside));
    for (label, at, row) in names {
        labels.fix(label, Anchor::Middle, (at, top - 8.0 - row * PITCH));
    }
    Layout {
        width,
        height,
        bottom: along(&data.x, &x, [left, right], width, write),
        plot,
        x,
        y,
        up,
        runs,
        rule: if small(role) {
            (4.0, 13.0)
        } else {
            (8.0, 20.0)
        },
        floor: if small(role) { 15.0 } else { 17.0 },
        labels,
    }
}

/// Returns the vertical lines of rules and marks, which labels should not cover.
fn uprights(data: &Lines, (x, y): (&Scale, &Scale), plot: Rect) -> Vec<Run> {
    let upright = |at: f64, from: f64, to: f64| vec![(x.at(at), from), (x.at(at), to)];
    let rules = data.rules.iter();
    let mut all: Vec<_> = rules
        .map(|rule| upright(rule.at, plot.top, plot.bottom))
        .collect();
    for mark in &data.marks {
        if mark.dropped {
            all.push(upright(mark.x, y.at(mark.y), plot.bottom));
        }
        if let Some(from) = mark.from {
            all.push(upright(mark.x, y.at(from), y.at(mark.y)));
        }
    }
    all
}

/// Returns all values on the vertical axis.
fn values(data: &Lines) -> impl Iterator<Item = f64> + '_ {
    let lines = data.lines.iter();
    let points = lines.clone().flat_map(|line| &line.points).map(|(_, y)| *y);
    let bands = lines
        .filter(|line| line.banded())
        .flat_map(|line| &line.band);
    let bands = bands.flat_map(|(_, low, high)| [*low, *high]);
    let areas = data
        .areas
        .iter()
        .flat_map(|area| &area.points)
        .map(|(_, y)| *y);
    let marks = data.marks.iter().map(|mark| mark.y);
    let levels = data.levels.iter().map(|level| level.at);
    points
        .chain(bands.filter(|end| end.is_finite()))
        .chain(areas)
        .chain(marks)
        .chain(levels)
}

/// Returns the right margin: in a wide drawing, room for the names of lines that end near the right
/// edge.
fn margin(data: &Lines, along: Range, up: Range, width: f64) -> f64 {
    let least = 10.0;
    if width < ROOMY {
        return least;
    }
    let nearly = along.low + 0.96 * (along.high - along.low);
    let beside = data.lines.iter().filter(|line| {
        let end = line.points.last();
        !line.silent && end.is_some_and(|(x, y)| *x >= nearly && *y <= up.high)
    });
    let texts = beside.flat_map(|line| {
        [
            Label(line.name.clone(), Look::NAME),
            Label(line.value.clone(), Look::PLAIN),
        ]
    });
    let widest = texts.map(|label| label.width()).fold(0.0, f64::max);
    if widest > 0.0 {
        (widest + 14.0).min(width * 0.3)
    } else {
        least
    }
}

/// Removes vertical ticks whose labels would overlap one further up.
fn apart(up: Vec<Tick>, y: &Scale) -> Vec<Tick> {
    let mut kept: Vec<Tick> = Vec::with_capacity(up.len());
    for tick in up.into_iter().rev() {
        let at = y.at(tick.at);
        if kept
            .iter()
            .all(|other| (y.at(other.at) - at).abs() >= PITCH - 2.0)
        {
            kept.push(tick);
        }
    }
    kept
}
