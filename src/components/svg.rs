//! A drawing of the planner, as the elements that its text describes.

use leptos::html::Span;
use leptos::prelude::*;
use web_sys::{DomParser, Element, Node, SupportedType};

/// A drawing, anew whenever its text is another. The text is read as XML into elements: what a plan's texts
/// hold stays text, and what is no drawing is none.
#[component]
pub fn Svg(
    /// The drawing's text; none where there is nothing to draw.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// The class of what holds it.
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

/// The element that a text describes.
fn drawn(text: &str) -> Option<Node> {
    let parser = DomParser::new().ok()?;
    let read = parser.parse_from_string(text, SupportedType::ImageSvgXml);
    let drawing: Element = read.ok()?.document_element()?;
    document().import_node_with_deep(&drawing, true).ok()
}
