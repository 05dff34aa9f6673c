//! Draws things one below the other: bars, spreads and marks along one axis. On a narrow page the
//! names stand above the bars, otherwise beside them.

use super::chart::{Chart, Part, Row, Rows};
use super::draw::{
    Along, Drawn, Meaning, Stop, along_bottom, bounds, key, key_places, ticks, title, title_height,
};
use super::labels::Labels;
use super::scale::{Range, Scale, Spread, rounded};
use super::svg::{Anchor, NAME, NOTE, SIZE, SMALL, Svg, TICK};
use super::text::{shortened, text_width};
use crate::words::Write;

/// From this width on names stand beside the bars.
const WIDE: f64 = 460.0;

/// Where everything stands.
struct Layout {
    wide: bool,
    /// Room for names.
    names: f64,
    /// Room for notes.
    notes: f64,
    /// From one row to the next.
    pitch: f64,
    scale: Scale,
    /// Left and right ends of the plot.
    ends: [f64; 2],
}

pub(super) fn draw(chart: &Chart, data: &Rows, width: f64, write: &dyn Write) -> Drawn {
    let plan = layout(data, width);
    let meanings: Vec<Meaning<'_>> = data
        .key
        .iter()
        .map(|(tone, text)| Meaning {
            tone: *tone,
            dashed: false,
            text,
        })
        .collect();
    let spread = data.rows.iter().any(|row| whisker(row, data).is_some());
    let up = if spread {
        super::words::whiskers(write.language())
    } else {
        ""
    };
    let head = title_height(up) + 2.0;
    let (_, key_height) = key_places(&meanings, width);
    let mut labels = Labels::new(bounds(0.0, -60.0, width, 0.0));
    let inside = |at: f64| plan.scale.range().low <= at && at <= plan.scale.range().high;
    for level in data.levels.iter().filter(|level| inside(level.at)) {
        let x = plan.scale.at(level.at);
        let places: Vec<_> = [-5.0, -19.0, -33.0]
            .into_iter()
            .flat_map(|y| {
                [
                    (Anchor::Middle, x, y),
                    (Anchor::Start, x, y),
                    (Anchor::End, x, y),
                ]
            })
            .collect();
        labels.put(&level.label, level.tone, &places);
    }
    // As much room as they may need, wherever they are: a drawing on a page must not grow and shrink
    // while somebody types.
    #[allow(clippy::cast_precision_loss)] // at most three
    let above = data.levels.len().min(3) as f64 * 14.0;
    let top = head + key_height + above + 8.0;
    let bottom = top + data.rows.iter().fold(4.0, |sum, _| sum + plan.pitch);
    let timed = matches!(data.axis.spread, Spread::Months(_));
    let titled = !(timed || data.axis.title.is_empty());
    let height = bottom + if titled { 40.0 } else { 24.0 };
    let mut svg = Svg::new(width, height, &chart.title, &chart.sentence);
    title(&mut svg, chart, up, width);
    key(&mut svg, &meanings, true, width, head);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few
    let most = ((plan.ends[1] - plan.ends[0]) / 62.0).clamp(2.0, 12.0) as usize;
    let along = ticks(&data.axis, plan.scale.range(), most, write);
    for tick in &along {
        let x = plan.scale.at(tick.at);
        svg.grid([x, top, x, bottom]);
    }
    along_bottom(&mut svg, &plan.scale, &along, width, bottom + 15.0);
    if titled {
        let text = shortened(&data.axis.title, SMALL, width);
        svg.text(
            TICK,
            Anchor::End,
            (plan.ends[1].max(text_width(&text, SMALL)), bottom + 32.0),
            &text,
        );
    }
    if inside(0.0) && !timed && data.axis.spread == Spread::Linear {
        let x = plan.scale.at(0.0);
        svg.line("class=\"edge\" stroke=\"#8b8f94\"", [x, top, x, bottom]);
    }
    let mut stops = Vec::with_capacity(data.rows.len());
    let mut y = top;
    let mut lasts = Vec::with_capacity(data.rows.len());
    for row in &data.rows {
        lasts.push(one(&mut svg, row, whisker(row, data), &plan, y));
        stops.push(Stop {
            at: y + plan.pitch / 2.0,
            area: [0.0, y, width, plan.pitch],
            dots: Vec::new(),
        });
        y += plan.pitch;
    }
    for level in data.levels.iter().filter(|level| inside(level.at)) {
        let x = plan.scale.at(level.at);
        svg.level(level.tone, [x, top - 2.0, x, bottom]);
    }
    // Words last: the lines behind them do not cross them.
    for ((row, last), stop) in data.rows.iter().zip(lasts).zip(&stops) {
        words(&mut svg, row, &plan, last, (stop.area[1], width));
    }
    labels.write(&mut svg, 0.0, top);
    Drawn {
        svg: svg.end(),
        width,
        height,
        along: Along::Down,
        stops,
    }
}

fn layout(data: &Rows, width: f64) -> Layout {
    let wide = width >= WIDE;
    let widest = |of: fn(&Row) -> &str| {
        let texts = data.rows.iter().map(|row| text_width(of(row), SIZE));
        texts.fold(0.0, f64::max)
    };
    let names = widest(|row| &row.name);
    let notes = widest(|row| &row.note);
    let (names, notes) = if wide {
        (names.min(width * 0.36), notes.min(width * 0.36))
    } else {
        (width, notes.min(width * 0.62))
    };
    let ends = if wide {
        let right = width - if notes > 0.0 { notes + 10.0 } else { 8.0 };
        [names + 12.0, right]
    } else {
        [1.0, width - 7.0]
    };
    let parts = data.rows.iter().flat_map(|row| &row.parts);
    let values = parts.flat_map(|part| match part {
        Part::Bar(from, to, _) | Part::Spread(from, to, _) => [*from, *to],
        Part::Mark(at, _, _) => [*at, *at],
    });
    let whiskers = data.rows.iter().filter_map(|row| whisker(row, data));
    let values = values.chain(whiskers.flatten().filter(|end| end.is_finite()));
    let linear = data.axis.spread == Spread::Linear;
    let zero = (linear && data.axis.ends == [None, None]).then_some(0.0);
    let values = values.chain(data.levels.iter().map(|level| level.at));
    let values = values
        .chain(zero)
        .chain(data.axis.ends.into_iter().flatten());
    let mut range = Range::of(values);
    if linear {
        range = rounded(range, 5);
    }
    let low = data.axis.ends[0].unwrap_or(range.low);
    let high = data.axis.ends[1].unwrap_or(range.high);
    if low < high {
        range = Range { low, high };
    }
    Layout {
        wide,
        names,
        notes,
        pitch: if wide { 27.0 } else { 39.0 },
        scale: Scale::new(range, data.axis.spread, ends[0], ends[1]),
        ends,
    }
}

/// The ends of a row's whisker, where it has one.
fn whisker(row: &Row, data: &Rows) -> Option<[f64; 2]> {
    row.whisker.as_ref()?.ends(data)
}

/// What a row shows; says how far to the right it reaches.
fn one(svg: &mut Svg, row: &Row, whisker: Option<[f64; 2]>, plan: &Layout, y: f64) -> f64 {
    let middle = if plan.wide { y + 14.0 } else { y + 27.0 };
    let mut last = plan.scale.at(0.0);
    if plan.scale.range().low > 0.0 {
        last = plan.ends[0];
    }
    for part in &row.parts {
        let ends = match part {
            Part::Bar(from, to, _) | Part::Spread(from, to, _) => {
                [from.min(*to), from.max(*to)].map(|at| plan.scale.at(at))
            }
            Part::Mark(at, _, _) => [plan.scale.at(*at); 2],
        };
        let long = ends[1] - ends[0];
        match part {
            Part::Bar(_, _, tone) => {
                svg.tone(*tone);
                // The least bar is one that is seen.
                let area = [ends[0], middle - 6.0, long.max(1.5), 12.0];
                svg.rect("class=\"bar\" fill=\"currentColor\" rx=\"2\"", area);
                svg.close();
            }
            Part::Spread(_, _, tone) => {
                svg.tone(*tone);
                let area = [ends[0], middle - 2.5, long.max(1.5), 5.0];
                svg.rect(
                    "fill=\"currentColor\" fill-opacity=\".45\" rx=\"2.5\"",
                    area,
                );
                svg.close();
            }
            Part::Mark(_, shape, tone) => svg.mark(*tone, *shape, (ends[0], middle)),
        }
        last = last.max(ends[1]);
    }
    let Some(ends) = whisker else { return last };
    let [from, to] = ends.map(|at| plan.scale.at(at));
    // Where it has no end, it has no cap.
    let caps = [from, to].into_iter().zip(ends);
    let caps = caps.filter(|(_, end)| end.is_finite());
    let caps = caps.map(|(x, _)| [x, middle - 4.0, x, middle + 4.0]);
    svg.whisker(
        &std::iter::once([from, middle, to, middle])
            .chain(caps)
            .collect::<Vec<_>>(),
    );
    last.max(to)
}

/// The name of a row, and what is written beside what it shows.
fn words(svg: &mut Svg, row: &Row, plan: &Layout, last: f64, (y, width): (f64, f64)) {
    let note = shortened(&row.note, SIZE, plan.notes);
    if plan.wide {
        let name = shortened(&row.name, SIZE, plan.names);
        svg.text(NAME, Anchor::End, (plan.names, y + 18.0), &name);
        svg.text(NOTE, Anchor::Start, (last + 8.0, y + 18.0), &note);
    } else {
        let room = width - text_width(&note, SIZE) - if note.is_empty() { 0.0 } else { 12.0 };
        let name = shortened(&row.name, SIZE, room);
        svg.text(NAME, Anchor::Start, (0.0, y + 16.0), &name);
        svg.text(NOTE, Anchor::End, (width, y + 16.0), &note);
    }
}
