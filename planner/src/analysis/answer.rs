//! The result of a goal seek.

/// Result of a goal seek. `gives` is the figure: a date in days since 1970, infinite for never.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Answer {
    /// This value, the nearest to the current one, gives the target.
    At {
        /// Value of the input.
        value: f64,
        /// Value of the figure. Goal seek finds it within 1e-9 of the target, relative to that, or
        /// to the current figure if the target is 0.
        gives: f64,
        /// Whether the figure also meets or crosses the target at other values, further away.
        others: bool,
    },
    /// No value was found that gives exactly the target: the figure jumps over it. This value, the
    /// nearest to the current one, is the first past it.
    Past {
        /// Value of the input.
        value: f64,
        /// Value of the figure.
        gives: f64,
    },
    /// No value tried across the allowed range gives the target or crosses it; this one comes
    /// nearest.
    OutOfReach {
        /// Value of the input.
        value: f64,
        /// Value of the figure.
        gives: f64,
    },
    /// No value tried across the allowed range changes the figure.
    NoEffect {
        /// Value of the figure at all of them.
        gives: f64,
    },
    /// There is no number at the input's path, or the value to set there is not finite.
    NotAnInput,
    /// There is no number or date at the figure's path, or the target is not finite.
    NotAFigure,
}
