//! Checks for every drawing of a chart: readable, within its edges, no text over another.

use planner::charts::{Chart, Drawn, text_width};
use roxmltree::{Document, Node};

/// Margin around a standalone drawing.
pub const MARGIN: f64 = 20.0;

/// Checks what holds for every drawing; texts keep at least `margin` from its edges.
pub fn drawn(drawn: &Drawn, chart: &Chart, margin: f64) {
    let Drawn { svg, width, .. } = drawn;
    let name = chart.name;
    let document = Document::parse(svg).unwrap_or_else(|why| panic!("{name}: {why}\n{svg}"));
    assert_eq!(drawn.stops.len(), chart.stops(), "{name}");
    let mut texts: Vec<(&str, [f64; 4])> = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        assert_ne!(node.tag_name().name(), "style", "{name}");
        for attribute in node.attributes() {
            let value = attribute.value();
            assert_ne!(attribute.name(), "style", "{name}");
            let odd = ["NaN", "inf", "null"];
            assert!(
                !odd.iter().any(|odd| value.contains(odd)),
                "{name}: {}=\"{value}\"",
                attribute.name()
            );
        }
        if node.tag_name().name() == "text" {
            let cover = cover(node);
            let text = node.text().unwrap_or_default();
            assert!(
                cover[0] >= margin - 0.5
                    && cover[2] <= width - margin + 0.5
                    && cover[1] >= margin - 0.5
                    && cover[3] <= drawn.height - margin + 0.5,
                "{name} {width}: “{text}” leaves the drawing: {cover:?}"
            );
            for (other, taken) in &texts {
                let meets = cover[0] < taken[2] - 0.2
                    && taken[0] < cover[2] - 0.2
                    && cover[1] < taken[3]
                    && taken[1] < cover[3];
                assert!(
                    !meets,
                    "{name} {width}: “{text}” {cover:?} over “{other}” {taken:?}"
                );
            }
            texts.push((text, cover));
        }
    }
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let child = |tag| {
        root.children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)))
    };
    assert!(
        child("title").is_some() && child("desc").is_some(),
        "{name}"
    );
}

/// Left, top, right and bottom of a text, from its baseline to the height of capitals.
fn cover(text: Node<'_, '_>) -> [f64; 4] {
    let number = |name| {
        text.attribute(name)
            .and_then(|number| number.parse::<f64>().ok())
    };
    let size = number("font-size").unwrap_or(12.0);
    let bold = if text.attribute("font-weight").is_some() {
        1.1
    } else {
        1.0
    };
    let wide = text_width(text.text().unwrap_or_default(), size) * bold;
    // Within another drawing, a group translates it.
    let moved = text.parent().and_then(|group| group.attribute("transform"));
    let moved = moved.and_then(|moved| {
        moved
            .strip_prefix("translate(")?
            .strip_suffix(')')?
            .split_once(' ')
    });
    let moved = moved.map_or((0.0, 0.0), |(x, y)| {
        (x.parse().unwrap_or(f64::NAN), y.parse().unwrap_or(f64::NAN))
    });
    let (x, y): (f64, f64) = (
        number("x").unwrap_or(f64::NAN) + moved.0,
        number("y").unwrap_or(f64::NAN) + moved.1,
    );
    let left = match text.attribute("text-anchor") {
        Some("end") => x - wide,
        Some("middle") => x - wide / 2.0,
        _ => x,
    };
    [left, y - size * 0.75, left + wide, y + size * 0.1]
}
