//! SVG text of the planner as DOM elements.

use leptos::html::Span;
use leptos::prelude::*;
use web_sys::{DomParser, Element, Node, SupportedType};

/// Drawing that is replaced when its text changes. The text is parsed as XML, so texts of the plan
/// stay text.
#[component]
pub fn Svg(
    /// SVG text; `None` if there is nothing to draw.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// CSS class of the container.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let holder = NodeRef::<Span>::new();
    Effect::new(move |_| {
        let Some(holder) = holder.get() else { return };
        let drawing = text.with(|text| text.as_deref().and_then(drawn));
        match drawing {
            Some(drawing) => holder.replace_children_with_node_1(&drawing),
            None => holder.replace_children_with_node_0(),
        }
    });
    view! { <span class=class node_ref=holder></span> }
}

/// Parses an SVG text and imports its root element into the document.
fn drawn(text: &str) -> Option<Node> {
    let parser = DomParser::new().ok()?;
    let read = parser.parse_from_string(text, SupportedType::ImageSvgXml);
    let drawing: Element = read.ok()?.document_element()?;
    document().import_node_with_deep(&drawing, true).ok()
}
