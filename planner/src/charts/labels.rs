//! Places labels without overlaps: each has several candidate places, and takes the best free one.

use super::looks::{Anchor, BOLD, Look, SIZE};
use super::svg::Svg;
use super::text::{shortened, text_width};

/// The distance between the base lines of two lines of text, in pixels.
pub(super) const PITCH: f64 = 15.0;

/// A rectangle that something covers, in pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Returns the square around a point whose sides are `far` away from it.
    pub(super) fn around((x, y): (f64, f64), far: f64) -> Self {
        Self {
            left: x - far,
            top: y - far,
            right: x + far,
            bottom: y + far,
        }
    }

    /// Returns the rectangle that lines of text cover; the place is on the first base line.
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

    /// Returns a smaller rectangle, for tests against curves: text widths are overestimated, so the
    /// side away from the anchor is cut, and so is the room below the base line, which few letters
    /// need.
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

    /// Whether a segment crosses it.
    fn crossed(&self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> bool {
        let corner = |x: f64, y: f64| (x - self.left, y - self.top);
        let size = (self.right - self.left, self.bottom - self.top);
        super::clip::cut(corner(x0, y0), corner(x1, y1), size.0, size.1).is_some()
    }
}

/// A line of text and its look.
#[derive(Clone, Debug)]
pub(super) struct Label(pub String, pub Look);

impl Label {
    /// Returns its estimated width in pixels.
    pub(super) fn width(&self) -> f64 {
        text_width(&self.0, SIZE) * if self.1.strong { BOLD } else { 1.0 }
    }
}

/// A candidate place for a text: its anchor, and the position of its first or last base line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub anchor: Anchor,
    pub x: f64,
    pub y: f64,
    /// Whether `y` is the last base line, so that more lines extend upwards.
    pub up: bool,
}

/// Makes a place with the position of the first base line.
pub(super) fn below(anchor: Anchor, x: f64, y: f64) -> Place {
    let up = false;
    Place { anchor, x, y, up }
}

/// Makes a place with the position of the last base line.
pub(super) fn above(anchor: Anchor, x: f64, y: f64) -> Place {
    let up = true;
    Place { anchor, x, y, up }
}

/// The labels placed so far, and what further ones have to avoid.
pub(super) struct Labels {
    /// Labels stay inside this.
    pub bounds: Rect,
    /// Rectangles that labels must not overlap.
    pub taken: Vec<Rect>,
    /// Curves that labels should not cover.
    pub curves: Vec<Vec<(f64, f64)>>,
    placed: Vec<(Label, Anchor, f64, f64)>,
}

impl Labels {
    /// Starts without labels.
    pub(super) fn new(bounds: Rect) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
            curves: Vec::new(),
            placed: Vec::new(),
        }
    }

    /// Places lines of text at the first free place where they cover no curve, or else at the free
    /// place where they cover the fewest. Returns false if no place is free.
    pub(super) fn put(&mut self, lines: &[Label], places: &[Place]) -> bool {
        self.put_covering(lines, places, usize::MAX)
    }

    fn put_covering(&mut self, lines: &[Label], places: &[Place], most: usize) -> bool {
        let mut best: Option<(usize, Rect, Anchor, f64, f64)> = None;
        for place in places {
            let up = lines.iter().skip(1).fold(0.0, |up, _| up + PITCH);
            let y = if place.up { place.y - up } else { place.y };
            let cover = Rect::of(lines, place.anchor, (place.x, y));
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

    /// Places the first of several alternative texts that finds a place; if `strict`, only a place
    /// where it covers no curve.
    pub(super) fn put_first(&mut self, ways: &[Vec<Label>], places: &[Place], strict: bool) {
        let most = if strict { 0 } else { usize::MAX };
        for lines in ways {
            if self.put_covering(lines, places, most) {
                return;
            }
        }
    }

    /// Places a line of text whose room is reserved already, without any check.
    pub(super) fn fix(&mut self, label: Label, anchor: Anchor, place: (f64, f64)) {
        let lines = [label];
        self.taken.push(Rect::of(&lines, anchor, place));
        let [label] = lines;
        self.placed.push((label, anchor, place.0, place.1));
    }

    fn covered(&self, cover: &Rect) -> usize {
        let under = |curve: &&Vec<(f64, f64)>| {
            let ahead = curve.iter().skip(1);
            curve
                .iter()
                .zip(ahead)
                .any(|(from, to)| cover.crossed(*from, *to))
        };
        self.curves.iter().filter(under).count()
    }

    /// Writes the labels.
    pub(super) fn write(&self, svg: &mut Svg) {
        for (label, anchor, x, y) in &self.placed {
            svg.text(label.1, *anchor, (*x, *y), &label.0);
        }
    }
}

/// Shortens a text to a width, given its look.
pub(super) fn shortened_to(text: &str, look: Look, room: f64) -> Label {
    let whole = Label(text.to_owned(), look);
    let wide = whole.width();
    if wide <= room {
        return whole;
    }
    let size = SIZE * wide / text_width(text, SIZE).max(1.0);
    Label(shortened(text, size, room), look)
}
