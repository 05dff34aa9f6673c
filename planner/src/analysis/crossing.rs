//! Brackets for goal seek: a ladder of evaluated values, its crossings of the target, and the
//! interpolation within a step.

/// One evaluation: the value of the input and how far the figure is from the target.
#[derive(Clone, Copy)]
pub(super) struct Evaluation {
    /// Value of the input.
    pub x: f64,
    /// Value of the figure; NaN if there is none.
    pub gives: f64,
    /// `gives` minus the target; exactly 0 within rounding error.
    pub past: f64,
}

/// Two neighbouring evaluations.
pub(super) type Step = (Evaluation, Evaluation);
impl Evaluation {
    /// Sign of `past`: −1, 0 or 1; NaN if there is no figure.
    pub fn side(self) -> f64 {
        if self.past == 0.0 || self.past.is_nan() {
            self.past
        } else {
            self.past.signum()
        }
    }
}

/// A turn is no longer refined once all steps beside it were split this often.
const DEEPEST: u32 = 8;
/// Maximum number of splits of a step that is merely wide.
const PLAIN: u32 = 2;

/// Evaluated values in ascending order, and how often each step between neighbours was split.
pub(super) struct Ladder {
    pub rungs: Vec<Evaluation>,
    splits: Vec<u32>,
}

impl Ladder {
    pub fn new(rungs: Vec<Evaluation>) -> Self {
        let splits = vec![0; rungs.len().saturating_sub(1)];
        Self { rungs, splits }
    }

    /// Returns the rung around which the figure may meet the target unseen: its neighbours are on
    /// the same side of the target and no nearer to it, or have no figure. Prefers rungs whose
    /// steps were split least, then the nearest to `today`.
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

    /// Of the steps wider than 10 % of `today` that may still be split, returns the least split,
    /// then the nearest to `today`.
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

    /// Steps that end at a rung. A step has the index of its lower rung.
    pub fn around(&self, rung: usize) -> std::ops::Range<usize> {
        rung.saturating_sub(1)..(rung + 1).min(self.splits.len())
    }

    /// Inserts a rung into a step.
    pub fn split(&mut self, step: usize, rung: Evaluation) {
        self.splits[step] += 1;
        self.splits.insert(step, self.splits[step]);
        self.rungs.insert(step + 1, rung);
    }

    /// Counts a split of a step that has no allowed value between its ends.
    pub fn close(&mut self, step: usize) {
        self.splits[step] += 1;
    }
}

/// Steps of a ladder on which the figure crosses the target or reaches it. A run of values at the
/// target counts once.
pub(super) fn crossings(ladder: &[Evaluation]) -> Vec<Step> {
    let mut found: Vec<Step> = Vec::new();
    for pair in ladder.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (from, to) = (a.side(), b.side());
        if from.is_nan() || to.is_nan() || from == to {
            continue;
        }
        // Leaving the target is part of the crossing that reached it, if there was one.
        if from == 0.0 && found.last().is_some_and(|(_, end)| end.past == 0.0) {
            continue;
        }
        found.push((a, b));
    }
    found
}

/// Removes and returns the crossing nearest to `today`, its nearer end first.
pub(super) fn take_nearest(crossings: &mut Vec<Step>, today: f64) -> Option<Step> {
    let away = |tried: &Evaluation| (tried.x - today).abs();
    let distance = |(one, other): &Step| away(one).min(away(other));
    let nearest = (0..crossings.len())
        .min_by(|a, b| distance(&crossings[*a]).total_cmp(&distance(&crossings[*b])))?;
    let (one, other) = crossings.remove(nearest);
    let in_order = away(&one) < away(&other);
    Some(if in_order { (one, other) } else { (other, one) })
}

/// Fraction of the way from `a` to `b` to try next: inverse quadratic interpolation if it can be
/// trusted, else 0.5 (Chandrupatla, 1997).
pub(super) fn chandrupatla(a: Evaluation, b: Evaluation, c: Evaluation) -> f64 {
    let xi = (a.x - b.x) / (c.x - b.x);
    let phi = (a.past - b.past) / (c.past - b.past);
    if !(phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi) {
        return 0.5;
    }
    let share = a.past / (b.past - a.past) * c.past / (b.past - c.past)
        + (c.x - a.x) / (b.x - a.x) * a.past / (c.past - a.past) * b.past / (c.past - b.past);
    // Never exactly at an end: the step must shrink.
    if share.is_finite() {
        share.clamp(1e-12, 1.0 - 1e-12)
    } else {
        0.5
    }
}
