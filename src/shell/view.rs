//! Elements, and what keeps them true: Leptos' signals and renderer without its typed views.
//!
//! A typed view is compiled again for each shape of markup; this page, written with `view!`, was
//! fifty kilobytes larger. Here an element is made at once, and what changes in it follows signals.
//! Everything lives as long as the owner it was made under.

use super::pieces::by_and_by;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlInputElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page.
#[derive(Clone)]
pub struct View(Element);

/// An element.
pub fn el(tag: &str) -> View {
    View(Rndr::create_element(tag, None))
}

/// An element with a class.
pub fn div(class: &str) -> View {
    el("div").class(class)
}

/// One of the symbols that stand in `index.html`.
pub fn icon(name: &str) -> View {
    drawn(shape().attr("href", &["#", name].concat()))
}

/// The use of a symbol.
pub fn shape() -> View {
    View(Rndr::create_element("use", Some(SVG)))
}

/// A symbol's use as a picture.
pub fn drawn(shape: View) -> View {
    View(Rndr::create_element("svg", Some(SVG)))
        .attr("aria-hidden", "true")
        .child(shape)
}

/// Does something now, and again whenever a signal that it read changes.
pub fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    // An effect ends when it is dropped; kept here, it ends with its owner.
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| act()));
}

/// What makes views.
type Make = Box<dyn FnMut() -> Vec<View>>;

impl View {
    /// With a class.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.0, name, value);
        self
    }

    /// With a text, which is text whatever stands in it.
    pub fn text(self, text: &str) -> Self {
        Rndr::insert_node(&self.0, &Rndr::create_text_node(text), None);
        self
    }

    /// With an element in it.
    #[allow(clippy::needless_pass_by_value)] // an element is handed over: it stands in one place
    pub fn child(self, child: View) -> Self {
        Rndr::insert_node(&self.0, &child.0, None);
        self
    }

    /// With elements in it.
    pub fn children(self, children: impl IntoIterator<Item = View>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With elements that are made a few at a time while the first view is made.
    pub fn growing(self, views: impl Iterator<Item = View> + 'static) -> Self {
        grow(self.clone(), Box::new(views));
        self
    }

    /// With one style, which a policy without inline styles allows.
    pub fn style(self, name: &str, value: &str) -> Self {
        Rndr::set_css_property(&Rndr::style(&self.0), name, value);
        self
    }

    /// With a text that changes.
    pub fn live(self, write: impl FnMut() -> String + 'static) -> Self {
        let mut write: Box<dyn FnMut() -> String> = Box::new(write);
        let (node, mut last) = (Rndr::create_text_node(""), String::new());
        Rndr::insert_node(&self.0, &node, None);
        follow(move || {
            let text = write();
            if text != last {
                Rndr::set_text(&node, &text);
                last = text;
            }
        });
        self
    }

    /// With an attribute that changes, and is absent where there is none.
    pub fn live_attr(
        self,
        name: &'static str,
        of: impl FnMut() -> Option<String> + 'static,
    ) -> Self {
        let mut of: Box<dyn FnMut() -> Option<String>> = Box::new(of);
        let (element, mut last) = (self.0.clone(), None);
        follow(move || {
            let value = of();
            if value != last {
                match &value {
                    Some(value) => Rndr::set_attribute(&element, name, value),
                    None => Rndr::remove_attribute(&element, name),
                }
                last = value;
            }
        });
        self
    }

    /// With an attribute that is there or not.
    pub fn live_flag(self, name: &'static str, mut of: impl FnMut() -> bool + 'static) -> Self {
        self.live_attr(name, move || of().then(String::new))
    }

    /// With a handler of an event.
    pub fn on(self, event: &str, mut handler: impl FnMut(Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(JsValue)> =
            Box::new(move |event| handler(event.unchecked_into()));
        StoredValue::new_local(Rndr::add_event_listener(&self.0, event, handler));
        self
    }

    /// The element itself, for what only the browser can do with it.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// From now on with an attribute, or without it.
    pub fn now(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => Rndr::set_attribute(&self.0, name, value),
            None => Rndr::remove_attribute(&self.0, name),
        }
    }

    /// From now on with this text alone, where nothing else was before. The same node says it again:
    /// another one would be laid out and painted from nothing.
    pub fn say(&self, text: &str) {
        match self.0.first_child() {
            Some(node) => Rndr::set_text(node.unchecked_ref(), text),
            None => self.0.set_text_content(Some(text)),
        }
    }

    /// With two texts between which a line may end.
    pub fn breakable(self) -> Self {
        self.text("").child(el("wbr")).text("")
    }

    /// From now on with this text in the two, the first up to a slash.
    pub fn say_broken(&self, text: &str) {
        let (first, second) = text.split_at(text.find('/').map_or(text.len(), |place| place + 1));
        self.say(first);
        if let Some(node) = self.0.last_child() {
            Rndr::set_text(node.unchecked_ref(), second);
        }
    }

    /// From now on with these elements alone.
    pub fn hold(&self, views: Vec<View>) {
        put(&self.0, views);
    }

    /// From now on with this in the box. What already stands there is not written again, which would
    /// move the cursor.
    pub fn fill(&self, value: &str) {
        // Every box that has a value answers to the methods of an input.
        let input: &HtmlInputElement = self.0.unchecked_ref();
        if input.value() != value {
            input.set_value(value);
        }
    }

    /// From now on ticked or not.
    pub fn tick(&self, ticked: bool) {
        self.0
            .unchecked_ref::<HtmlInputElement>()
            .set_checked(ticked);
    }

    /// With elements that are made again whenever a signal that they read changes.
    pub fn redrawn(self, make: impl FnMut() -> Vec<View> + 'static) -> Self {
        let mut make: Make = Box::new(make);
        let element = self.0.clone();
        follow(move || put(&element, make()));
        self
    }

    /// Gives the other view a handler, which makes what is in this one at its first event.
    pub fn made_once(
        &self,
        other: Self,
        event: &str,
        make: impl FnMut() -> Vec<View> + 'static,
    ) -> Self {
        let mut make: Make = Box::new(make);
        let (element, mut owner) = (self.0.clone(), Owner::current());
        other.on(event, move |_| {
            if let Some(owner) = owner.take() {
                put(&element, made(&owner, &mut make));
            }
        })
    }

    /// With elements that are made again only where the key changes; what is in them follows its
    /// own signals.
    pub fn changing(
        self,
        key: impl Fn() -> String + 'static,
        make: impl FnMut() -> Vec<View> + 'static,
    ) -> Self {
        let (key, mut make): (Box<dyn Fn() -> String>, Make) = (Box::new(key), Box::new(make));
        let element = self.0.clone();
        let Some(parent) = Owner::current() else {
            return self;
        };
        let mut last: Option<(String, Owner)> = None;
        follow(move || {
            let key = key();
            if last.as_ref().is_some_and(|(before, _)| *before == key) {
                return;
            }
            if let Some((_, owner)) = last.take() {
                owner.cleanup();
            }
            let owner = parent.child();
            put(&element, made(&owner, &mut make));
            last = Some((key, owner));
        });
        self
    }
}

/// How many elements are made in one go while the first view is made.
const SOME: usize = 8;

fn grow(view: View, mut views: Box<dyn Iterator<Item = View>>) {
    let some: Vec<View> = views.by_ref().take(SOME).collect();
    if !some.is_empty() {
        by_and_by(move || grow(view.children(some), views));
    }
}

/// What can have the focus.
const BOXES: &str = "input,select,textarea,button,a";

/// Makes elements that live as long as an owner.
fn made(owner: &Owner, make: &mut Make) -> Vec<View> {
    owner.with(|| untrack(make))
}

/// Puts other elements into an element. The focus, where it was inside, stays at its place; but the next
/// page has nothing that stood in the one before, and begins at its top.
fn put(element: &Element, views: Vec<View>) {
    let next = element.tag_name() == "MAIN" && element.first_child().is_some();
    let focused = document()
        .active_element()
        .filter(|active| element.contains(Some(active)));
    let place = focused.and_then(|focused| {
        let all = element.query_selector_all(BOXES).ok()?;
        (0..all.length()).find(|place| all.item(*place).as_ref() == Some(focused.as_ref() as &Node))
    });
    Rndr::clear_children(element);
    for view in views {
        Rndr::insert_node(element, &view.0, None);
    }
    let again = place.and_then(|place| {
        if next {
            return Some(element.clone().into());
        }
        element.query_selector_all(BOXES).ok()?.item(place)
    });
    if let Some(again) = again.and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok()) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // A refused focus stays where it is.
        let _ = again.focus_with_options(&still);
    }
    if next {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Puts an element into the body.
pub fn mount(view: &View) {
    if let Some(body) = document().body() {
        Rndr::insert_node(&body, &view.0, None);
    }
}
