//! Places labels in a chart of lines: names of lines, labels of marks, thresholds and rules.
//!
//! A label without room is left out: the sentence, the table and the stops say the same.

use super::axes::ROOMY;
use super::clip::Run;
use super::curves::{Line, Lines, Mark};
use super::labels::{Label, PITCH, Place, Rect, above, below, shortened_to};
use super::layout::Layout;
use super::looks::{Anchor, Look};
use super::parts::{Shape, Stroke, Tone};
use super::top_labels::{leaves, look};
use crate::model::sorted;

/// Places the names of lines at their ends, except of those that leave through the top, whose names
/// are above the plot.
pub(super) fn label_line_ends(layout: &mut Layout, data: &Lines) {
    let up = layout.y.range();
    let named = |(line, runs): (&Line, &Vec<Run>)| {
        // In a narrow drawing, a thin line has no name.
        let worded = layout.width >= ROOMY || line.stroke != Stroke::Thin;
        let named = worded && !line.silent && !line.name.is_empty() && leaves(line, up).is_none();
        let end = runs.last().and_then(|run| run.last()).copied()?;
        named.then(|| (line.clone(), end))
    };
    let all: Vec<_> = data
        .lines
        .iter()
        .zip(&layout.runs)
        .filter_map(named)
        .collect();
    let first = |line: &Line| line.tone != Tone::Accent || line.stroke == Stroke::Thin;
    let all = sorted(&all, |one, other| {
        (first(&one.0), one.1.1) < (first(&other.0), other.1.1)
    });
    for (_, end) in &all {
        layout.labels.taken.push(Rect::around(*end, 3.0));
    }
    let plot = layout.plot;
    for (line, (x, y)) in all {
        let look = look(&line);
        let room = if layout.width < ROOMY {
            layout.width * 0.5
        } else {
            layout.width * 0.3 - 14.0
        };
        let name = shortened_to(&line.name, look, room);
        let plain = Look {
            strong: false,
            ..look
        };
        let mut ways = Vec::new();
        let roomy = layout.width >= ROOMY;
        if !line.value.is_empty() && (roomy || data.lines.len() < 3) {
            ways.push(vec![name.clone(), shortened_to(&line.value, plain, room)]);
        }
        ways.push(vec![name]);
        let mut places = vec![below(
            Anchor::Start,
            x + 10.0,
            y - if ways.len() > 1 { 1.0 } else { -4.0 },
        )];
        for far in [1.0, 2.0, 3.0, 4.0, 5.0, 6.0] {
            places.push(below(Anchor::Start, x + 10.0, y + 4.0 + far * PITCH / 2.0));
            places.push(above(Anchor::Start, x + 10.0, y + 4.0 - far * PITCH / 2.0));
        }
        for far in [0.0, 1.0, 2.0, 3.0, 4.0, 5.0] {
            let far = far * PITCH;
            places.push(above(Anchor::End, x - 2.0, y - 10.0 - far));
            places.push(below(Anchor::End, x - 2.0, y + 19.0 + far));
            places.push(above(Anchor::End, x - 10.0, y - 4.0 - far));
            places.push(above(Anchor::Middle, x, y - 11.0 - far));
            places.push(below(Anchor::Middle, x, y + 21.0 + far));
        }
        places.retain(|place| place.y <= plot.bottom - 4.0 && place.y >= plot.top - PITCH);
        layout.labels.put_first(&ways, &places, false);
    }
}

/// Places the labels of rules, at the top of their lines.
pub(super) fn label_rules(layout: &mut Layout, data: &Lines) {
    let rows = layout.rule_rows(data);
    for (rule, row) in data.rules.iter().zip(rows) {
        if rule.label.is_empty() {
            continue;
        }
        let (x, y) = (layout.x.at(rule.at), layout.rule.1 + row * PITCH);
        let text = Label(rule.label.clone(), Look::NAME);
        let aside = Label(
            rule.aside.clone(),
            Look {
                tone: Tone::Critical,
                strong: false,
            },
        );
        let (wide, more) = (text.width(), aside.width());
        let right = x + 7.0 + wide < layout.width;
        let places = [
            below(Anchor::Start, x + 7.0, y),
            below(Anchor::End, x - 7.0, y),
            below(Anchor::End, layout.width - 1.0, y),
        ];
        layout.labels.put(&[text], &places);
        if right && !rule.aside.is_empty() && x + 11.0 + wide + more < layout.width {
            layout
                .labels
                .put(&[aside], &[below(Anchor::Start, x + 11.0 + wide, y)]);
        }
    }
}

/// Places the labels of marks, the most important first.
pub(super) fn label_marks(layout: &mut Layout, data: &Lines) {
    let plot = layout.plot;
    // A label left of a mark must not cross the vertical axis.
    let edge = std::mem::replace(&mut layout.labels.bounds.left, plot.left);
    let inside = |mark: &&Mark| layout.has(mark);
    let marks: Vec<&Mark> = data.marks.iter().filter(inside).collect();
    let covers = marks.iter().filter(|mark| mark.shape != Shape::Words);
    let covers: Vec<_> = covers
        .map(|mark| Rect::around(layout.at((mark.x, mark.y)), 6.0))
        .collect();
    layout.labels.taken.extend(covers);
    for mark in marks.into_iter().filter(|mark| !mark.label.is_empty()) {
        let (x, y) = layout.at((mark.x, mark.y));
        let (first, second) = mark_looks(mark);
        let label = Label(mark.label.clone(), first);
        let mut ways = Vec::new();
        // In a narrow drawing, the label of an area has one line.
        let roomy = layout.width >= ROOMY || mark.shape != Shape::Words;
        if !mark.more.is_empty() && roomy {
            ways.push(vec![label.clone(), Label(mark.more.clone(), second)]);
        }
        let room = label.width() * 0.65;
        ways.push(vec![label]);
        if mark.shape == Shape::Words && mark.strong {
            // A name may be broken or shortened, a number may not.
            ways.extend(
                broken(&mark.label).map(|lines| lines.map(|line| Label(line, first)).into()),
            );
            ways.push(vec![shortened_to(&mark.label, first, room)]);
        }
        let mut places = places_beside(mark.shape, x, y);
        if plot.right - x < 120.0 {
            places.push(below(Anchor::End, plot.right, y + 15.0));
        }
        places.retain(|place| place.y <= plot.bottom - 3.0 && place.y >= plot.top - PITCH);
        // The label of an area must not cross the edges of the area. In a narrow drawing, only the
        // most important labels may cover lines.
        let strict = mark.shape == Shape::Words || !(mark.strong || layout.width >= ROOMY);
        layout.labels.put_first(&ways, &places, strict);
    }
    layout.labels.bounds.left = edge;
}

/// Breaks a name of several words into two lines of about the same length.
fn broken(name: &str) -> Option<[String; 2]> {
    let middle = name.len() / 2;
    let spaces = name.bytes().enumerate().filter(|(_, c)| *c == b' ');
    let (space, _) = spaces.min_by_key(|(at, _)| at.abs_diff(middle))?;
    let (first, second) = name.split_at(space);
    Some([first, second.trim_start()].map(str::to_owned))
}

/// Returns the candidate places for a mark's label, the best first.
fn places_beside(shape: Shape, x: f64, y: f64) -> Vec<Place> {
    if shape == Shape::Words {
        return vec![
            above(Anchor::Start, x + 6.0, y - 9.0),
            below(Anchor::Start, x + 7.0, y + 4.0),
            below(Anchor::End, x - 10.0, y + 4.0),
            below(Anchor::Start, x + 7.0, y + 4.0 + PITCH),
            below(Anchor::End, x - 10.0, y + 4.0 + PITCH),
            above(Anchor::Middle, x, y - 9.0),
            above(Anchor::End, x - 6.0, y - 9.0),
            below(Anchor::End, x - 10.0, y + 4.0 + 2.0 * PITCH),
        ];
    }
    vec![
        below(Anchor::Start, x + 10.0, y + 15.0),
        above(Anchor::Start, x + 10.0, y - 7.0),
        above(Anchor::End, x - 10.0, y - 7.0),
        below(Anchor::End, x - 10.0, y + 15.0),
        below(Anchor::Start, x + 11.0, y + 4.0),
        below(Anchor::End, x - 11.0, y + 4.0),
        above(Anchor::Middle, x, y - 11.0),
        below(Anchor::Middle, x, y + 20.0),
        below(Anchor::Start, x + 10.0, y + 30.0),
        below(Anchor::End, x - 10.0, y + 30.0),
        above(Anchor::Start, x + 10.0, y - 22.0),
        above(Anchor::End, x - 10.0, y - 22.0),
    ]
}

/// Returns the looks of a mark's label and of the text below it.
fn mark_looks(mark: &Mark) -> (Look, Look) {
    let tone = match (mark.tone, mark.shape) {
        (Tone::Critical, Shape::Words) => Tone::Critical,
        // The shape shows that it is critical.
        (Tone::Critical, _) if mark.strong => Tone::Accent,
        (Tone::Critical, _) => Tone::Ink,
        (Tone::Accent, Shape::Dot) if !mark.strong => Tone::Ink,
        (tone, _) => tone,
    };
    let strong = mark.strong;
    (
        Look { tone, strong },
        Look {
            tone,
            strong: false,
        },
    )
}

/// Places the labels of thresholds: at the right end if there is room, otherwise further left.
pub(super) fn label_levels(layout: &mut Layout, data: &Lines) {
    let plot = layout.plot;
    for level in &data.levels {
        if level.label.is_empty() || !layout.has_y(level.at) {
            continue;
        }
        let y = layout.y.at(level.at);
        let wide = plot.right - plot.left;
        let mut places = Vec::new();
        for share in [1.0, 0.85, 0.7, 0.55, 0.4] {
            places.push(below(Anchor::End, plot.left + wide * share, y + 15.0));
            places.push(above(Anchor::End, plot.left + wide * share, y - 5.0));
        }
        places.push(below(Anchor::Start, plot.left + 8.0, y + 15.0));
        places.push(above(Anchor::Start, plot.left + 8.0, y - 5.0));
        places.retain(|place| place.y <= plot.bottom - 3.0);
        let tone = match level.tone {
            Tone::Accent | Tone::Series(_) => Tone::Soft,
            tone => tone,
        };
        let text = Label(
            level.label.clone(),
            Look {
                tone,
                strong: false,
            },
        );
        layout.labels.put(&[text], &places);
    }
}
