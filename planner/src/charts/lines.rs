//! Draws a chart of lines: axes, thresholds, bands, lines and marks, with labels beside them.

use super::axes::ROOMY;
use super::body::{Along, Body, Stop};
use super::chart::Role;
use super::clip;
use super::curves::{Line, Lines};
use super::labels::{PITCH, Rect};
use super::layout::{Layout, layout};
use super::looks::{Anchor, Look};
use super::names::{label_levels, label_line_ends, label_marks, label_rules};
use super::parts::{Fill, Tone};
use super::svg::Svg;
use crate::words::Write;

pub(super) fn draw(role: Role, data: &Lines, width: f64, write: &dyn Write) -> Body {
    let mut layout = layout(role, data, width, write);
    label_rules(&mut layout, data);
    label_line_ends(&mut layout, data);
    label_marks(&mut layout, data);
    label_levels(&mut layout, data);
    let mut svg = Svg::default();
    let plot = layout.plot;
    for tick in &layout.up {
        let y = layout.y.at(tick.at);
        svg.grid([plot.left, y, plot.right, y]);
    }
    layout.bottom.draw(
        &mut svg,
        [plot.left, plot.right],
        plot.bottom,
        plot.bottom + layout.floor,
    );
    for tick in &layout.up {
        let place = (plot.left - 7.0, layout.y.at(tick.at) + 4.0);
        svg.text(Look::AXIS, Anchor::End, place, &tick.text);
    }
    for level in data.levels.iter().filter(|level| layout.has_y(level.at)) {
        let y = layout.y.at(level.at);
        svg.level(level.tone, [plot.left, y, plot.right, y]);
    }
    paint(&mut svg, data, &layout);
    layout.labels.write(&mut svg);
    Body {
        svg,
        height: layout.height,
        along: Along::Across,
        stops: stops(data, &layout),
    }
}

fn paint(svg: &mut Svg, data: &Lines, layout: &Layout) {
    let plot = layout.plot;
    for area in &data.areas {
        fill(svg, area.fill, area.points.iter().copied(), layout);
    }
    for line in data.lines.iter().filter(|line| line.banded()) {
        let lower = line.band.iter().map(|(x, low, _)| (*x, *low));
        let upper = line.band.iter().rev().map(|(x, _, high)| (*x, *high));
        fill(svg, Fill::Band, lower.chain(upper), layout);
    }
    // The line in focus is drawn above the others.
    for focus in [false, true] {
        let lines = data.lines.iter().zip(&layout.runs);
        for (line, runs) in lines.filter(|(line, _)| (line.tone == Tone::Accent) == focus) {
            for run in runs {
                svg.path(line.tone, line.stroke, run);
            }
        }
    }
    for (rule, row) in data.rules.iter().zip(layout.rule_rows(data)) {
        let (x, top) = (layout.x.at(rule.at), layout.rule.0 + row * PITCH);
        svg.rule([x, top, x, plot.bottom + 5.0]);
    }
    let inside = || data.marks.iter().filter(|mark| layout.has(mark));
    for mark in inside() {
        let (x, y) = layout.at((mark.x, mark.y));
        if mark.dropped {
            svg.drop(mark.tone, [x, y, x, plot.bottom]);
        }
        if mark.level {
            let far = if layout.width < ROOMY { 13.0 } else { 26.0 };
            svg.level(
                mark.tone,
                [(x - far).max(plot.left), y, (x + far).min(plot.right), y],
            );
        }
        if let Some(from) = mark.from {
            svg.stem([x, layout.y.at(from), x, y]);
        }
    }
    // The most important mark is drawn last, above the others.
    for mark in data.marks.iter().rev().filter(|mark| layout.has(mark)) {
        svg.mark(mark.tone, mark.shape, layout.at((mark.x, mark.y)));
    }
}

/// Fills the part of a polygon that is inside the plot.
fn fill(svg: &mut Svg, fill: Fill, points: impl Iterator<Item = (f64, f64)>, layout: &Layout) {
    let Rect {
        left,
        top,
        right,
        bottom,
    } = layout.plot;
    let corners = points.map(|(x, y)| (layout.x.beyond(x), layout.y.beyond(y)));
    let inside = clip::area(corners.collect(), [left, top, right, bottom]);
    if inside.len() > 2 {
        svg.area(fill, &inside);
    }
}

fn stops(data: &Lines, layout: &Layout) -> Vec<Stop> {
    let plot = layout.plot;
    let stop = |x: &f64| {
        let at = layout.x.at(*x);
        let inside = |line: &Line| {
            let y = line.at(*x)?;
            layout.has_y(y).then(|| (at, layout.y.at(y)))
        };
        Stop {
            at,
            area: [at - 0.5, plot.top, 1.0, plot.bottom - plot.top],
            dots: data.lines.iter().filter_map(inside).collect(),
        }
    };
    data.stops.iter().map(stop).collect()
}
