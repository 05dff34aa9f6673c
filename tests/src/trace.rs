//! Computes from a Chromium trace how long the main thread worked for each keystroke, and on what.
//!
//! A keystroke lasts from its `input` event to the end of the paint of the frame that shows the
//! change, with all figures and charts that depend on it: event handlers, style, layout, paint.
//! Only work of the main thread counts, not the wait for the next frame of the screen, and not the
//! scripts of the harness. Work after that frame is counted separately: in the next two frames, in
//! the longest frame, and in total until the next key or input.

use std::collections::BTreeMap;

use serde_json::Value;

/// Kind of main-thread work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// The page's own WebAssembly and JavaScript, with the browser functions that they call.
    Script,
    /// Style recalculation.
    Style,
    /// Layout, also when a script forces it.
    Layout,
    /// Computation of paint properties and invalidation.
    PrePaint,
    /// Recording of paint commands.
    Paint,
    /// The browser's own work: editing, scheduling, bookkeeping.
    Other,
}

impl Work {
    /// All kinds, in the order in which a frame does them.
    pub const ALL: [Self; 6] = [
        Self::Script,
        Self::Style,
        Self::Layout,
        Self::PrePaint,
        Self::Paint,
        Self::Other,
    ];

    /// Returns the label for tables.
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

/// Milliseconds by kind of work.
pub type Parts = BTreeMap<Work, f64>;

/// Measured times of one keystroke, in milliseconds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Keystroke {
    /// Wall-clock time of the main thread's work up to the paint.
    pub wall: f64,
    /// `wall` with the next two frames.
    pub whole: f64,
    /// CPU time for the same work as `wall`, so that time taken by other programs does not count.
    pub processor: f64,
    /// CPU time of the work after the frame is committed, until the next key or input.
    pub after: f64,
    /// Wall-clock time of the longest following frame, each from the previous commit to its own.
    pub following: f64,
    /// `wall` by kind of work.
    pub parts: Parts,
    /// Wall-clock time of the two following frames, by kind of work.
    pub rest: Parts,
}

/// A span of the main thread; times in microseconds.
#[derive(Debug, Clone)]
struct Span {
    name: String,
    /// The event type, for a dispatched event.
    kind: String,
    start: f64,
    end: f64,
    /// CPU time.
    processor: f64,
    /// Whether it runs a script that is no file of the page, such as one of the harness.
    foreign: bool,
}

/// Returns the keystrokes of a trace that changed a text box, in order.
#[must_use]
pub fn keystrokes(events: &[Value]) -> Vec<Keystroke> {
    let spans = main_thread(events);
    let starts: Vec<f64> = typed(&spans);
    let ends = starts.iter().skip(1).copied().chain([f64::INFINITY]);
    let both = starts.iter().copied().zip(ends);
    both.filter_map(|(start, next)| keystroke(&spans, start, next))
        .collect()
}

/// Returns the spans of the thread that handled the keys, sorted by start; outer spans come before
/// inner ones.
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

/// Returns the `keydown` times of the keys that were followed by an `input` event before the next
/// key.
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
    // An input without a key also ends the time that is counted as following.
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
        // Skip tasks of the harness, unless they contain a frame: that frame belongs to the page.
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

/// Adds the time that a task spent between two times to `known`, by kind of work. `theirs` is the
/// harness's share, in milliseconds.
fn share(known: &mut Parts, inside: &[&Span], task: &Span, from: f64, to: f64, theirs: f64) {
    for (work, time) in parts(inside, task.start.max(from), task.end.min(to)) {
        let theirs = if work == Work::Other { theirs } else { 0.0 };
        *known.entry(work).or_default() += time / 1000.0 - theirs;
    }
}

/// Returns the time that a task spent between two times without the harness's calls, and the time
/// of these calls, in milliseconds.
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

/// Removes the harness's calls, with everything nested in them, from the spans; returns the calls.
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

/// Splits the time between `from` and `to` by kind of work: every moment belongs to the innermost
/// open span of a known kind.
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

/// Returns the quantile at `share` by the nearest-rank method; NaN if there are no values.
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
            // The harness runs a script.
            event("RunTask", 8_000, 500, none),
            event("FunctionCall", 8_000, 400, &json!({"url": ""})),
            // The frame that shows the change.
            event("RunTask", 10_000, 3_000, none),
            event("UpdateLayoutTree", 10_000, 500, none),
            // The harness waits inside that frame.
            event("FunctionCall", 10_500, 200, &json!({"url": ""})),
            event("Layout", 10_600, 100, none),
            event("Paint", 11_000, 1_000, none),
            event("Commit", 12_000, 500, none),
            // The next frame.
            event("RunTask", 20_000, 1_000, none),
            event("Commit", 20_000, 1_000, none),
        ];
        let all = keystrokes(&events);
        assert_eq!(all.len(), 1);
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} for {b}");
        near(all[0].whole, 5.0 + 2.5 - 0.2 + 0.5 + 1.0);
        // From the input event to the end of the paint.
        near(all[0].wall, 5.0 + 2.0 - 0.2);
        near(all[0].processor, 2.5 + (1.5 - 0.1) * 2.0 / 3.0);
        near(all[0].after, (1.5 - 0.1) * 0.5 / 3.0 + 0.5);
        // The rest of its own task after the commit, and the next frame.
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
