//! Texts that keep clear of each other: each is offered places, and takes the first that is free.

use super::chart::Tone;
use super::svg::{Anchor, LABEL, SMALL, Svg};
use super::text::text_width;

/// What a text covers: left, top, right, bottom.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Cover {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Cover {
    /// What a text at a place covers, its base line at `y`.
    pub(super) fn of(text: &str, size: f64, anchor: Anchor, x: f64, y: f64) -> Self {
        let wide = text_width(text, size);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        Self {
            left,
            top: y - size * 0.85,
            right: left + wide,
            bottom: y + size * 0.25,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn inside(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// A text that has its place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub text: String,
    pub tone: Tone,
    pub anchor: Anchor,
    pub x: f64,
    pub y: f64,
    /// A thin line to what it names, from its left end down to here.
    pub leader: Option<f64>,
}

/// The texts placed so far.
pub(super) struct Labels {
    /// Within this.
    pub bounds: Cover,
    /// What is covered.
    pub taken: Vec<Cover>,
    /// What is written.
    pub placed: Vec<Label>,
}

impl Labels {
    /// No texts yet.
    pub(super) fn new(bounds: Cover) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
            placed: Vec::new(),
        }
    }

    /// Puts a text at the first of the places where it is free; false where none is.
    pub(super) fn put(&mut self, text: &str, tone: Tone, places: &[(Anchor, f64, f64)]) -> bool {
        for (anchor, x, y) in places {
            let cover = Cover::of(text, SMALL, *anchor, *x, *y);
            if cover.inside(&self.bounds) && !self.taken.iter().any(|taken| taken.meets(&cover)) {
                self.taken.push(cover);
                self.placed.push(Label {
                    text: text.to_owned(),
                    tone,
                    anchor: *anchor,
                    x: *x,
                    y: *y,
                    leader: None,
                });
                return true;
            }
        }
        false
    }

    /// Puts a text above the plot in the lowest row that is free, with a thin line from it down to
    /// where it points at the plot's edge (0); false where no row is free.
    pub(super) fn above(&mut self, text: &str, tone: Tone, at: f64, rows: u32) -> bool {
        for row in 0..rows {
            let y = -5.0 - f64::from(row) * 14.0;
            for (anchor, x) in [(Anchor::Start, at + 3.0), (Anchor::End, at - 3.0)] {
                let cover = Cover::of(text, SMALL, anchor, x, y);
                let leader = Cover {
                    left: at - 2.0,
                    top: cover.top,
                    right: at + 2.0,
                    bottom: 0.0,
                };
                let both = [cover, leader];
                let meets = |taken: &Cover| both.iter().any(|cover| cover.meets(taken));
                if cover.inside(&self.bounds) && !self.taken.iter().any(meets) {
                    self.taken.extend(both);
                    self.placed.push(Label {
                        text: text.to_owned(),
                        tone,
                        anchor,
                        x,
                        y,
                        leader: Some(at),
                    });
                    return true;
                }
            }
        }
        false
    }

    /// How far the texts reach above the plot.
    pub(super) fn height(&self) -> f64 {
        let top = self.placed.iter().map(|label| label.y - SMALL);
        -top.fold(0.0, f64::min)
    }

    /// Writes the texts, the plot being so far down.
    pub(super) fn write(&self, svg: &mut Svg, left: f64, top: f64) {
        for label in &self.placed {
            svg.tone(label.tone);
            if let Some(at) = label.leader {
                let ends = [left + at, top + label.y - 8.0, left + at, top];
                svg.line(
                    "class=\"leader\" stroke=\"currentColor\" stroke-width=\".75\"",
                    ends,
                );
            }
            svg.text(
                LABEL,
                label.anchor,
                (left + label.x, top + label.y),
                &label.text,
            );
            svg.close();
        }
    }
}
