//! Computes the uncertainty of figures, charts and lights that ranges in the inputs cause, in time
//! slices; every edit restarts it.
//!
//! Order on a calculator's page: the bands of its figures, the fans of its charts, then the bands
//! of all figures and the certainty of the lights, so that the next page shows its bands at once.
//! Elsewhere only the last step runs.

mod fans;
mod lights;
mod sampling;
pub mod text;
mod words;

use crate::i18n::{Reader, use_reader};
use crate::route::Route;
use crate::state::{AppState, Bands, Fan, World, use_state};
use fans::Lines;
use leptos::prelude::*;
use planner::analysis::{self, Options, Simulation};
use planner::calculators::{CALCULATORS, CHARTS};
use planner::charts::Chart;
use sampling::Sampling;
use std::sync::Arc;

/// Computes bands while it is mounted. It renders nothing; figures and charts read
/// `AppState::bands`.
#[component]
pub fn BandsOfPlan() -> impl IntoView {
    let (state, reader) = (use_state(), use_reader());
    let sampling = Sampling::new();
    // An effect, not a memo: the work is spread over several frames.
    Effect::new(move |_| {
        let world = state.plan.world();
        let route = state.route.get();
        sampling.stop();
        forget(state);
        let run = Run {
            state,
            reader,
            sampling,
            world,
        };
        run.begin(route);
    });
    on_cleanup(move || {
        sampling.stop();
        forget(state);
    });
}

/// Clears the bands, so that none is shown beside a plan that it was not computed for.
fn forget(state: AppState) {
    if state.bands.with_untracked(|bands| !bands.is_empty()) {
        state.bands.set(Arc::default());
    }
}

/// The computation for one version of the plan.
#[derive(Clone)]
struct Run {
    state: AppState,
    reader: Reader,
    sampling: Sampling,
    world: Arc<World>,
}

impl Run {
    fn begin(self, route: Route) {
        let Route::Calculator(place) = route else {
            return self.all(Vec::new());
        };
        let calculator = CALCULATORS[place].id;
        let options = Options {
            only: Some(vec![calculator]),
            ..Options::default()
        };
        let simulation = Simulation::new(&self.world.plan, &options);
        let sampling = self.sampling;
        sampling.run(simulation, move |bands| {
            self.show(bands, Vec::new(), Vec::new());
            let charts = self.charts(calculator);
            let queries = charts.iter().flat_map(Chart::line_queries).collect();
            match Lines::of(calculator, queries) {
                Some(lines) => self.trace(lines),
                None => self.all(Vec::new()),
            }
        });
    }

    fn charts(&self, calculator: u16) -> Vec<Chart> {
        let World { plan, outcome, .. } = &*self.world;
        let numbers = self.reader.numbers(plan);
        let charts = CHARTS.iter().find(|(id, _)| *id == calculator);
        charts.map_or_else(Vec::new, |(_, charts)| charts(plan, outcome, &numbers))
    }

    fn trace(self, mut lines: Lines) {
        let World { plan, outcome, .. } = &*self.world;
        let Some(options) = lines.next(plan, outcome) else {
            return self.all(lines.found);
        };
        let simulation = Simulation::new(plan, &options);
        let sampling = self.sampling;
        sampling.run(simulation, move |bands| {
            lines.take(&bands);
            self.trace(lines);
        });
    }

    /// Computes the bands of the figures on all pages, and how certain the lights are.
    fn all(self, fans: Vec<Fan>) {
        if !fans.is_empty() {
            self.state.bands.update(|bands| {
                *bands = Arc::new(bands.with_fans(fans.clone()));
            });
        }
        lights::begin();
        let options = Options {
            probe: Some(lights::probe),
            ..Options::default()
        };
        let simulation = Simulation::new(&self.world.plan, &options);
        let sampling = self.sampling;
        sampling.run(simulation, move |bands| {
            let assessments = self.state.assessments.get_untracked();
            let shares = lights::shares(assessments.iter().map(|assessment| assessment.light));
            let numbers = self.reader.numbers(&self.world.plan);
            let light = |share: f64| {
                let always = share == 1.0;
                (!always).then(|| text::in_cases(self.reader, numbers, share))
            };
            let lights = shares
                .into_iter()
                .map(|share| light(share).unwrap_or_default());
            self.show(bands, fans, lights.collect());
        });
    }

    fn show(&self, bands: analysis::Bands, fans: Vec<Fan>, lights: Vec<String>) {
        let texts = bands.bands.iter().filter_map(|band| {
            let text = text::band_text(self.reader, &self.world, band)?;
            Some((band.path.clone(), text))
        });
        self.state.bands.set(Arc::new(Bands {
            texts: texts.collect(),
            figures: bands.bands.into(),
            fans,
            lights,
        }));
    }
}
