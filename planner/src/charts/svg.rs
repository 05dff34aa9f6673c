//! Writes SVG as text: few shapes, rounded positions, escaped texts, no `style` attributes.
//!
//! Each shape has a class for the page's style sheet, and the same look as presentation attributes,
//! which any rule of a style sheet overrides: without a style sheet, a drawing looks right on white
//! paper.

use super::looks::{Anchor, Look};
use super::parts::{Fill, Shape, Stroke, Tone};
use super::text::escape;
use crate::model::decimal;

const FONT: &str = "font-family=\"ui-sans-serif,system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif\" font-size=\"12\" font-variant=\"tabular-nums\" fill=\"#1a1d21\"";

/// The shapes written so far.
#[derive(Default)]
pub(super) struct Svg(String);

impl Svg {
    /// Returns the shapes in an `<svg>` element of a size, with a title and a description.
    pub(super) fn whole(
        self,
        (width, height): (f64, f64),
        title: &str,
        description: &str,
    ) -> String {
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
        svg.push(&[" ", FONT, "><title>"]);
        escape(title, &mut svg.0);
        svg.0.push_str("</title><desc>");
        escape(description, &mut svg.0);
        svg.push(&["</desc>", &self.0, "</svg>"]);
        svg.0
    }

    /// Returns the shapes in a small `<svg>` element that is hidden from screen readers.
    pub(super) fn hidden(self, (width, height): (f64, f64), class: &str) -> String {
        let mut svg = Self::default();
        svg.push(&[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" class=\"",
            class,
        ]);
        svg.0.push_str("\" viewBox=\"0 0 ");
        svg.place(width);
        svg.0.push(' ');
        svg.place(height);
        svg.push(&["\">", &self.0, "</svg>"]);
        svg.0
    }

    /// Adds another drawing, moved by x and y.
    pub(super) fn moved(&mut self, (x, y): (f64, f64), other: &Self) {
        self.0.push_str("<g transform=\"translate(");
        self.place(x);
        self.0.push(' ');
        self.place(y);
        self.push(&[")\">", &other.0, "</g>"]);
    }

    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
    }

    /// Writes a position, rounded to a tenth of a pixel.
    fn place(&mut self, at: f64) {
        let at = (at.clamp(-1e6, 1e6) * 10.0).round() / 10.0;
        decimal::write(at + 0.0, 9, &mut self.0);
    }

    fn numbers(&mut self, numbers: &[(&str, f64)]) {
        for (name, number) in numbers {
            self.push(&[" ", name, "=\""]);
            self.place(*number);
            self.0.push('"');
        }
    }

    fn tag(&mut self, name: &str, looks: &[&str], numbers: &[(&str, f64)]) {
        self.push(&["<", name, " "]);
        self.push(looks);
        self.numbers(numbers);
        self.0.push_str("/>");
    }

    /// Adds a rectangle in a tone: x, y, width, height.
    pub(super) fn rect(&mut self, tone: Tone, radius: f64, [x, y, width, height]: [f64; 4]) {
        let (class, colour) = tone.look();
        let looks = ["class=\"fill ", class, "\" fill=\"", colour, "\""];
        let sides = [
            ("x", x),
            ("y", y),
            ("width", width.max(0.0)),
            ("height", height.max(0.0)),
            ("rx", radius),
        ];
        self.tag("rect", &looks, &sides);
    }

    /// Adds the track behind a bar: the whole of which the bar is a share.
    pub(super) fn track(&mut self, [x, y, width, height]: [f64; 4]) {
        let sides = [("x", x), ("y", y), ("width", width), ("height", height)];
        self.tag("rect", &["class=\"track\" fill=\"#e4e1da\""], &sides);
    }

    /// Adds a small disc.
    pub(super) fn dot(&mut self, tone: Tone, (x, y): (f64, f64), r: f64) {
        let (class, colour) = tone.look();
        let looks = ["class=\"fill ", class, "\" fill=\"", colour, "\""];
        self.tag("circle", &looks, &[("cx", x), ("cy", y), ("r", r)]);
    }

    /// Adds a white background.
    pub(super) fn paper(&mut self, width: f64, height: f64) {
        let sides = [("width", width), ("height", height)];
        self.tag("rect", &["class=\"paper\" fill=\"#fff\""], &sides);
    }

    /// Adds a straight line.
    fn line(&mut self, looks: &[&str], [x1, y1, x2, y2]: [f64; 4]) {
        let ends = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)];
        self.tag("line", looks, &ends);
    }

    /// Adds a thin line of the grid.
    pub(super) fn grid(&mut self, ends: [f64; 4]) {
        self.line(&["class=\"grid\" stroke=\"#e4e1da\""], ends);
    }

    /// Adds a vertical line at a value that matters, above all today.
    pub(super) fn rule(&mut self, ends: [f64; 4]) {
        self.line(
            &["class=\"now\" stroke=\"#1a1d21\" stroke-width=\"1.5\""],
            ends,
        );
    }

    /// Adds a thick bar that leads up to a mark.
    pub(super) fn stem(&mut self, ends: [f64; 4]) {
        self.line(
            &["class=\"stem\" stroke=\"#0b6461\" stroke-width=\"5\""],
            ends,
        );
    }

    /// Adds a thin line from a mark down to the axis.
    pub(super) fn drop(&mut self, tone: Tone, ends: [f64; 4]) {
        let (class, colour) = tone.look();
        let looks = [
            "class=\"drop ",
            class,
            "\" stroke=\"",
            colour,
            "\" stroke-dasharray=\"2 2\"",
        ];
        self.line(&looks, ends);
    }

    /// Adds thin lines that are visible on any bar: dark, with a light rim.
    pub(super) fn whisker(&mut self, lines: &[[f64; 4]]) {
        let looks = [
            "class=\"rim\" stroke=\"#fff\" stroke-width=\"3.5\" stroke-linecap=\"square\"",
            "class=\"whisker\" stroke=\"#1a1d21\" stroke-width=\"1.25\"",
        ];
        for look in looks {
            for ends in lines {
                self.line(&[look], *ends);
            }
        }
    }

    /// Adds the line of a threshold. Dashes distinguish its kind without colour.
    pub(super) fn level(&mut self, tone: Tone, ends: [f64; 4]) {
        let look = match tone {
            Tone::Critical => "class=\"cri\" stroke=\"#a8241c\" stroke-width=\"1.25\"",
            Tone::Attention => {
                "class=\"att\" stroke=\"#8a5a00\" stroke-width=\"1.25\" stroke-dasharray=\"5 3\""
            }
            _ => "class=\"held\" stroke=\"#1a1d21\" stroke-dasharray=\"1 3\"",
        };
        self.line(&[look], ends);
    }

    /// Adds a polyline in a tone.
    pub(super) fn path(&mut self, tone: Tone, stroke: Stroke, points: &[(f64, f64)]) {
        let (class, colour, width) = match tone {
            Tone::Accent if stroke == Stroke::Thin => ("curve first thin", "#0b6461", "1"),
            Tone::Accent => ("curve first", "#0b6461", "2.75"),
            Tone::Ink => ("curve ink", "#1a1d21", "1.75"),
            _ => ("curve", "#5c636b", "1.75"),
        };
        self.push(&[
            "<path class=\"",
            class,
            "\" fill=\"none\" stroke=\"",
            colour,
        ]);
        self.push(&["\" stroke-width=\"", width, "\" stroke-linejoin=\"round\""]);
        let pattern = tone.dashes(stroke);
        if !pattern.is_empty() {
            self.push(&[" stroke-dasharray=\"", pattern, "\""]);
        }
        self.0.push_str(" d=\"");
        self.points(points);
        self.0.push_str("\"/>");
    }

    /// Adds a filled polygon, translucent.
    pub(super) fn area(&mut self, fill: Fill, points: &[(f64, f64)]) {
        self.0.push_str(match fill {
            Fill::Band => "<path class=\"fan\" fill=\"#0b6461\" fill-opacity=\".18\"",
            Fill::Strong => "<path class=\"fan strong\" fill=\"#0b6461\" fill-opacity=\".34\"",
            Fill::Faint => "<path class=\"fan faint\" fill=\"#0b6461\" fill-opacity=\".1\"",
            Fill::Quiet => "<path class=\"fan quiet\" fill=\"#878e95\" fill-opacity=\".16\"",
            Fill::Critical => "<path class=\"fan crit\" fill=\"#a8241c\" fill-opacity=\".18\"",
        });
        self.0.push_str(" d=\"");
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

    /// Adds a mark. Its shape says what it is; its tone repeats that.
    pub(super) fn mark(&mut self, tone: Tone, shape: Shape, (x, y): (f64, f64)) {
        let (class, colour) = tone.look();
        let full = [
            "class=\"mark full ",
            class,
            "\" fill=\"",
            colour,
            "\" stroke=\"#fff\" stroke-width=\"1.5\"",
        ];
        let open = [
            "class=\"mark ",
            class,
            "\" fill=\"#fff\" stroke=\"",
            colour,
            "\" stroke-width=\"2\"",
        ];
        let circle = |r: f64| [("cx", x), ("cy", y), ("r", r)];
        match shape {
            Shape::Words => {}
            Shape::Dot => self.tag("circle", &full, &circle(5.0)),
            Shape::Ring => self.tag("circle", &open, &circle(4.0)),
            Shape::Half => {
                self.tag("circle", &open, &circle(5.0));
                self.push(&[
                    "<path class=\"fill ",
                    class,
                    "\" fill=\"",
                    colour,
                    "\" d=\"",
                ]);
                self.points(&[(x, y - 5.0)]);
                self.0.push_str("a5 5 0 0 1 0 10Z\"/>");
            }
            Shape::Diamond => {
                self.push(&["<path "]);
                self.push(&full);
                self.0.push_str(" d=\"");
                self.points(&[(x, y - 7.0), (x + 7.0, y), (x, y + 7.0), (x - 7.0, y)]);
                self.0.push_str("Z\"/>");
            }
            Shape::Tick => {
                let looks = [
                    "class=\"now ",
                    class,
                    "\" stroke=\"",
                    colour,
                    "\" stroke-width=\"2\"",
                ];
                self.line(&looks, [x, y - 8.0, x, y + 8.0]);
            }
        }
    }

    /// Adds the mark of one of several people: a number in a disc if odd, in a square if even.
    pub(super) fn numbered(&mut self, number: u8, (x, y): (f64, f64)) {
        let even = number.is_multiple_of(2);
        if even {
            let sides = [
                ("x", x - 7.5),
                ("y", y - 7.5),
                ("width", 15.0),
                ("height", 15.0),
                ("rx", 2.0),
            ];
            let look = "class=\"mark accent\" fill=\"#fff\" stroke=\"#0b6461\" stroke-width=\"2\"";
            self.tag("rect", &[look], &sides);
        } else {
            let look =
                "class=\"mark full accent\" fill=\"#0b6461\" stroke=\"#fff\" stroke-width=\"1.5\"";
            self.tag("circle", &[look], &[("cx", x), ("cy", y), ("r", 8.5)]);
        }
        let look = if even {
            "class=\"who\" fill=\"#0b6461\" font-size=\"11\" font-weight=\"650\""
        } else {
            "class=\"who on\" fill=\"#fff\" font-size=\"11\" font-weight=\"650\""
        };
        self.write(look, Anchor::Middle, (x, y + 4.0), &number.to_string());
    }

    /// Adds a text at a position.
    pub(super) fn text(&mut self, look: Look, anchor: Anchor, place: (f64, f64), text: &str) {
        let looks = look.attributes();
        self.write(&looks, anchor, place, text);
    }

    /// Adds the title of a picture.
    pub(super) fn title(&mut self, place: (f64, f64), text: &str) {
        let look = "class=\"title\" font-size=\"16\" font-weight=\"650\"";
        self.write(look, Anchor::Start, place, text);
    }

    fn write(&mut self, looks: &str, anchor: Anchor, (x, y): (f64, f64), text: &str) {
        if text.is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.push(&["<text ", looks, anchor]);
        self.numbers(&[("x", x), ("y", y)]);
        self.0.push('>');
        escape(text, &mut self.0);
        self.0.push_str("</text>");
    }
}
