//! Draws lines over a quantity: axes, levels, bands, lines, marks, and their names beside them.

use super::chart::{Chart, Line, Lines};
use super::draw::{
    Along, Drawn, Meaning, Stop, Tick, along_bottom, bounds, ends, key, key_places, ticks, title,
    title_height,
};
use super::labels::{Cover, Labels};
use super::scale::{Range, Scale, Spread};
use super::svg::{Anchor, SMALL, Svg, TICK};
use super::text::{shortened, text_width};
use super::words;
use crate::model::ordered;
use crate::words::Write;

/// The most rows of names above a plot.
const ROWS: u32 = 5;
/// How low a plot may be for its names and its key.
const LOWEST: f64 = 110.0;

/// Everything that has a place, the plot's upper left corner being 0, 0.
struct Layout {
    left: f64,
    wide: f64,
    high: f64,
    x: Scale,
    y: Scale,
    up: Vec<Tick>,
    runs: Vec<Vec<Run>>,
    labels: Labels,
    /// Whether names stand in a key and not beside their lines.
    keyed: bool,
}

/// A piece of a line that is inside the plot.
type Run = Vec<(f64, f64)>;

pub(super) fn draw(chart: &Chart, data: &Lines, width: f64, write: &dyn Write) -> Drawn {
    let Some((plan, whole)) = fitted(data, width, write) else {
        // With a key every name has its place.
        return Drawn {
            svg: Svg::new(width, 24.0, &chart.title, &chart.sentence).end(),
            width,
            height: 24.0,
            along: Along::Across,
            stops: Vec::new(),
        };
    };
    let meanings = meanings(data, &plan);
    let fanned = data.lines.iter().any(|line| !line.band.is_empty());
    let up = if fanned {
        words::beside(&data.y.title, words::fan(write.language()))
    } else {
        data.y.title.clone()
    };
    let head = title_height(&up);
    let (_, key_height) = key_places(&meanings, width);
    let top = head + key_height + plan.labels.height() + 2.0;
    let timed = matches!(data.x.spread, Spread::Months(_));
    let height = head
        + 2.0
        + whole
        + if timed || data.x.title.is_empty() {
            24.0
        } else {
            40.0
        };
    let mut svg = Svg::new(width, height, &chart.title, &chart.sentence);
    title(&mut svg, chart, &up, width);
    key(&mut svg, &meanings, false, width, head);
    axes(&mut svg, data, &plan, (top, width), write);
    for level in &data.levels {
        if plan.y.range().low <= level.at && level.at <= plan.y.range().high {
            let y = top + plan.y.at(level.at);
            svg.level(level.tone, [plan.left, y, plan.left + plan.wide, y]);
        }
    }
    paint(&mut svg, data, &plan, top);
    plan.labels.write(&mut svg, plan.left, top);
    Drawn {
        svg: svg.end(),
        width,
        height,
        along: Along::Across,
        stops: stops(data, &plan, top),
    }
}

/// The plot and the whole height of it with its names and its key, which depends on the width alone
/// as long as they leave room for the plot: a drawing on a page must not grow and shrink while
/// somebody types. What they take, they take from the plot.
fn fitted(data: &Lines, width: f64, write: &dyn Write) -> Option<(Layout, f64)> {
    let whole = (width * 0.42).clamp(160.0, 270.0) + 28.0;
    let keyed = width < 420.0 && data.lines.len() > 3;
    let mut high = whole;
    loop {
        let direct = (!keyed).then(|| layout(data, (width, high), write, false));
        let plan = direct
            .flatten()
            .or_else(|| layout(data, (width, high), write, true))?;
        let taken = key_places(&meanings(data, &plan), width).1 + plan.labels.height();
        if high + taken <= whole || high <= LOWEST {
            return Some((plan, whole.max(high + taken)));
        }
        high = (whole - taken).max(LOWEST);
    }
}

/// The names of lines that stand in a key.
fn meanings<'a>(data: &'a Lines, plan: &Layout) -> Vec<Meaning<'a>> {
    let keyed = data.lines.iter().filter(|_| plan.keyed);
    keyed
        .map(|line| Meaning {
            tone: line.tone,
            dashed: line.dashed,
            text: &line.name,
        })
        .collect()
}

fn layout(
    data: &Lines,
    (width, high): (f64, f64),
    write: &dyn Write,
    keyed: bool,
) -> Option<Layout> {
    let points = || data.lines.iter().flat_map(|line| &line.points);
    let along = points().map(|(x, _)| *x);
    let along = ends(
        &data.x,
        along.chain(data.marks.iter().map(|mark| mark.x)),
        None,
    );
    let bands = data.lines.iter().flat_map(|line| &line.band);
    let values = points().map(|(_, y)| *y);
    let bands = bands.flat_map(|(_, low, high)| [*low, *high]);
    let values = values.chain(bands.filter(|end| end.is_finite()));
    let others = data.marks.iter().map(|mark| mark.y);
    let values = values.chain(others.chain(data.levels.iter().map(|level| level.at)));
    let most = if high < 200.0 { 5 } else { 6 };
    let upward = ends(&data.y, values, Some(most));
    let y = Scale::new(upward, data.y.spread, high, 0.0);
    let up = ticks(&data.y, y.range(), most, write);
    let widest = |texts: &mut dyn Iterator<Item = &str>| {
        texts
            .map(|text| text_width(text, SMALL))
            .fold(0.0, f64::max)
    };
    let left = widest(&mut up.iter().map(|tick| tick.text.as_str())).max(8.0) + 8.0;
    let named = !keyed && data.lines.len() > 1;
    // Room for names at the right end, if lines that end there fit it.
    let last = along.low + 0.96 * (along.high - along.low);
    let beside = data.lines.iter().filter(|line| {
        let end = line.points.last();
        named && end.is_some_and(|(x, y)| *x >= last && *y <= upward.high)
    });
    let margin = widest(&mut beside.map(|line| line.name.as_str()));
    if margin > width * 0.3 {
        return None;
    }
    let wide = width - left - if margin > 0.0 { margin + 10.0 } else { 8.0 };
    let x = Scale::new(along, data.x.spread, 0.0, wide);
    let whole = (data.lines.iter()).map(|line| runs(&line.points, &x, &y, wide, high));
    let runs: Vec<Vec<Run>> = whole.collect();
    let rows = f64::from(ROWS) * 14.0 + 8.0;
    let mut labels = Labels::new(bounds(-left, -rows, width - left, high));
    let beside = up
        .iter()
        .map(|tick| Cover::of(&tick.text, SMALL, Anchor::End, -6.0, y.at(tick.at) + 4.0));
    labels.taken.extend(beside);
    if named && !names(&mut labels, data, &runs, &y) {
        return None;
    }
    say(&mut labels, data, (&x, &y), (wide, high));
    Some(Layout {
        left,
        wide,
        high,
        x,
        y,
        up,
        runs,
        labels,
        keyed: keyed && data.lines.len() > 1,
    })
}

/// The names of the lines, at their ends; those that leave through the top are named above it, from
/// the right to the left, so that no leader crosses a name.
fn names(labels: &mut Labels, data: &Lines, runs: &[Vec<Run>], y: &Scale) -> bool {
    let ended = |(line, runs): (&Line, &Vec<Run>)| {
        let end = runs.last().and_then(|run| run.last()).copied()?;
        let leaves = line
            .points
            .last()
            .is_some_and(|(_, value)| y.beyond(*value) < -0.5);
        Some((line.name.clone(), line.tone, end, leaves))
    };
    let ends: Vec<_> = data.lines.iter().zip(runs).filter_map(ended).collect();
    let ends = ordered(&ends, |one, other| one.2.0 > other.2.0);
    ends.iter().all(|(name, tone, (x, y), leaves)| {
        if *leaves {
            return labels.above(name, *tone, *x, ROWS);
        }
        let beside = [0.0, -7.0, 7.0, -14.0, 14.0, -21.0, 21.0, -28.0, 28.0];
        let mut places: Vec<_> = beside
            .iter()
            .map(|down| (Anchor::Start, x + 7.0, y + 4.0 + down))
            .collect();
        places.extend([
            (Anchor::End, *x, y - 8.0),
            (Anchor::End, *x, y + 16.0),
            (Anchor::End, *x, y - 22.0),
        ]);
        labels.put(name, *tone, &places)
    })
}

/// What levels and marks are. Where there is no room, the line or the mark stands alone: the
/// sentence, the table and the stops say it as well.
fn say(labels: &mut Labels, data: &Lines, (x, y): (&Scale, &Scale), (wide, high): (f64, f64)) {
    for mark in &data.marks {
        let (x, y) = (x.at(mark.x), y.at(mark.y));
        labels
            .taken
            .push(bounds(x - 5.0, y - 5.0, x + 5.0, y + 5.0));
    }
    labels.bounds.right = labels.bounds.right.min(wide + 4.0).max(wide);
    labels.bounds.left = 0.0;
    labels.bounds.top = 0.0;
    for mark in data.marks.iter().filter(|mark| !mark.label.is_empty()) {
        let (x, y) = (x.at(mark.x), y.at(mark.y));
        let mut places = Vec::new();
        for down in [14.0, -8.0, 26.0, -20.0] {
            places.push((Anchor::Start, x + 8.0, y + down));
            places.push((Anchor::End, x - 8.0, y + down));
        }
        labels.put(&mark.label, mark.tone, &places);
    }
    for level in &data.levels {
        if level.at < y.range().low || level.at > y.range().high {
            continue;
        }
        let at = y.at(level.at);
        let mut places = Vec::new();
        for down in [-4.0, 12.0] {
            places.push((Anchor::Start, 4.0, at + down));
            places.push((Anchor::End, wide, at + down));
            for shift in [0.25, 0.4, 0.55] {
                places.push((Anchor::Start, wide * shift, at + down));
            }
        }
        places.retain(|(_, _, y)| *y < high);
        labels.put(&level.label, level.tone, &places);
    }
}

fn axes(svg: &mut Svg, data: &Lines, plan: &Layout, (top, width): (f64, f64), write: &dyn Write) {
    let right = plan.left + plan.wide;
    for tick in &plan.up {
        let y = top + plan.y.at(tick.at);
        svg.grid([plan.left, y, right, y]);
        svg.text(TICK, Anchor::End, (plan.left - 6.0, y + 4.0), &tick.text);
    }
    let bottom = top + plan.high;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few
    let most = (plan.wide / 62.0).clamp(2.0, 12.0) as usize;
    let along = ticks(&data.x, plan.x.range(), most, write);
    let scale = Scale::new(plan.x.range(), data.x.spread, plan.left, right);
    for tick in &along {
        let x = scale.at(tick.at);
        svg.line(
            "class=\"edge\" stroke=\"#8b8f94\"",
            [x, bottom, x, bottom + 4.0],
        );
    }
    svg.line(
        "class=\"edge\" stroke=\"#8b8f94\"",
        [plan.left, bottom, right, bottom],
    );
    along_bottom(svg, &scale, &along, width, bottom + 17.0);
    if !matches!(data.x.spread, Spread::Months(_)) {
        let text = shortened(&data.x.title, SMALL, plan.wide);
        svg.text(TICK, Anchor::End, (right, bottom + 34.0), &text);
    }
}

fn paint(svg: &mut Svg, data: &Lines, plan: &Layout, top: f64) {
    let placed = |(x, y): (f64, f64)| (plan.left + x, top + y);
    for (line, runs) in data.lines.iter().zip(&plan.runs) {
        svg.tone(line.tone);
        if line.band.len() > 1 {
            let lower = line.band.iter().map(|(x, low, _)| (*x, *low));
            let upper = line.band.iter().rev().map(|(x, _, high)| (*x, *high));
            let around = lower.chain(upper);
            let around: Vec<_> = around
                .map(|(x, y)| placed((plan.x.at(x), plan.y.at(y))))
                .collect();
            svg.area(&around);
        }
        for run in runs {
            let run: Vec<_> = run.iter().map(|point| placed(*point)).collect();
            svg.path(line.tone, line.dashed, &run);
        }
        svg.close();
    }
    for mark in &data.marks {
        let (x, y) = placed((plan.x.at(mark.x), plan.y.at(mark.y)));
        if mark.dropped {
            svg.tone(mark.tone);
            svg.line(
                "stroke=\"currentColor\" stroke-dasharray=\"2 3\"",
                [x, y, x, top + plan.high],
            );
            svg.close();
        }
        svg.mark(mark.tone, mark.shape, (x, y));
    }
}

fn stops(data: &Lines, plan: &Layout, top: f64) -> Vec<Stop> {
    let stop = |x: &f64| {
        let at = plan.left + plan.x.at(*x);
        let inside = |line: &Line| {
            let y = line.at(*x)?;
            let Range { low, high } = plan.y.range();
            (low <= y && y <= high).then(|| (at, top + plan.y.at(y)))
        };
        Stop {
            at,
            area: [at - 0.5, top, 1.0, plan.high],
            dots: data.lines.iter().filter_map(inside).collect(),
        }
    };
    data.stops.iter().map(stop).collect()
}

/// The pieces of a line that are inside the plot, cut where it leaves.
fn runs(points: &[(f64, f64)], x: &Scale, y: &Scale, wide: f64, high: f64) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    let mut before: Option<(f64, f64)> = None;
    for point in points {
        let to = (x.beyond(point.0), y.beyond(point.1));
        if let Some(from) = before {
            if let Some((a, b)) = cut(from, to, wide, high) {
                match runs.last_mut() {
                    Some(run) if open => run.push(b),
                    _ => runs.push(vec![a, b]),
                }
                open = b == to;
            } else {
                open = false;
            }
        }
        before = Some(to);
    }
    runs
}

/// What of a straight piece is inside: 0 to `wide` across, 0 to `high` down.
fn cut(
    (x0, y0): (f64, f64),
    (x1, y1): (f64, f64),
    wide: f64,
    high: f64,
) -> Option<((f64, f64), (f64, f64))> {
    let (dx, dy) = (x1 - x0, y1 - y0);
    let (mut first, mut last) = (0.0f64, 1.0f64);
    for (at, change, most) in [(x0, dx, wide), (y0, dy, high)] {
        // A place that only rounding puts outside is inside.
        let (low, most) = (-1e-6, most + 1e-6);
        if change == 0.0 {
            if at < low || at > most {
                return None;
            }
            continue;
        }
        let (enter, leave) = ((low - at) / change, (most - at) / change);
        first = first.max(enter.min(leave));
        last = last.min(enter.max(leave));
    }
    if first > last {
        return None;
    }
    let at = |share: f64| match share {
        0.0 => (x0, y0),
        1.0 => (x1, y1),
        share => (x0 + share * dx, y0 + share * dy),
    };
    Some((at(first), at(last)))
}
