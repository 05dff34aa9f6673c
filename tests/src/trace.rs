//! What Chromium's trace says of keystrokes: how long the page's main thread was at work for each,
//! and with what.
//!
//! A keystroke lasts from its `input` event to the end of the paint of the frame that shows what it
//! changed, with all figures and charts that follow from it: event handlers, style, layout, paint. What
//! counts is the work of the main thread in between, not the waiting for the screen's next frame, and not
//! the scripts of whoever measures. What the page does in the frames after that is counted apart: the work
//! of the next two, the longest of them, and all until it is quiet.

use std::collections::BTreeMap;

use serde_json::Value;

/// What a part of a keystroke was spent with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// The page's own code, WebAssembly and JavaScript, with what it calls of the browser.
    Script,
    /// Recalculation of styles.
    Style,
    /// Layout.
    Layout,
    /// Paint properties and invalidation.
    PrePaint,
    /// Paint.
    Paint,
    /// The browser's own: editing, scheduling, accounting.
    Other,
}

impl Work {
    /// All, in the order in which a frame does them.
    pub const ALL: [Self; 6] = [
        Self::Script,
        Self::Style,
        Self::Layout,
        Self::PrePaint,
        Self::Paint,
        Self::Other,
    ];

    /// The word for tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Style => "style",
            Self::Layout => "layout",
            Self::PrePaint => "pre-paint",
            Self::Paint => "paint",
            Self::Other => "other",
        }
    }

    fn of(event: &str) -> Self {
        match event {
            "FunctionCall" | "RunMicrotasks" | "TimerFire" | "FireAnimationFrame"
            | "FireIdleCallback" | "v8.callFunction" | "MinorGC" | "MajorGC" => Self::Script,
            "UpdateLayoutTree" => Self::Style,
            "Layout" => Self::Layout,
            "PrePaint" => Self::PrePaint,
            "Paint" => Self::Paint,
            _ => Self::Other,
        }
    }
}

/// Milliseconds by what they were spent with.
pub type Parts = BTreeMap<Work, f64>;

/// One keystroke, in milliseconds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Keystroke {
    /// The main thread's work by the clock.
    pub wall: f64,
    /// The same until two more frames are painted.
    pub whole: f64,
    /// The same by the processor's time of that thread: without what other programs took.
    pub processor: f64,
    /// The processor's time of what followed after that frame, until the next key or input.
    pub after: f64,
    /// The longest of the frames that followed, by the clock: from the commit before to its own.
    pub following: f64,
    /// By the clock, what it was spent with.
    pub parts: Parts,
    /// By the clock, what the two frames after it were spent with.
    pub rest: Parts,
}

/// A span of the main thread, in microseconds.
#[derive(Debug, Clone)]
struct Span {
    name: String,
    /// The type of a dispatched event.
    kind: String,
    start: f64,
    end: f64,
    /// The processor's time of it.
    processor: f64,
    /// Whether it is a call of what is no file of the page.
    foreign: bool,
}

/// The keystrokes of a trace, in order: those that changed a text box.
#[must_use]
pub fn keystrokes(events: &[Value]) -> Vec<Keystroke> {
    let spans = main_thread(events);
    let starts: Vec<f64> = typed(&spans);
    let ends = starts.iter().skip(1).copied().chain([f64::INFINITY]);
    let both = starts.iter().copied().zip(ends);
    both.filter_map(|(start, next)| keystroke(&spans, start, next))
        .collect()
}

/// The spans of the thread that handled the keys, outer before inner.
fn main_thread(events: &[Value]) -> Vec<Span> {
    let thread = |event: &Value| (event["pid"].as_i64(), event["tid"].as_i64());
    let key = |event: &&Value| event["args"]["data"]["type"] == "keydown";
    let Some(main) = events.iter().find(key).map(thread) else {
        return Vec::new();
    };
    let complete = |event: &&Value| event["ph"] == "X" && thread(event) == main;
    let mut spans: Vec<Span> = events.iter().filter(complete).map(span).collect();
    spans.sort_by(|a, b| {
        a.start
            .total_cmp(&b.start)
            .then(b.end.total_cmp(&a.end))
            .then((b.name == "RunTask").cmp(&(a.name == "RunTask")))
    });
    spans
}

fn span(event: &Value) -> Span {
    let number = |key: &str| event[key].as_f64().unwrap_or_default();
    let data = &event["args"]["data"];
    let name = event["name"].as_str().unwrap_or_default();
    Span {
        name: name.to_owned(),
        kind: data["type"].as_str().unwrap_or_default().to_owned(),
        start: number("ts"),
        end: number("ts") + number("dur"),
        processor: number("tdur"),
        foreign: name == "EvaluateScript"
            || (name == "FunctionCall"
                && !data["url"].as_str().unwrap_or_default().starts_with("http")),
    }
}

/// When each key went down that led to an `input` event before the next one.
fn typed(spans: &[Span]) -> Vec<f64> {
    let mut starts = Vec::new();
    let mut down = None;
    for span in spans.iter().filter(|span| span.name == "EventDispatch") {
        match span.kind.as_str() {
            "keydown" => down = Some(span.start),
            "input" => starts.extend(down.take()),
            _ => {}
        }
    }
    starts
}

fn keystroke(spans: &[Span], start: f64, next: f64) -> Option<Keystroke> {
    let here = |span: &&Span| span.end > start && span.start < next;
    let input = spans
        .iter()
        .filter(here)
        .find(|span| span.kind == "input" && span.name == "EventDispatch")?;
    let commit = spans
        .iter()
        .filter(here)
        .find(|span| span.name == "Commit" && span.start >= input.start)?;
    let paints = spans
        .iter()
        .filter(here)
        .filter(|span| span.name == "Paint" && span.start >= input.start);
    let painted = paints
        .map(|span| span.end)
        .filter(|end| *end <= commit.start)
        .fold(input.end, f64::max);
    // What is put into a box without a key is no part of what followed either.
    let next = spans
        .iter()
        .filter(here)
        .find(|span| span.kind == "input" && span.start > input.end && span.start > commit.end)
        .map_or(next, |again| again.start);
    let commits = spans
        .iter()
        .filter(here)
        .filter(|span| span.name == "Commit" && span.start >= commit.start && span.end <= next);
    let ends: Vec<f64> = commits.map(|span| span.end).collect();
    let last = ends.iter().take(3).copied().fold(commit.end, f64::max);
    let mut frames = vec![0.0; ends.len()];
    let mut all = Keystroke::default();
    let tasks = spans.iter().filter(|span| span.name == "RunTask");
    for task in tasks.filter(|task| task.end > start && task.start < next) {
        let mut inside: Vec<&Span> = spans
            .iter()
            .filter(|span| span.name != "RunTask")
            .filter(|span| span.start >= task.start && span.end <= task.end)
            .collect();
        // A frame that whoever measures has a call in is a frame of the page all the same.
        let taken = foreign(&mut inside);
        if !taken.is_empty() && !inside.iter().any(|span| span.name == "Commit") {
            continue;
        }
        let length = (task.end - task.start).max(1.0);
        let without = taken.iter().map(|span| span.processor).sum::<f64>();
        let processor = (task.processor - without).max(0.0);
        let late = (task.end.min(next) - task.start.max(commit.end)).max(0.0) / length;
        all.after += processor * late / 1000.0;
        if let Some((time, _)) = spent(task, &taken, input.start, last) {
            all.whole += time;
        }
        for (frame, ends) in frames.iter_mut().zip(ends.windows(2)) {
            *frame += spent(task, &taken, ends[0], ends[1]).map_or(0.0, |(time, _)| time);
        }
        if let Some((_, theirs)) = spent(task, &taken, painted, last) {
            share(&mut all.rest, &inside, task, painted, last, theirs);
        }
        let Some((time, theirs)) = spent(task, &taken, input.start, painted) else {
            continue;
        };
        all.wall += time;
        all.processor += processor * (time + theirs) / length;
        share(&mut all.parts, &inside, task, input.start, painted, theirs);
    }
    all.following = frames.into_iter().fold(0.0, f64::max);
    Some(all)
}

/// Adds what a task spent between two moments, by what it was spent with, to what is known.
fn share(known: &mut Parts, inside: &[&Span], task: &Span, from: f64, to: f64, theirs: f64) {
    for (work, time) in parts(inside, task.start.max(from), task.end.min(to)) {
        let theirs = if work == Work::Other { theirs } else { 0.0 };
        *known.entry(work).or_default() += time / 1000.0 - theirs;
    }
}

/// What a task spent between two moments, in milliseconds, and what whoever measures took of it.
fn spent(task: &Span, taken: &[&Span], from: f64, to: f64) -> Option<(f64, f64)> {
    let (from, to) = (task.start.max(from), task.end.min(to));
    let within = |span: &&&Span| span.start >= from && span.end <= to;
    let theirs = taken
        .iter()
        .filter(within)
        .map(|span| span.end - span.start)
        .sum::<f64>();
    (to > from).then(|| ((to - from - theirs) / 1000.0, theirs / 1000.0))
}

/// Takes the calls of whoever measures out of the spans of a task, with all that is in them.
fn foreign<'a>(inside: &mut Vec<&'a Span>) -> Vec<&'a Span> {
    let mut taken: Vec<&Span> = Vec::new();
    inside.retain(|span| {
        let within = taken.last().is_some_and(|last| span.end <= last.end);
        if span.foreign && !within {
            taken.push(span);
        }
        !span.foreign && !within
    });
    taken
}

/// What the time between two moments of one task was spent with: each moment belongs to the
/// innermost span there that says what it is.
fn parts(spans: &[&Span], from: f64, to: f64) -> Parts {
    let mut parts = Parts::new();
    let mut open: Vec<&Span> = Vec::new();
    let mut now = from;
    let mut spend = |open: &[&Span], now: &mut f64, until: f64| {
        let until = until.clamp(from, to);
        if until > *now {
            let known = open.iter().rev().map(|span| Work::of(&span.name));
            let work = known.clone().find(|work| *work != Work::Other);
            *parts.entry(work.unwrap_or(Work::Other)).or_default() += until - *now;
            *now = until;
        }
    };
    for span in spans {
        while let Some(last) = open.last().filter(|last| last.end <= span.start) {
            spend(&open, &mut now, last.end);
            open.pop();
        }
        spend(&open, &mut now, span.start);
        open.push(span);
    }
    while let Some(last) = open.last() {
        spend(&open, &mut now, last.end);
        open.pop();
    }
    spend(&[], &mut now, to);
    parts
}

/// The value that this share of the values is not above: nearest rank.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)] // a share of a small count
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    let place = rank.clamp(1, sorted.len().max(1)) - 1;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(name: &str, ts: i32, dur: i32, data: &Value) -> Value {
        json!({"ph": "X", "pid": 1, "tid": 1, "name": name, "ts": ts, "dur": dur, "tdur": dur / 2, "args": {"data": data}})
    }

    #[test]
    fn a_keystroke_is_the_work_until_its_frame_is_painted() {
        let none = &json!({});
        let dispatch =
            |kind: &str, ts, dur| event("EventDispatch", ts, dur, &json!({"type": kind}));
        let page = &json!({"url": "http://127.0.0.1/a.js"});
        let events = [
            event("RunTask", 900, 6_100, none),
            dispatch("keydown", 1_000, 10),
            dispatch("input", 2_000, 4_000),
            event("FunctionCall", 2_500, 3_000, page),
            event("Layout", 3_000, 1_000, none),
            // Whoever measures asks something.
            event("RunTask", 8_000, 500, none),
            event("FunctionCall", 8_000, 400, &json!({"url": ""})),
            // The frame.
            event("RunTask", 10_000, 3_000, none),
            event("UpdateLayoutTree", 10_000, 500, none),
            // Whoever measures waits for it.
            event("FunctionCall", 10_500, 200, &json!({"url": ""})),
            event("Layout", 10_600, 100, none),
            event("Paint", 11_000, 1_000, none),
            event("Commit", 12_000, 500, none),
            // Another frame is what followed.
            event("RunTask", 20_000, 1_000, none),
            event("Commit", 20_000, 1_000, none),
        ];
        let all = keystrokes(&events);
        assert_eq!(all.len(), 1);
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} for {b}");
        near(all[0].whole, 5.0 + 2.5 - 0.2 + 0.5 + 1.0);
        // From the input to the end of the paint.
        near(all[0].wall, 5.0 + 2.0 - 0.2);
        near(all[0].processor, 2.5 + (1.5 - 0.1) * 2.0 / 3.0);
        near(all[0].after, (1.5 - 0.1) * 0.5 / 3.0 + 0.5);
        // What came after the commit in its own task, and the other frame.
        near(all[0].following, 0.5 + 1.0);
        let part = |work| all[0].parts.get(&work).copied().unwrap_or_default();
        near(part(Work::Script), 2.0);
        near(part(Work::Layout), 1.0);
        near(part(Work::Style), 0.5);
        near(part(Work::Paint), 1.0);
        near(part(Work::Other), 2.0 + 0.5 - 0.2);
        near(all[0].parts.values().sum(), all[0].wall);
    }

    #[test]
    fn a_key_that_changes_nothing_is_none() {
        let key = event("EventDispatch", 0, 10, &json!({"type": "keydown"}));
        assert!(keystrokes(&[key]).is_empty());
    }

    #[test]
    fn quantiles_are_values() {
        let values = [4.0, 1.0, 3.0, 2.0];
        assert_eq!(quantile(&values, 0.5), 2.0);
        assert_eq!(quantile(&values, 0.95), 4.0);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
