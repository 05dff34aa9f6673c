//! The looks of shapes and texts: classes for the page's style sheet, attributes for white paper.

use super::parts::{Stroke, Tone};

/// The font size in pixels.
pub(super) const SIZE: f64 = 12.0;
/// The factor by which bold letters are wider.
pub(super) const BOLD: f64 = 1.1;

/// A white outline, so that lines behind a text do not cross it.
const HALO: &str =
    "stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

/// Which point of a text is at its position, as in SVG's `text-anchor`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Tone {
    /// Returns its classes, and its colour on white paper.
    pub(super) fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Series(0) => ("quiet", "#878e95"),
            Self::Series(_) => ("quiet pale", "#bcc1c5"),
            Self::Accent => ("accent", "#0b6461"),
            Self::Ink => ("ink", "#1a1d21"),
            Self::Soft => ("soft", "#5c636b"),
            Self::Good => ("ok", "#2f6f3e"),
            Self::Attention => ("watch", "#8a5a00"),
            Self::Critical => ("crit", "#a8241c"),
        }
    }

    /// Returns the dashes of a line, as a `stroke-dasharray`.
    pub(super) fn dashes(self, stroke: Stroke) -> &'static str {
        match self {
            Self::Series(n) => match n % 6 {
                0 => "7 3",
                1 => "2 3",
                2 => "9 3 2 3",
                3 => "4 2",
                4 => "12 4",
                _ => "6 2 2 2 2 2",
            },
            Self::Soft => "1 3",
            Self::Ink => "7 3",
            _ if stroke == Stroke::Dashed => "6 4",
            _ => "",
        }
    }
}

/// The look of a text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Look {
    pub tone: Tone,
    pub strong: bool,
}

impl Look {
    /// Returns its SVG attributes.
    pub(super) fn attributes(self) -> String {
        let (class, colour) = match self.tone {
            Tone::Accent => ("t-accent", "#0b6461"),
            Tone::Good => ("t-ok", "#2f6f3e"),
            Tone::Attention => ("t-watch", "#8a5a00"),
            Tone::Critical => ("t-crit", "#a8241c"),
            Tone::Ink => ("", "#1a1d21"),
            Tone::Soft | Tone::Series(_) => ("axis", "#5c636b"),
        };
        let (strong, weight) = if self.strong {
            ("strong ", " font-weight=\"650\"")
        } else {
            ("", "")
        };
        [
            "class=\"",
            strong,
            class,
            "\" fill=\"",
            colour,
            "\"",
            weight,
            " ",
            HALO,
        ]
        .concat()
    }

    /// Labels along an axis.
    pub(super) const AXIS: Self = Self {
        tone: Tone::Soft,
        strong: false,
    };
    /// Ordinary text.
    pub(super) const PLAIN: Self = Self {
        tone: Tone::Ink,
        strong: false,
    };
    /// Names.
    pub(super) const NAME: Self = Self {
        tone: Tone::Ink,
        strong: true,
    };
}
