//! Where a figure crosses its target: steps on a ladder of values, and the root on a step.

/// A value of the input, and by how much the figure is past the target.
#[derive(Clone, Copy)]
pub(super) struct Tried {
    /// The value.
    pub x: f64,
    /// The figure.
    pub gives: f64,
    /// How far it is past the target.
    pub past: f64,
}
impl Tried {
    /// −1, 0 or 1; not a number where there is no figure.
    pub fn side(self) -> f64 {
        if self.past == 0.0 || self.past.is_nan() {
            self.past
        } else {
            self.past.signum()
        }
    }
}

/// The steps of a ladder on which the figure crosses the target or comes to it. A run of values at
/// the target counts once.
pub(super) fn crossings(ladder: &[Tried]) -> Vec<(Tried, Tried)> {
    let mut found: Vec<(Tried, Tried)> = Vec::new();
    for pair in ladder.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (from, to) = (a.side(), b.side());
        if from.is_nan() || to.is_nan() || from == to {
            continue;
        }
        // Off the target again: the same crossing, unless it begins here.
        if from == 0.0 && found.last().is_some_and(|(_, end)| end.past == 0.0) {
            continue;
        }
        found.push((a, b));
    }
    found
}

/// Where between `a` and `b` to try next: inverse quadratic interpolation where it can be trusted,
/// else halfway (Chandrupatla, 1997).
pub(super) fn chandrupatla(a: Tried, b: Tried, c: Tried) -> f64 {
    let xi = (a.x - b.x) / (c.x - b.x);
    let phi = (a.past - b.past) / (c.past - b.past);
    if !(phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi) {
        return 0.5;
    }
    let share = a.past / (b.past - a.past) * c.past / (b.past - c.past)
        + (c.x - a.x) / (b.x - a.x) * a.past / (c.past - a.past) * b.past / (c.past - b.past);
    // Never quite at an end: the step must shrink.
    if share.is_finite() {
        share.clamp(1e-12, 1.0 - 1e-12)
    } else {
        0.5
    }
}
