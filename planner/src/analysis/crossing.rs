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

/// How often a step is split at most.
const DEEPEST: u32 = 8;
/// How often a step is split at most that does not look promising.
const PLAIN: u32 = 2;

/// Values of the input in ascending order, and how often each step between two has been split.
pub(super) struct Ladder {
    pub rungs: Vec<Tried>,
    splits: Vec<u32>,
}

impl Ladder {
    pub fn new(rungs: Vec<Tried>) -> Self {
        let splits = vec![0; rungs.len().saturating_sub(1)];
        Self { rungs, splits }
    }

    /// The rung around which the figure may yet meet the target unseen: it comes nearer than its
    /// neighbours. Of several that whose steps were split least, then the nearest to `today`.
    pub fn turn(&self, today: f64) -> Option<usize> {
        let turns = (0..self.rungs.len()).filter(|at| {
            let here = self.rungs[*at];
            let mut steps = self.around(*at);
            here.past.is_finite()
                && !steps.is_empty()
                && steps.clone().any(|step| self.splits[step] < DEEPEST)
                && steps.all(|step| {
                    let other = self.rungs[if step == *at { step + 1 } else { step }];
                    other.past.is_nan()
                        || other.side() == here.side() && other.past.abs() >= here.past.abs()
                })
        });
        turns.min_by(|one, other| {
            let split = |at: usize| self.around(at).map(|step| self.splits[step]).max();
            let away = |at: usize| (self.rungs[at].x - today).abs();
            let by_distance = away(*one).total_cmp(&away(*other));
            split(*one).cmp(&split(*other)).then(by_distance)
        })
    }

    /// Of the steps that are wide for where they lie and were split least, the nearest to `today`.
    pub fn widest(&self, today: f64) -> Option<std::ops::Range<usize>> {
        let away = |step: usize| {
            let ends = [self.rungs[step].x, self.rungs[step + 1].x];
            let [one, other] = ends.map(|x| (x - today).abs());
            one.min(other)
        };
        let wide = |step: &usize| {
            let width = self.rungs[*step + 1].x - self.rungs[*step].x;
            self.splits[*step] < PLAIN && width > 0.1 * today.abs()
        };
        let steps = (0..self.splits.len()).filter(wide);
        let by_splits = |one: &usize, other: &usize| self.splits[*one].cmp(&self.splits[*other]);
        let nearest = steps
            .min_by(|one, other| by_splits(one, other).then(away(*one).total_cmp(&away(*other))));
        nearest.map(|step| step..step + 1)
    }

    /// The steps that end at a rung, by the rung below each.
    pub fn around(&self, rung: usize) -> std::ops::Range<usize> {
        rung.saturating_sub(1)..(rung + 1).min(self.splits.len())
    }

    /// Puts a rung into a step.
    pub fn split(&mut self, step: usize, rung: Tried) {
        self.splits[step] += 1;
        self.splits.insert(step, self.splits[step]);
        self.rungs.insert(step + 1, rung);
    }

    /// Counts a step as split that nothing lies in.
    pub fn close(&mut self, step: usize) {
        self.splits[step] += 1;
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

/// Takes the crossing nearest to today's value, its nearer end first.
pub(super) fn take_nearest(
    crossings: &mut Vec<(Tried, Tried)>,
    today: f64,
) -> Option<(Tried, Tried)> {
    let away = |tried: &Tried| (tried.x - today).abs();
    let distance = |(one, other): &(Tried, Tried)| away(one).min(away(other));
    let nearest = (0..crossings.len())
        .min_by(|a, b| distance(&crossings[*a]).total_cmp(&distance(&crossings[*b])))?;
    let (one, other) = crossings.remove(nearest);
    let in_order = away(&one) < away(&other);
    Some(if in_order { (one, other) } else { (other, one) })
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
