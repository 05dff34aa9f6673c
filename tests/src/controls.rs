//! Finds and operates controls as a person does.

use fantoccini::Locator;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT as LEFT, MouseActions,
    PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use xtask::browsers::Browser;

use crate::commands::PlainCommand;
use crate::page::{Page, plain};

/// The Delete key in `WebDriver`'s key encoding.
const DELETE: &str = "\u{e017}";
/// Roles of controls that take an answer and have a label.
const LABELLED: [&str; 6] = [
    "textbox",
    "combobox",
    "checkbox",
    "radio",
    "spinbutton",
    "slider",
];
/// Roles that [`Page::read_aloud`] reports: the structure of a table, and the controls in it.
const SPOKEN: [&str; 8] = [
    "table",
    "row",
    "columnheader",
    "rowheader",
    "cell",
    "button",
    "textbox",
    "combobox",
];

impl Page {
    /// Replaces the text of an input key by key, and leaves the focus in it, so that no blur
    /// commits the text.
    #[track_caller]
    pub fn fill(&self, path: &str, text: &str) {
        let input = self.input(path);
        self.click_on(&input);
        self.wait(input.send_keys(&format!("{}a{}", Key::Control, Key::Null)));
        self.wait(input.send_keys(if text.is_empty() { DELETE } else { text }));
    }

    /// Picks the option of a `<select>` that shows these words.
    ///
    /// # Panics
    /// If there is no such option; those that there are, are named.
    #[track_caller]
    pub fn choose(&self, path: &str, words: &str) {
        let options = self.wait(self.input(path).find_all(Locator::Css("option")));
        let mut shown = Vec::new();
        for option in options {
            let text = plain(&self.wait(option.text()));
            if text == words {
                return self.wait(option.click());
            }
            shown.push(text);
        }
        panic!("`{path}` has no option “{words}”, only {shown:?}");
    }

    /// Clicks an input, such as a checkbox or a radio button.
    #[track_caller]
    pub fn tick(&self, path: &str) {
        self.click_on(&self.input(path));
    }

    /// Returns the value of an input: its text, or the value of the chosen option.
    #[track_caller]
    pub fn value(&self, path: &str) -> String {
        let selector = format!("[data-input='{path}']");
        self.wait_for(|| {
            // The page may have re-rendered it between finding and reading.
            let found = self.attempt(self.client().find(Locator::Css(&selector)));
            let found = found.map_err(|_| format!("there is no `{selector}`"))?;
            let value = self.attempt(found.prop("value"));
            value
                .map(Option::unwrap_or_default)
                .map_err(|error| error.to_string())
        })
    }

    /// Returns the control with this document path, once it exists.
    #[track_caller]
    pub fn input(&self, path: &str) -> Element {
        self.element(&format!("[data-input='{path}']"))
    }

    /// Returns the first element that matches the selector, once it exists.
    #[track_caller]
    pub fn element(&self, selector: &str) -> Element {
        self.wait_for(|| {
            let found = self.attempt(self.client().find(Locator::Css(selector)));
            found.map_err(|_| format!("there is no `{selector}`"))
        })
    }

    /// Follows the navigation's link to a page, and waits until that page is on view: before that, a
    /// selector may match in the page that is left. The slug of the page is that of its address.
    #[track_caller]
    pub fn follow(&self, slug: &str) {
        let link = self.element(&format!("nav a[href^='#/{slug}']"));
        self.wait(link.click());
        // Only the facts' headline is no calculator's.
        let script = "const headline = document.querySelector('main h1');
            return headline && (headline.dataset.headline ?? 'facts');";
        self.wait_until(&format!("{slug} is on view"), || {
            self.script(script, &[]) == slug
        });
    }

    /// Scrolls to the first element that matches the selector, then waits for the page to settle,
    /// so that its scroll listeners have run.
    #[track_caller]
    pub fn see(&self, selector: &str) {
        self.script(
            "document.querySelector(arguments[0]).scrollIntoView()",
            &[selector.into()],
        );
        self.settle();
    }

    /// Clicks the first element that matches the selector.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.click_on(&self.element(selector));
    }

    /// Scrolls the element to the middle of the viewport, clear of the sticky bar, waits until
    /// whatever becomes visible with it is drawn, then clicks. Without the wait, a layout change
    /// would make the click miss.
    #[track_caller]
    fn click_on(&self, element: &Element) {
        let place = serde_json::to_value(element).expect("an element is named in JSON");
        self.script("arguments[0].scrollIntoView({ block: 'center' })", &[place]);
        self.settle();
        self.wait(element.click());
    }

    /// Clicks the control with this accessible role and name.
    #[track_caller]
    pub fn press(&self, role: &str, name: &str) {
        self.click_on(&self.by_role(role, name));
    }

    /// Presses the mouse button on an element in the viewport, and keeps it down.
    #[track_caller]
    pub fn hold(&self, element: Element) {
        let there = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        self.mouse([there, PointerAction::Down { button: LEFT }]);
    }

    /// Releases the mouse button.
    #[track_caller]
    pub fn let_go(&self) {
        self.mouse([PointerAction::Up { button: LEFT }]);
    }

    #[track_caller]
    fn mouse<const N: usize>(&self, actions: [PointerAction; N]) {
        let mouse = MouseActions::new("mouse".to_owned());
        let all = actions.into_iter().fold(mouse, InputSource::then);
        self.wait(self.client().perform_actions(Actions::from(all)));
    }

    /// Returns the element with this accessible role and name, once it exists.
    #[track_caller]
    pub fn by_role(&self, role: &str, name: &str) -> Element {
        self.wait_for(|| {
            self.named(role, name)
                .ok_or_else(|| format!("there is no {role} named “{name}”"))
        })
    }

    /// Returns the form control with this label, once it exists.
    #[track_caller]
    pub fn by_label(&self, label: &str) -> Element {
        self.wait_for(|| {
            let found = LABELLED.iter().find_map(|role| self.named(role, label));
            found.ok_or_else(|| format!("there is no control labelled “{label}”"))
        })
    }

    /// Types into the focused element.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let focused = self.wait(self.client().active_element());
        self.wait(focused.send_keys(keys));
    }

    /// Presses a key at the current focus while the keys in `held` are down.
    #[track_caller]
    pub fn chord(&self, held: &[char], key: char) {
        let down = |value: &char| KeyAction::Down { value: *value };
        let up = |value: &char| KeyAction::Up { value: *value };
        let presses = held.iter().map(down).chain([down(&key), up(&key)]);
        let presses = presses.chain(held.iter().map(up));
        let keys = presses.fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        self.wait(self.client().perform_actions(keys));
    }

    /// Presses Tab, which moves the focus to the next control.
    #[track_caller]
    pub fn tab(&self) {
        self.keys(&char::from(Key::Tab).to_string());
    }

    /// Presses Enter in the focused element.
    #[track_caller]
    pub fn enter(&self) {
        self.keys(&char::from(Key::Enter).to_string());
    }

    /// Returns one line for each descendant whose role is in `SPOKEN`: role, accessible name, value
    /// and `aria-description`, separated by bars.
    #[track_caller]
    pub fn read_aloud(&self, selector: &str) -> Vec<String> {
        let within = format!("{selector} *");
        let elements = self.wait(self.client().find_all(Locator::Css(&within)));
        let line = |element: Element| {
            let id = element.element_id();
            let told = |command| {
                let told = self.wait(self.client().issue_cmd(command));
                told.as_str().map(plain).unwrap_or_default()
            };
            let role = told(PlainCommand::computed_role(&id));
            if !SPOKEN.contains(&&*role) {
                return None;
            }
            let value = self.wait(element.prop("value")).unwrap_or_default();
            let described = self.wait(element.attr("aria-description"));
            let parts = [
                told(PlainCommand::computed_label(&id)),
                plain(&value),
                described.unwrap_or_default(),
            ];
            let parts = parts.iter().filter(|part| !part.is_empty());
            Some(parts.fold(role, |line, part| line + " | " + part))
        };
        elements.into_iter().filter_map(line).collect()
    }

    /// Returns `None` also if the element disappears while it is queried.
    fn named(&self, role: &str, name: &str) -> Option<Element> {
        let candidates = self
            .attempt(self.client().find_all(Locator::Css(&candidates(role))))
            .ok()?;
        candidates.into_iter().find(|element| {
            let id = element.element_id();
            let read = |command| {
                self.attempt(self.client().issue_cmd(command))
                    .ok()
                    .and_then(|word| word.as_str().map(plain))
            };
            read(PlainCommand::computed_label(&id)).as_deref() == Some(name)
                && read(PlainCommand::computed_role(&id)).is_some_and(|told| {
                    told == role || (self.browser() == Browser::WebKit && webkits(role) == told)
                })
        })
    }
}

/// Returns the name that `WebKit` gives a role, where it differs from the ARIA name.
fn webkits(role: &str) -> &str {
    match role {
        // `WebKit` reports a `<select>` as the button that opens it.
        "combobox" => "button",
        "img" => "image",
        same => same,
    }
}

/// Returns a selector for the elements that can have a role, so that not every element has to be
/// queried.
fn candidates(role: &str) -> String {
    let native = match role {
        "button" => "button, summary, input[type=button], input[type=submit]",
        "link" => "a[href]",
        "textbox" => "input, textarea",
        "combobox" => "select, input",
        "checkbox" | "radio" | "spinbutton" | "slider" | "switch" => "input",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "dialog" => "dialog",
        "table" => "table",
        "list" => "ul, ol",
        "img" => "img, svg",
        "navigation" => "nav",
        "group" => "fieldset, details",
        _ => "",
    };
    if native.is_empty() {
        format!("[role={role}]")
    } else {
        format!("{native}, [role={role}]")
    }
}
