//! Quasi-Monte Carlo simulation: evaluates the ordinary figures over many samples of the ranges.

use super::columns::Columns;
use super::draws::{Draw, Rate, draws};
use super::layout::Layout;
use super::quantiles::Band;
use super::trial::{Undo, cap, write};
use crate::calculators::{
    Refresh, affected_calculators, latents, minimal_refresh, needed, quickest_refresh,
};
use crate::model::measured::Cases;
use crate::model::{Field, Path};
use crate::{Outcome, Plan, evaluate};

/// Default number of samples.
pub const POINTS: u32 = 4096;

/// Appends extra numbers from a sample, the same count each time: the values of a curve for a fan
/// chart, for instance.
pub type Probe = fn(&Plan, &Outcome, &mut Vec<f64>);

/// Options of a simulation.
#[derive(Clone, Debug)]
pub struct Options {
    /// Number of samples. If nothing is drawn, as without ranges, one is used.
    pub points: u32,
    /// Ids of the calculators whose figures are wanted; `None` for all.
    pub only: Option<Vec<u16>>,
    /// The only figure that is wanted, if it is a single one. No more is computed than it needs.
    pub figure: Option<Path>,
    /// Extra numbers to take from every sample.
    pub probe: Option<Probe>,
    /// Whether rates known only from counts are uncertain, too.
    pub counts: bool,
}
impl Default for Options {
    fn default() -> Self {
        Self {
            points: POINTS,
            only: None,
            figure: None,
            probe: None,
            counts: false,
        }
    }
}

/// Distribution of the figures over the samples.
#[derive(Clone, Default)]
pub struct Bands {
    /// Number of samples computed so far.
    pub points: u32,
    /// Figures that are not the same in every sample, in table order.
    pub bands: Vec<Band>,
    /// 5 % quantile, median and 95 % quantile of each number from the probe; infinite means never.
    pub probed: Vec<[f64; 3]>,
}
impl Bands {
    /// Returns the band of a figure, or `None` if it is the same in every sample.
    #[must_use]
    pub fn of(&self, figure: &[u16]) -> Option<&Band> {
        self.bands.iter().find(|band| band.path == figure)
    }
}

/// Runs a whole simulation.
///
/// ```
/// use planner::{Outcome, Plan, analysis::{Options, Spread, simulate}, model::{Number, path}};
/// let mut plan = Plan::default();
/// plan.facts.planned_hires = Number::range(4.0, 9.0, 6.0);
/// let bands = simulate(&plan, &Options::default());
/// let cost = path::parse(&planner::evaluate(&plan), "onboarding.lost_person_weeks").unwrap();
/// let Spread::Measured { p05, p50, p95, .. } = bands.of(&cost).unwrap().spread else { panic!() };
/// // 4.9 weeks a hire.
/// assert_eq!((p05, p50, p95), (Some(4.0 * 4.9), Some(6.0 * 4.9), Some(9.0 * 4.9)));
/// ```
#[must_use]
pub fn simulate(plan: &Plan, options: &Options) -> Bands {
    let mut simulation = Simulation::new(plan, options);
    while simulation.advance(u32::MAX) {}
    simulation.bands()
}

/// A simulation in progress. It runs in slices, so that the page can render between two.
pub struct Simulation {
    plan: Plan,
    outcome: Outcome,
    draws: Vec<Draw>,
    rates: Vec<Rate>,
    /// The same simulation without `rates`, for the figures that rates leave unchanged.
    plain: Option<Box<Self>>,
    /// Ids of the facts and calculators that have ranges or uncertain rates.
    changed: Vec<u16>,
    /// Functions that recompute figures for every sample.
    refreshed: Vec<Refresh>,
    /// The figures to read from every sample, per calculator.
    watched: Vec<Layout>,
    figures: Vec<(Path, &'static Field)>,
    cases: Vec<Cases>,
    columns: Columns,
    figure: Option<Path>,
    probe: Option<Probe>,
    points: u32,
    done: u32,
}

impl Simulation {
    /// Prepares a simulation: distributions, paths, and the calculators to evaluate again.
    #[must_use]
    pub fn new(plan: &Plan, options: &Options) -> Self {
        let outcome = evaluate(plan);
        let mut draws = draws(plan);
        let latents = if options.counts {
            latents(plan)
        } else {
            Vec::new()
        };
        let rates = latents.into_iter().zip(draws.len()..);
        let mut rates: Vec<_> = rates.map(|(latent, n)| Rate::new(latent, n)).collect();
        let figure = options.figure.as_deref();
        let alone = figure.map(|figure| figure.iter().take(1).copied().collect::<Vec<_>>());
        let only = alone.as_ref().or(options.only.as_ref());
        let wanted = |calculator: u16| only.is_none_or(|only| only.contains(&calculator));
        if options.probe.is_none() {
            // Skip draws that affect no wanted figure.
            draws.retain(|draw| {
                let mut reached = affected_calculators(&[&draw.path]).into_iter();
                reached.any(|c| wanted(c.id))
            });
            rates.retain(|rate| {
                let mut reached = affected_calculators(&[&[rate.latent.calculator]]).into_iter();
                reached.any(|c| wanted(c.id))
            });
        }
        let without = (!rates.is_empty()).then(|| {
            let options = Options {
                counts: false,
                ..options.clone()
            };
            Box::new(Self::new(plan, &options))
        });
        let ranged = draws.iter().map(|draw| &*draw.path);
        let counted = rates
            .iter()
            .map(|rate| std::slice::from_ref(&rate.latent.calculator));
        let inputs: Vec<&[u16]> = ranged.chain(counted).collect();
        let reached = affected_calculators(&inputs);
        // A probe may read any figure of a calculator that is needed.
        let refreshed = match (only, options.probe) {
            (None, _) => reached.iter().map(|c| quickest_refresh(c)).collect(),
            (Some(only), Some(_)) => {
                let needed = needed(only);
                let reached = reached.iter().filter(|c| needed.contains(&c.id));
                reached.map(|c| quickest_refresh(c)).collect()
            }
            (Some(only), None) => {
                let hit = |id: u16| reached.iter().any(|c| c.id == id);
                let refreshes = minimal_refresh(only, figure)
                    .into_iter()
                    .filter(|(id, _)| hit(*id));
                refreshes.map(|(_, refresh)| refresh).collect()
            }
        };
        let mut changed: Vec<u16> = inputs.iter().map(|input| input[0]).collect();
        changed.dedup();
        let mut figures = Vec::new();
        let shown = reached.iter().filter(|c| wanted(c.id));
        let watched = shown
            .filter_map(|calculator| Layout::of(&outcome, calculator.id, &mut figures))
            .collect();
        // Without ranges all samples are equal, so one is enough; a constant figure has no band.
        let points = if inputs.is_empty() {
            1
        } else {
            options.points.max(1)
        };
        Self {
            plan: plan.clone(),
            outcome,
            draws,
            rates,
            plain: without,
            changed,
            refreshed,
            watched,
            cases: vec![Cases::new(); figures.len()],
            figures,
            columns: Columns::new(points as usize),
            figure: options.figure.clone(),
            probe: options.probe,
            points,
            done: 0,
        }
    }

    /// Computes up to `samples` more samples; returns whether any remain.
    pub fn advance(&mut self, samples: u32) -> bool {
        let until = self.done.saturating_add(samples).min(self.points);
        let mut undo = Undo::new();
        while self.done < until {
            for draw in &self.draws {
                write(&mut self.plan, &draw.path, draw.at(self.done));
            }
            let before = (!self.rates.is_empty()).then(|| self.plan.clone());
            for rate in &self.rates {
                (rate.latent.put)(&mut self.plan, rate.at(self.done));
            }
            cap(&mut self.plan, &self.changed, &mut undo);
            for refresh in &self.refreshed {
                refresh(&self.plan, &mut self.outcome);
            }
            self.read();
            for (path, was) in undo.drain(..).rev() {
                write(&mut self.plan, &path, was);
            }
            if let Some(before) = before {
                self.plan = before;
            }
            self.done += 1;
        }
        if let Some(plain) = &mut self.plain {
            plain.advance(samples);
        }
        self.done < self.points
    }

    /// Number of samples computed, and the total.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.points)
    }

    fn read(&mut self) {
        let into = self.columns.row();
        for layout in &self.watched {
            layout.read(&self.outcome, &mut self.cases, into);
        }
        if let Some(probe) = self.probe {
            probe(&self.plan, &self.outcome, into);
        }
        self.columns.end();
    }

    /// Returns the distribution over the samples computed so far.
    #[must_use]
    pub fn bands(&mut self) -> Bands {
        self.columns.file();
        let mut plain = self.plain.as_mut().map(|plain| plain.bands());
        let kept = |path: &Path| {
            let mut keeps = self.rates.iter().flat_map(|rate| &rate.latent.keeps);
            keeps.any(|keep| path.starts_with(keep))
        };
        let figures = self.figures.iter().zip(&self.cases).enumerate();
        let figures = figures.filter(|(_, ((path, _), _))| {
            let alone = self.figure.as_ref();
            alone.is_none_or(|figure| figure == path)
        });
        let bands = figures.filter_map(|(place, ((path, field), cases))| {
            if let Some(plain) = plain.as_mut().filter(|_| kept(path)) {
                let place = plain.bands.iter().position(|band| band.path == *path)?;
                return Some(plain.bands.swap_remove(place));
            }
            let samples = self.columns.samples(place)?;
            Some(Band::of(path, field, cases, samples))
        });
        let probed = self.figures.len()..self.columns.width();
        Bands {
            points: self.done,
            bands: bands.collect(),
            probed: probed.map(|place| self.columns.quantiles(place)).collect(),
        }
    }
}
