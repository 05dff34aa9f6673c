//! SVG as text: few shapes, rounded places, texts escaped, no `style` anywhere.
//!
//! Colours stand in `color` attributes of tones, which any rule of a style sheet beats: alone, a
//! drawing is right on white paper; in the page its classes are coloured by the page's own sheet.

use super::chart::{Shape, Tone};
use super::text::escape;
use crate::model::decimal;

/// The size of the letters.
pub(super) const SIZE: f64 = 12.0;
/// The size of the smaller ones.
pub(super) const SMALL: f64 = 11.0;

const FONT: &str = "font-family=\"ui-sans-serif,system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif\" font-size=\"12\" font-variant=\"tabular-nums\" fill=\"#1a1d21\"";

/// A drawing that is being written.
pub(super) struct Svg(String);

/// Where a text begins, or what of it stands at its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Tone {
    /// Its class, its colour on white paper, and the dashes of a line in it.
    fn look(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Series(n) => match n % 6 {
                0 => ("s0", "#0b6461", ""),
                1 => ("s1", "#33619e", "7 3"),
                2 => ("s2", "#7b3f8c", "2 3"),
                3 => ("s3", "#a3386c", "9 3 2 3"),
                4 => ("s4", "#5c636b", "4 2"),
                _ => ("s5", "#7a4b2a", "6 2 2 2 2 2"),
            },
            Self::Accent => ("accent", "#0b6461", ""),
            Self::Soft => ("soft", "#6b7178", "4 3"),
            Self::Good => ("good", "#2f6f3e", ""),
            Self::Attention => ("attention", "#8a5a00", "5 3"),
            Self::Critical => ("critical", "#a8241c", ""),
        }
    }
}

impl Svg {
    /// A drawing of a size, with its title and its sentence.
    pub(super) fn new(width: f64, height: f64, title: &str, sentence: &str) -> Self {
        let mut svg = Self(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"plot\" viewBox=\"0 0"
                .to_owned(),
        );
        for size in [width, height] {
            svg.0.push(' ');
            svg.place(size);
        }
        svg.0.push('"');
        svg.numbers(&[("width", width), ("height", height)]);
        svg.0.push(' ');
        svg.0.push_str(FONT);
        svg.0.push_str("><title>");
        escape(title, &mut svg.0);
        svg.0.push_str("</title><desc>");
        escape(sentence, &mut svg.0);
        svg.0.push_str("</desc>");
        svg.rect("class=\"paper\" fill=\"#fff\"", [0.0, 0.0, width, height]);
        svg
    }

    /// The whole text.
    pub(super) fn end(mut self) -> String {
        self.0.push_str("</svg>");
        self.0
    }

    /// A place, to a tenth of a pixel.
    fn place(&mut self, at: f64) {
        let at = (at.clamp(-1e6, 1e6) * 10.0).round() / 10.0;
        decimal::write(at + 0.0, 9, &mut self.0);
    }

    fn numbers(&mut self, numbers: &[(&str, f64)]) {
        for (name, number) in numbers {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.place(*number);
            self.0.push('"');
        }
    }

    fn tag(&mut self, name: &str, attributes: &str, numbers: &[(&str, f64)]) {
        self.0.push('<');
        self.0.push_str(name);
        self.0.push(' ');
        self.0.push_str(attributes);
        self.numbers(numbers);
        self.0.push_str("/>");
    }

    /// What follows, up to [`Svg::close`], is of a tone.
    pub(super) fn tone(&mut self, tone: Tone) {
        let (class, colour, _) = tone.look();
        self.0.push_str("<g class=\"");
        self.0.push_str(class);
        self.0.push_str("\" color=\"");
        self.0.push_str(colour);
        self.0.push_str("\">");
    }

    /// Ends a tone.
    pub(super) fn close(&mut self) {
        self.0.push_str("</g>");
    }

    /// A rectangle: x, y, width, height.
    pub(super) fn rect(&mut self, attributes: &str, [x, y, width, height]: [f64; 4]) {
        self.tag(
            "rect",
            attributes,
            &[
                ("x", x),
                ("y", y),
                ("width", width.max(0.0)),
                ("height", height.max(0.0)),
            ],
        );
    }

    /// A straight line.
    pub(super) fn line(&mut self, attributes: &str, [x1, y1, x2, y2]: [f64; 4]) {
        self.tag(
            "line",
            attributes,
            &[("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)],
        );
    }

    /// A thin line of the grid.
    pub(super) fn grid(&mut self, ends: [f64; 4]) {
        self.line("class=\"grid\" stroke=\"#e4e1da\"", ends);
    }

    /// Thin lines that are seen on any bar: dark, with a light rim.
    pub(super) fn whisker(&mut self, lines: &[[f64; 4]]) {
        let looks = [
            "class=\"rim\" stroke=\"#fff\" stroke-width=\"3.5\" stroke-linecap=\"square\"",
            "class=\"whisker\" stroke=\"#1a1d21\" stroke-width=\"1.25\"",
        ];
        for look in looks {
            for ends in lines {
                self.line(look, *ends);
            }
        }
    }

    /// A straight line in a tone: its dashes tell it from others without colour.
    pub(super) fn level(&mut self, tone: Tone, ends: [f64; 4]) {
        self.tone(tone);
        self.line(
            if tone == Tone::Critical {
                "stroke=\"currentColor\" stroke-width=\"1.25\""
            } else {
                "stroke=\"currentColor\" stroke-width=\"1.25\" stroke-dasharray=\"5 3\""
            },
            ends,
        );
        self.close();
    }

    /// A line through points, in a tone.
    pub(super) fn path(&mut self, tone: Tone, dashed: bool, points: &[(f64, f64)]) {
        let pattern = match tone.look() {
            (_, _, "") if dashed => "6 4",
            (_, _, pattern) => pattern,
        };
        self.0.push_str("<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\"");
        if !pattern.is_empty() {
            self.0.push_str(" stroke-dasharray=\"");
            self.0.push_str(pattern);
            self.0.push('"');
        }
        self.0.push_str(" d=\"");
        self.points(points);
        self.0.push_str("\"/>");
    }

    /// What lies inside of points, faintly.
    pub(super) fn area(&mut self, points: &[(f64, f64)]) {
        self.0
            .push_str("<path class=\"band\" fill=\"currentColor\" fill-opacity=\".15\" d=\"");
        self.points(points);
        self.0.push_str("Z\"/>");
    }

    fn points(&mut self, points: &[(f64, f64)]) {
        let mut sign = 'M';
        for (x, y) in points {
            self.0.push(sign);
            self.place(*x);
            self.0.push(' ');
            self.place(*y);
            sign = 'L';
        }
    }

    /// A mark: its shape says what it is, its tone only repeats it.
    pub(super) fn mark(&mut self, tone: Tone, shape: Shape, (x, y): (f64, f64)) {
        const RIM: &str =
            "class=\"mark\" fill=\"currentColor\" stroke=\"#fff\" stroke-width=\"1.5\"";
        self.tone(tone);
        let corners = match shape {
            Shape::Dot => {
                self.tag("circle", RIM, &[("cx", x), ("cy", y), ("r", 4.5)]);
                self.close();
                return;
            }
            Shape::Triangle => &[(0.0, -6.0), (5.5, 4.0), (-5.5, 4.0)][..],
            Shape::Diamond => &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)][..],
        };
        let corners: Vec<_> = corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
        self.0.push_str("<path ");
        self.0.push_str(RIM);
        self.0.push_str(" d=\"");
        self.points(&corners);
        self.0.push_str("Z\"/>");
        self.close();
    }

    /// A text at a place. `attributes` say how it looks.
    pub(super) fn text(
        &mut self,
        attributes: &str,
        anchor: Anchor,
        (x, y): (f64, f64),
        text: &str,
    ) {
        if text.is_empty() {
            return;
        }
        self.0.push_str("<text ");
        self.0.push_str(attributes);
        self.0.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
        self.numbers(&[("x", x), ("y", y)]);
        self.0.push('>');
        escape(text, &mut self.0);
        self.0.push_str("</text>");
    }
}

/// How a text of an axis looks.
pub(super) const TICK: &str = "class=\"tick\" font-size=\"11\" fill=\"#5c636b\"";
/// How the title looks.
pub(super) const TITLE: &str = "class=\"title\" font-size=\"13\" font-weight=\"600\"";
/// How a name looks.
pub(super) const NAME: &str = "class=\"name\" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
/// How a value looks that is written beside what it is of.
pub(super) const NOTE: &str = "class=\"note\" fill=\"#5c636b\" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
/// How a text inside of a plot looks: lines behind it do not cross it.
pub(super) const LABEL: &str = "class=\"label\" font-size=\"11\" fill=\"currentColor\" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
