//! Elements, made once: what the package shows changes little.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlDialogElement, HtmlElement, HtmlInputElement,
};

/// An element to be, where the page has a document.
#[derive(Clone)]
pub struct View(Option<Element>);

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Boxes that are typed in.
const TYPED: &str = "[data-input]:is(textarea, input):not([type=checkbox])";

/// Whether somebody is at a box that is typed in.
pub fn typing() -> bool {
    let at = document().and_then(|document| document.active_element());
    at.is_some_and(|at| at.matches(TYPED).unwrap_or_default())
}

/// An element.
pub fn el(tag: &str) -> View {
    View(document().and_then(|document| document.create_element(tag).ok()))
}

/// An element of a drawing.
pub fn drawn(tag: &str) -> View {
    let space = Some("http://www.w3.org/2000/svg");
    View(document().and_then(|document| document.create_element_ns(space, tag).ok()))
}

// What is refused here is refused by the browser's own rules for names, all of which are constants.
impl View {
    /// An element of the page.
    pub fn of(element: Element) -> Self {
        Self(Some(element))
    }

    /// With an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        if let Some(element) = &self.0 {
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// With a text, which is text whatever stands in it.
    pub fn text(self, text: &str) -> Self {
        if let (Some(element), Some(document)) = (&self.0, document()) {
            let _ = element.append_child(&document.create_text_node(text));
        }
        self
    }

    /// With an element in it.
    pub fn child(self, child: &View) -> Self {
        if let (Some(element), Some(child)) = (&self.0, &child.0) {
            let _ = element.append_child(child);
        }
        self
    }

    /// With elements in it.
    pub fn children(self, children: impl IntoIterator<Item = View>) -> Self {
        children
            .into_iter()
            .fold(self, |view, child| view.child(&child))
    }

    /// From now on with this text alone.
    pub fn say(&self, text: &str) {
        if let Some(element) = &self.0 {
            element.set_text_content(Some(text));
        }
    }

    /// The box itself, for its value and its tick.
    pub fn input(&self) -> Option<&HtmlInputElement> {
        self.0.as_ref()?.dyn_ref()
    }

    /// What is typed or chosen in it.
    pub fn text_in(&self) -> String {
        let text = js_sys::Reflect::get(&self.value(), &"value".into()).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    }

    /// Types or chooses something in it.
    pub fn put_in(&self, text: &str) {
        // A box takes any text; a select that has no such option takes none.
        let _ = js_sys::Reflect::set(&self.value(), &"value".into(), &text.into());
    }

    /// Whether this is its text.
    pub fn says(&self, text: &str) -> bool {
        let said = self.0.as_ref().and_then(|element| element.text_content());
        said.as_deref() == Some(text)
    }

    /// What a selector finds in it.
    pub fn within(&self, selector: &str) -> View {
        let found = self
            .0
            .as_ref()
            .map(|element| element.query_selector(selector));
        View(found.and_then(Result::ok).flatten())
    }

    /// Gives it the focus.
    pub fn focus(&self) {
        if let Some(element) = self.0.as_ref().and_then(|element| element.dyn_ref()) {
            // A focus that is refused stays where it is.
            let _ = HtmlElement::focus(element);
        }
    }

    /// From now on with an attribute that says yes by being there, or without it.
    pub fn set(&self, name: &str, yes: bool) {
        if let Some(element) = &self.0 {
            let _ = element.toggle_attribute_with_force(name, yes);
        }
    }

    /// Whether it has an attribute.
    pub fn has(&self, name: &str) -> bool {
        self.0
            .as_ref()
            .is_some_and(|element| element.has_attribute(name))
    }

    /// Whether it stands in the page.
    pub fn stands(&self) -> bool {
        self.0
            .as_ref()
            .is_some_and(|element| element.is_connected())
    }

    /// The element for a script.
    pub fn value(&self) -> JsValue {
        self.0.as_ref().map_or(JsValue::NULL, JsValue::from)
    }

    /// The element itself.
    pub fn element(&self) -> Option<&Element> {
        self.0.as_ref()
    }

    /// Clicks it, as the visitor would.
    pub fn click(&self) {
        let element = self.0.as_ref().and_then(|element| element.dyn_ref());
        if let Some(element) = element {
            HtmlElement::click(element);
        }
    }

    /// Closes it, where it is a dialog.
    pub fn close(&self) {
        if let Some(dialog) = self.0.as_ref().and_then(|element| element.dyn_ref()) {
            HtmlDialogElement::close(dialog);
        }
    }

    /// With a handler of an event.
    pub fn on(self, event: &str, handler: impl Fn() + 'static) -> Self {
        let handler: Box<dyn Fn()> = Box::new(handler);
        let handler = Closure::wrap(handler).into_js_value();
        if let Some(element) = &self.0 {
            let _ = element.add_event_listener_with_callback(event, handler.unchecked_ref());
        }
        self
    }
}

/// Hears an event of an element, or of all that happens in the document.
pub fn listen(on: Option<&Element>, event: &str, mut handler: impl FnMut(&Event) + 'static) {
    let handler: Box<dyn FnMut(Event)> = Box::new(move |event| handler(&event));
    let handler = Closure::wrap(handler).into_js_value();
    let target: Option<EventTarget> = match on {
        Some(element) => Some(element.clone().into()),
        None => document().map(Into::into),
    };
    if let Some(target) = target {
        // A listener is not refused.
        let _ = target.add_event_listener_with_callback(event, handler.unchecked_ref());
    }
}

/// Does something at an event of the window.
pub fn at(event: &str, act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    let act = Closure::wrap(act).into_js_value();
    if let Some(window) = web_sys::window() {
        // A listener is not refused.
        let _ = window.add_event_listener_with_callback(event, act.unchecked_ref());
    }
}

/// A button that does something.
pub fn button(action: &str, word: &str, act: impl Fn() + 'static) -> View {
    el("button")
        .attr("type", "button")
        .attr("data-action", action)
        .text(word)
        .on("click", act)
}

/// The same, told which button was pressed: a handler that held a part of the page would keep the page
/// for ever, for the browser never sees that the two hold each other.
pub fn pressing(action: &str, word: &str, act: impl Fn(&Element) + 'static) -> View {
    let button = el("button")
        .attr("type", "button")
        .attr("data-action", action)
        .text(word);
    listen(button.element(), "click", move |event| {
        if let Some(button) = heard(event) {
            act(&button);
        }
    });
    button
}

/// What an event is heard at.
pub fn heard(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
