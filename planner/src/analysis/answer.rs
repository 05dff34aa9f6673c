//! What goal seek answers.

/// What goal seek found. `gives` is the figure: a date in days since 1970, infinite for never.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Answer {
    /// This value, the nearest to today's, gives the target.
    At {
        /// The input.
        value: f64,
        /// The figure, within 1e-9 of the target.
        gives: f64,
        /// Whether there are other such values, further away.
        others: bool,
    },
    /// No value was found that gives exactly the target, which the figure jumps over here; this one, the
    /// nearest to today's, is the first past it.
    Past {
        /// The input.
        value: f64,
        /// The figure.
        gives: f64,
    },
    /// Of the values tried across all that the input may be none gives the target or crosses it; this
    /// one comes nearest.
    OutOfReach {
        /// The input.
        value: f64,
        /// The figure.
        gives: f64,
    },
    /// Of the values tried across all that the input may be none changes the figure.
    NoEffect {
        /// The figure, at all of them.
        gives: f64,
    },
    /// There is no number at the input's path.
    NotAnInput,
    /// There is no number or date at the figure's path, or the target is no number.
    NotAFigure,
}
