//! Draws a chart of rows: bars, spreads and marks along a common axis.
//!
//! In a narrow drawing, names are above the bars, otherwise beside them.

use super::axes::along;
use super::bars::{Part, Row, Rows};
use super::body::{Along, Body, Stop};
use super::curves::Level;
use super::labels::{Label, Labels, Rect, above, shortened_to};
use super::looks::{Anchor, Look};
use super::parts::{Fill, Shape, Tone};
use super::scale::{Range, Scale, Spread, rounded};
use super::svg::Svg;
use crate::words::Write;

/// From this width on, in pixels, names are beside the bars.
const WIDE: f64 = 460.0;
/// The minimum distance between the marks of two people, in pixels.
const APART: f64 = 19.0;

/// The positions of all parts, in pixels.
struct Layout {
    wide: bool,
    width: f64,
    /// The width reserved for names.
    names: f64,
    /// The width reserved for notes.
    notes: f64,
    /// Whether notes are aligned in a column at the right.
    column: bool,
    /// The height of a row.
    pitch: f64,
    scale: Scale,
    /// The left and right ends of the plot.
    ends: [f64; 2],
}

pub(super) fn draw(data: &Rows, width: f64, write: &dyn Write) -> Body {
    let layout = layout(data, width);
    let top = head(data);
    let bottom = top + data.rows.iter().fold(4.0, |sum, _| sum + layout.pitch);
    let mut svg = Svg::default();
    let marked = along(&data.axis, &layout.scale, layout.ends, width, write);
    for x in &marked.ticks {
        svg.grid([*x, top, *x, bottom]);
    }
    marked
        .without_ticks()
        .draw(&mut svg, layout.ends, bottom, bottom + 16.0);
    // Every other zone is shaded, to tell neighbours apart.
    for (from, to, _) in data.zones.iter().skip(1).step_by(2) {
        let [left, right] = [from, to].map(|at| layout.scale.at(*at));
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        svg.area(Fill::Faint, &corners);
    }
    let inside = |at: f64| layout.scale.range().low <= at && at <= layout.scale.range().high;
    for level in data.levels.iter().filter(|level| inside(level.at)) {
        let x = layout.scale.at(level.at);
        svg.level(level.tone, [x, top - 4.0, x, bottom]);
    }
    let mut stops = Vec::with_capacity(data.rows.len());
    let mut y = top;
    for row in &data.rows {
        if layout.column && y > top {
            svg.grid([0.0, y, width, y]);
        }
        let whisker = row.whisker.as_ref().and_then(|whisker| whisker.ends(data));
        let last = one(&mut svg, row, whisker, &layout, y);
        words(&mut svg, row, &layout, last, y);
        stops.push(Stop {
            at: y + layout.pitch / 2.0,
            area: [0.0, y, width, layout.pitch],
            dots: Vec::new(),
        });
        y += layout.pitch;
    }
    labels(data, &layout, top, inside).write(&mut svg);
    Body {
        svg,
        height: bottom + 24.0,
        along: Along::Down,
        stops,
    }
}

/// Returns the top of the rows. It leaves the room that the labels above may need, wherever they
/// are, so that a drawing does not grow and shrink while somebody types.
fn head(data: &Rows) -> f64 {
    let named = data.levels.iter().filter(|level| !level.label.is_empty());
    #[allow(clippy::cast_precision_loss)] // at most three
    let levels = named.count().min(3) as f64 * 15.0;
    let zones = if data.zones.is_empty() { 0.0 } else { 15.0 };
    10.0 + levels.max(zones)
}

/// Places the labels of thresholds and zones, above the rows.
fn labels(data: &Rows, layout: &Layout, top: f64, inside: impl Fn(f64) -> bool) -> Labels {
    let mut labels = Labels::new(Rect {
        left: 0.0,
        top: 0.0,
        right: layout.width,
        bottom: top,
    });
    let axis = |text: &str| [Label(text.to_owned(), Look::AXIS)];
    for (from, to, name) in &data.zones {
        let x = f64::midpoint(layout.scale.at(*from), layout.scale.at(*to));
        labels.put(&axis(name), &[above(Anchor::Middle, x, top - 7.0)]);
    }
    let named = |level: &&Level| inside(level.at) && !level.label.is_empty();
    for level in data.levels.iter().filter(named) {
        let x = layout.scale.at(level.at);
        let places: Vec<_> = [-7.0, -22.0, -37.0]
            .into_iter()
            .flat_map(|y| {
                [Anchor::Middle, Anchor::Start, Anchor::End].map(|anchor| above(anchor, x, top + y))
            })
            .collect();
        let tone = match level.tone {
            Tone::Accent | Tone::Series(_) => Tone::Soft,
            tone => tone,
        };
        let look = Look {
            tone,
            strong: false,
        };
        labels.put(&[Label(level.label.clone(), look)], &places);
    }
    labels
}

fn layout(data: &Rows, width: f64) -> Layout {
    let wide = width >= WIDE;
    let widest = |of: fn(&Row) -> &str, look: Look| {
        let texts = data
            .rows
            .iter()
            .map(|row| Label(of(row).to_owned(), look).width());
        texts.fold(0.0, f64::max)
    };
    let names = widest(|row| &row.name, Look::NAME);
    let notes = widest(|row| &row.note, Look::PLAIN);
    let (names, notes) = if wide {
        (names.min(width * 0.36), notes.min(width * 0.36))
    } else {
        (width, notes.min(width * 0.62))
    };
    let ends = if wide {
        let right = width - if notes > 0.0 { notes + 10.0 } else { 8.0 };
        [names + 12.0, right]
    } else {
        [1.0, width - 7.0]
    };
    let parts = data.rows.iter().flat_map(|row| &row.parts);
    let values = parts.flat_map(|part| match part {
        Part::Bar(from, to, _) | Part::Spread(from, to, _) => [*from, *to],
        Part::Mark(at, _, _) | Part::Number(at, _) => [*at, *at],
    });
    let whiskers = data
        .rows
        .iter()
        .filter_map(|row| row.whisker.as_ref()?.ends(data));
    let values = values.chain(whiskers.flatten().filter(|end| end.is_finite()));
    let linear = data.axis.spread == Spread::Linear;
    let zero = (linear && data.axis.ends == [None, None]).then_some(0.0);
    let values = values.chain(data.levels.iter().map(|level| level.at));
    let values = values
        .chain(zero)
        .chain(data.axis.ends.into_iter().flatten());
    let mut range = Range::of(values);
    if linear {
        range = rounded(range, 5);
    }
    let low = data.axis.ends[0].unwrap_or(range.low);
    let high = data.axis.ends[1].unwrap_or(range.high);
    if low < high {
        range = Range { low, high };
    }
    Layout {
        wide,
        width,
        names,
        notes,
        column: !data.zones.is_empty(),
        pitch: if wide { 28.0 } else { 42.0 },
        scale: Scale::new(range, data.axis.spread, ends[0], ends[1]),
        ends,
    }
}

/// Draws the bars, marks and whisker of a row. Returns the x that they reach on the right.
fn one(svg: &mut Svg, row: &Row, whisker: Option<[f64; 2]>, layout: &Layout, y: f64) -> f64 {
    let middle = if layout.wide { y + 14.0 } else { y + 29.0 };
    let mut last = layout.scale.at(0.0);
    if layout.scale.range().low > 0.0 {
        last = layout.ends[0];
    }
    for part in &row.parts {
        let ends = match part {
            Part::Bar(from, to, _) | Part::Spread(from, to, _) => {
                [from.min(*to), from.max(*to)].map(|at| layout.scale.at(at))
            }
            Part::Mark(at, _, _) => [layout.scale.at(*at); 2],
            Part::Number(..) => continue,
        };
        let long = ends[1] - ends[0];
        match part {
            // Even the shortest bar is visible.
            Part::Bar(_, _, tone) => {
                svg.rect(*tone, 2.0, [ends[0], middle - 6.0, long.max(1.5), 12.0]);
            }
            Part::Spread(_, _, tone) => {
                svg.rect(*tone, 1.5, [ends[0], middle - 1.5, long.max(1.5), 3.0]);
            }
            Part::Mark(_, shape, tone) => svg.mark(*tone, *shape, (ends[0], middle)),
            Part::Number(..) => {}
        }
        last = last.max(
            ends[1]
                + if matches!(part, Part::Mark(_, Shape::Diamond, _)) {
                    4.0
                } else {
                    0.0
                },
        );
    }
    for (x, who) in people(row, layout) {
        svg.numbered(who, (x, middle));
        last = last.max(x + 8.0);
    }
    let Some(ends) = whisker else { return last };
    let [from, to] = ends.map(|at| layout.scale.at(at));
    // An end without a value has no cap.
    let caps = [from, to].into_iter().zip(ends);
    let caps = caps.filter(|(_, end)| end.is_finite());
    let caps = caps.map(|(x, _)| [x, middle - 4.0, x, middle + 4.0]);
    svg.whisker(
        &std::iter::once([from, middle, to, middle])
            .chain(caps)
            .collect::<Vec<_>>(),
    );
    last.max(to)
}

/// Returns the positions of people's marks: at their values, moved apart where they would overlap.
fn people(row: &Row, layout: &Layout) -> Vec<(f64, u8)> {
    let all: Vec<_> = row
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Number(at, who) => Some((layout.scale.at(*at), *who)),
            _ => None,
        })
        .collect();
    let mut all = crate::model::sorted(&all, |one, other| one.0 < other.0);
    let mut free = layout.ends[0].max(8.0);
    for (x, _) in &mut all {
        *x = x.max(free);
        free = *x + APART;
    }
    let mut most = layout.ends[1].max(8.0);
    for (x, _) in all.iter_mut().rev() {
        *x = x.min(most);
        most = *x - APART;
    }
    all
}

/// Writes the name and the note of a row. `last` is the x that its bars and marks reach.
fn words(svg: &mut Svg, row: &Row, layout: &Layout, last: f64, y: f64) {
    let note = shortened_to(&row.note, Look::PLAIN, layout.notes);
    let (wide, y) = if layout.wide {
        (true, y + 18.0)
    } else {
        (false, y + 16.0)
    };
    if wide {
        let name = shortened_to(&row.name, Look::NAME, layout.names);
        svg.text(Look::NAME, Anchor::Start, (0.0, y), &name.0);
        if layout.column {
            svg.text(Look::PLAIN, Anchor::End, (layout.width, y), &note.0);
        } else {
            let last = (last + 8.0).min(layout.width - note.width());
            svg.text(Look::PLAIN, Anchor::Start, (last, y), &note.0);
        }
    } else {
        let taken = if note.0.is_empty() {
            0.0
        } else {
            note.width() + 12.0
        };
        let name = shortened_to(&row.name, Look::NAME, layout.width - taken);
        svg.text(Look::NAME, Anchor::Start, (0.0, y), &name.0);
        svg.text(Look::PLAIN, Anchor::End, (layout.width, y), &note.0);
    }
}
