//! Texts that keep clear of each other: each is offered places, and takes the best that is free.

use super::looks::{Anchor, BOLD, Look, SIZE};
use super::svg::Svg;
use super::text::{shortened, text_width};

/// From one line of a text to the next.
pub(super) const PITCH: f64 = 15.0;

/// What a text covers: left, top, right, bottom.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Cover {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Cover {
    /// What lies around a point.
    pub(super) fn around((x, y): (f64, f64), far: f64) -> Self {
        Self {
            left: x - far,
            top: y - far,
            right: x + far,
            bottom: y + far,
        }
    }

    /// What lines of text cover, the first one's base line at a place.
    pub(super) fn of(lines: &[Label], anchor: Anchor, (x, y): (f64, f64)) -> Self {
        let wide = lines.iter().map(Label::width).fold(0.0, f64::max);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        let down = lines.iter().skip(1).fold(0.0, |down, _| down + PITCH);
        Self {
            left,
            top: y - SIZE * 0.85,
            right: left + wide,
            bottom: y + down + SIZE * 0.25,
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

    /// The same without what is measured generously, on the side away from its anchor, and without the
    /// room below the base line, which few letters need.
    fn tightly(self, anchor: Anchor) -> Self {
        let spare = (self.right - self.left) * 0.12;
        let (left, right) = match anchor {
            Anchor::Start => (0.0, spare),
            Anchor::Middle => (spare / 2.0, spare / 2.0),
            Anchor::End => (spare, 0.0),
        };
        Self {
            left: self.left + left,
            top: self.top + 1.0,
            right: self.right - right,
            bottom: self.bottom - 2.0,
        }
    }

    /// Whether a straight piece goes through it.
    fn crossed(&self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> bool {
        let corner = |x: f64, y: f64| (x - self.left, y - self.top);
        let size = (self.right - self.left, self.bottom - self.top);
        super::clip::cut(corner(x0, y0), corner(x1, y1), size.0, size.1).is_some()
    }
}

/// A line of text and how it looks.
#[derive(Clone, Debug)]
pub(super) struct Label(pub String, pub Look);

impl Label {
    /// How wide it is.
    pub(super) fn width(&self) -> f64 {
        text_width(&self.0, SIZE) * if self.1.strong { BOLD } else { 1.0 }
    }
}

/// Where a text may stand: its anchor, and its first base line, or its last one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub anchor: Anchor,
    pub x: f64,
    pub y: f64,
    /// Whether `y` is its last base line: it grows upwards.
    pub up: bool,
}

/// A place whose first base line is given.
pub(super) fn below(anchor: Anchor, x: f64, y: f64) -> Place {
    let up = false;
    Place { anchor, x, y, up }
}

/// A place whose last base line is given.
pub(super) fn above(anchor: Anchor, x: f64, y: f64) -> Place {
    let up = true;
    Place { anchor, x, y, up }
}

/// The texts placed so far.
pub(super) struct Labels {
    /// Within this.
    pub bounds: Cover,
    /// What is covered.
    pub taken: Vec<Cover>,
    /// Curves that texts had better not cover.
    pub curves: Vec<Vec<(f64, f64)>>,
    placed: Vec<(Label, Anchor, f64, f64)>,
}

impl Labels {
    /// No texts yet.
    pub(super) fn new(bounds: Cover) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
            curves: Vec::new(),
            placed: Vec::new(),
        }
    }

    /// Puts lines of text at the first of the places where they are free and cover no curve, else at
    /// the free place with the fewest; false where none is free.
    pub(super) fn put(&mut self, lines: &[Label], places: &[Place]) -> bool {
        self.put_covering(lines, places, usize::MAX)
    }

    fn put_covering(&mut self, lines: &[Label], places: &[Place], most: usize) -> bool {
        let mut best: Option<(usize, Cover, Anchor, f64, f64)> = None;
        for place in places {
            let up = lines.iter().skip(1).fold(0.0, |up, _| up + PITCH);
            let y = if place.up { place.y - up } else { place.y };
            let cover = Cover::of(lines, place.anchor, (place.x, y));
            if !cover.inside(&self.bounds) || self.taken.iter().any(|taken| taken.meets(&cover)) {
                continue;
            }
            let covered = self.covered(&cover.tightly(place.anchor));
            if covered <= most && best.is_none_or(|best| covered < best.0) {
                best = Some((covered, cover, place.anchor, place.x, y));
            }
            if covered == 0 {
                break;
            }
        }
        let Some((_, cover, anchor, x, mut y)) = best else {
            return false;
        };
        self.taken.push(cover);
        for line in lines {
            self.placed.push((line.clone(), anchor, x, y));
            y += PITCH;
        }
        true
    }

    /// Puts the first of several ways to say something that finds room; where it is strict, only where
    /// it covers no curve.
    pub(super) fn put_first(&mut self, ways: &[Vec<Label>], places: &[Place], strict: bool) {
        let most = if strict { 0 } else { usize::MAX };
        for lines in ways {
            if self.put_covering(lines, places, most) {
                return;
            }
        }
    }

    /// Puts a line of text where it has room already.
    pub(super) fn fix(&mut self, label: Label, anchor: Anchor, place: (f64, f64)) {
        let lines = [label];
        self.taken.push(Cover::of(&lines, anchor, place));
        let [label] = lines;
        self.placed.push((label, anchor, place.0, place.1));
    }

    fn covered(&self, cover: &Cover) -> usize {
        let under = |curve: &&Vec<(f64, f64)>| {
            let ahead = curve.iter().skip(1);
            curve
                .iter()
                .zip(ahead)
                .any(|(from, to)| cover.crossed(*from, *to))
        };
        self.curves.iter().filter(under).count()
    }

    /// Writes the texts.
    pub(super) fn write(&self, svg: &mut Svg) {
        for (label, anchor, x, y) in &self.placed {
            svg.text(label.1, *anchor, (*x, *y), &label.0);
        }
    }
}

/// A text cut to a room, in its look.
pub(super) fn shortened_to(text: &str, look: Look, room: f64) -> Label {
    let whole = Label(text.to_owned(), look);
    let wide = whole.width();
    if wide <= room {
        return whole;
    }
    let size = SIZE * wide / text_width(text, SIZE).max(1.0);
    Label(shortened(text, size, room), look)
}
