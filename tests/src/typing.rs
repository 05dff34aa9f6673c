//! Types digits for benchmarks with real key events, one frame each, and reads the trace.

use serde_json::{Value, json};

use crate::commands::PlainCommand;
use crate::page::Page;
use crate::trace::{Keystroke, keystrokes};

/// The visible number boxes that can be edited, in document order.
const BOXES: &str = "[...document.querySelectorAll('main input[data-input][inputmode=decimal]:not([disabled])')].filter(e => e.checkVisibility())";
/// Replaces the page by 60 boxes that nothing depends on.
const BOXES_ALONE: &str = "const main = document.createElement('main');
    for (let count = 0; count < 60; count += 1) {
        const box = document.createElement('input');
        box.dataset.input = '';
        box.inputMode = 'decimal';
        box.value = '5';
        main.append(box);
    }
    document.body.replaceChildren(main);";
/// Waits for four frames: one in which the last input and everything that depends on it is shown,
/// and three for deferred work. The original `requestAnimationFrame` and `setTimeout` are kept,
/// because a journey may stop the page's own. The timeout of 500 ms stands in for frames in a
/// background tab, which has none.
const SETTLED: &str = "const done = arguments[arguments.length - 1];
    const [frame, late] = window.journeyOwn ??= [requestAnimationFrame, setTimeout].map(late => late.bind(window));
    const painted = () => new Promise(next => { frame(next); late(next, 500); });
    (async () => { for (let frames = 4; frames; frames -= 1) await painted(); late(done); })()";
/// Log entries that the driver returns per call.
const LINES: usize = 100_000;

impl Page {
    /// Throttles the CPU by this factor.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        self.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
    }

    /// Replaces the page by boxes that nothing depends on; typing there costs only what the browser
    /// itself needs.
    #[track_caller]
    pub fn show_boxes_alone(&self) {
        self.script(BOXES_ALONE, &[]);
    }

    /// Returns the number of visible number boxes that can be edited.
    #[track_caller]
    pub fn number_boxes(&self) -> usize {
        let count = self.script(&format!("return {BOXES}.length"), &[]);
        count
            .as_u64()
            .and_then(|count| usize::try_from(count).ok())
            .unwrap_or_default()
    }

    /// Replaces the text of a number box by digits, one key and one frame at a time, then restores
    /// its text.
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

    /// Returns the keystrokes of a traced visitor. Call it once, at the end: it empties the trace.
    ///
    /// # Panics
    /// If the browser keeps no trace.
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

    /// Waits until the effects of the last action are painted.
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
