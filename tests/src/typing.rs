//! Typing digits as a benchmark does: real keys, one frame each, and the trace of it.

use serde_json::{Value, json};

use crate::commands::PlainCommand;
use crate::page::Page;
use crate::trace::{Keystroke, keystrokes};

/// Number boxes that can be typed into, where they stand on the page.
const BOXES: &str = "[...document.querySelectorAll('main input[data-input][inputmode=decimal]:not([disabled])')].filter(e => e.checkVisibility())";
/// Boxes that nothing follows, in the place of the page.
const BOXES_ALONE: &str = "const main = document.createElement('main');
    for (let count = 0; count < 60; count += 1) {
        const box = document.createElement('input');
        box.dataset.input = '';
        box.inputMode = 'decimal';
        box.value = '5';
        main.append(box);
    }
    document.body.replaceChildren(main);";
/// The digit has its frame with all that follows from it, and whatever comes late has three more. A journey may
/// hold the page's frames and timers afterwards, but not these. A tab behind another has no frames.
const SETTLED: &str = "const done = arguments[arguments.length - 1];
    const [frame, late] = window.journeyOwn ??= [requestAnimationFrame, setTimeout].map(late => late.bind(window));
    const painted = () => new Promise(next => { frame(next); late(next, 500); });
    (async () => { for (let frames = 4; frames; frames -= 1) await painted(); late(done); })()";
/// How many lines of its log the driver gives at a time.
const LINES: usize = 100_000;

impl Page {
    /// Slows the page's processor so many times.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        self.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
    }

    /// Puts boxes that nothing follows in the place of the page: what they take, the browser itself takes.
    #[track_caller]
    pub fn show_boxes_alone(&self) {
        self.script(BOXES_ALONE, &[]);
    }

    /// How many number boxes can be typed into.
    #[track_caller]
    pub fn number_boxes(&self) -> usize {
        let count = self.script(&format!("return {BOXES}.length"), &[]);
        count
            .as_u64()
            .and_then(|count| usize::try_from(count).ok())
            .unwrap_or_default()
    }

    /// Replaces the text of a number box by digits, key by key and frame by frame, then puts back
    /// what it held.
    #[track_caller]
    pub fn type_digits(&self, place: usize, digits: &str) {
        let select = format!(
            "const e = {BOXES}[arguments[0]]; e.scrollIntoView({{block: 'nearest'}}); e.focus(); e.select(); return e.value"
        );
        let before = self.script(&select, &[json!(place)]);
        self.settle();
        for digit in digits.chars() {
            self.key("keyDown", digit);
            self.key("keyUp", digit);
            self.settle();
        }
        self.script("document.activeElement.select()", &[]);
        self.chromium("Input.insertText", &json!({ "text": before }));
        self.settle();
    }

    /// The keystrokes of a visitor with a trace; it can be asked for once, at the end.
    ///
    /// # Panics
    /// Where the browser keeps no trace.
    #[track_caller]
    pub fn keystrokes(&self) -> Vec<Keystroke> {
        let mut lines: Vec<Value> = Vec::new();
        loop {
            let more = self.wait(self.client().issue_cmd(PlainCommand::trace()));
            let more = more.as_array().cloned().unwrap_or_default();
            let last = more.len() < LINES;
            lines.extend(more);
            if last {
                break;
            }
        }
        let events: Vec<Value> = lines
            .iter()
            .filter_map(|line| serde_json::from_str(line["message"].as_str()?).ok())
            .filter(|line: &Value| line["message"]["method"] == "Tracing.dataCollected")
            .map(|mut line| line["message"]["params"].take())
            .collect();
        assert!(!events.is_empty(), "the browser kept no trace");
        keystrokes(&events)
    }

    /// Waits until what happened has been painted.
    #[track_caller]
    pub fn settle(&self) {
        self.script_then(SETTLED, &[]);
    }

    #[track_caller]
    fn key(&self, kind: &str, digit: char) {
        let mut key = json!({
            "type": kind, "key": digit.to_string(), "code": format!("Digit{digit}"), "windowsVirtualKeyCode": u32::from(digit),
        });
        if kind == "keyDown" {
            key["text"] = json!(digit.to_string());
        }
        self.chromium("Input.dispatchKeyEvent", &key);
    }
}
