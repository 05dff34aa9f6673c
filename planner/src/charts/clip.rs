//! Clips lines and areas to a plot.

use super::scale::Scale;

/// A polyline inside the plot.
pub(super) type Run = Vec<(f64, f64)>;

/// Returns the parts of a polyline that are inside the plot, cut at its edges. The plot's top
/// left corner is (0, 0).
pub(super) fn runs(points: &[(f64, f64)], x: &Scale, y: &Scale, wide: f64, high: f64) -> Vec<Run> {
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

/// Returns the part of a segment that is inside: 0 to `wide` across, 0 to `high` down.
pub(super) fn cut(
    (x0, y0): (f64, f64),
    (x1, y1): (f64, f64),
    wide: f64,
    high: f64,
) -> Option<((f64, f64), (f64, f64))> {
    let (dx, dy) = (x1 - x0, y1 - y0);
    let (mut first, mut last) = (0.0f64, 1.0f64);
    for (at, change, most) in [(x0, dx, wide), (y0, dy, high)] {
        // A point that is outside only by a rounding error counts as inside.
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

/// Returns the part of a polygon that is inside a plot; `sides` are its left, top, right and
/// bottom.
pub(super) fn area(corners: Vec<(f64, f64)>, sides: [f64; 4]) -> Vec<(f64, f64)> {
    let mut corners = corners;
    for (side, at) in sides.into_iter().enumerate() {
        // The distance of a corner from this side, positive inside.
        let inside = |(x, y): (f64, f64)| match side {
            0 => x - at,
            1 => y - at,
            2 => at - x,
            _ => at - y,
        };
        let mut kept = Vec::with_capacity(corners.len() + 2);
        let Some(mut before) = corners.last().copied() else {
            return corners;
        };
        for corner in corners {
            let (from, to) = (inside(before), inside(corner));
            if (from < 0.0) != (to < 0.0) {
                let share = from / (from - to);
                kept.push((
                    before.0 + share * (corner.0 - before.0),
                    before.1 + share * (corner.1 - before.1),
                ));
            }
            if to >= 0.0 {
                kept.push(corner);
            }
            before = corner;
        }
        corners = kept;
    }
    corners
}
