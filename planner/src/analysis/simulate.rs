//! What ranges make of the figures: the ordinary figures, computed over many samples.

use super::draws::{Draw, draws};
use super::layout::{Cases, Layout};
use super::quantiles::{Band, Ranked};
use super::trial::{Kept, cap, write};
use crate::calculators::{CALCULATORS, Calculator, reached};
use crate::model::{Cell, Field, Path, path};
use crate::{Outcome, Plan, evaluate};

/// How many samples, unless told otherwise.
pub const POINTS: u32 = 4096;

/// Numbers of one's own to take from every sample, as many each time: a curve for a fan chart.
pub type Probe = fn(&Plan, &Outcome, &mut Vec<f64>);

/// What to simulate.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many samples.
    pub points: u32,
    /// Of which calculators the figures are wanted; none for all.
    pub only: Option<Vec<u16>>,
    /// Numbers of one's own to take from every sample.
    pub probe: Option<Probe>,
}
impl Default for Options {
    fn default() -> Self {
        Self {
            points: POINTS,
            only: None,
            probe: None,
        }
    }
}

/// What ranges make of the figures.
#[derive(Clone, Default)]
pub struct Bands {
    /// Over how many samples.
    pub points: u32,
    /// The figures that are not the same in every sample, in the order of the tables.
    pub bands: Vec<Band>,
    /// The 5 % point, median and 95 % point of each number that the probe took; never is infinite.
    pub probed: Vec<[f64; 3]>,
}
impl Bands {
    /// The band of a figure. None where it is the same in every sample.
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

/// A simulation under way, which may be run a slice at a time: between two, the page can draw.
pub struct Simulation {
    plan: Plan,
    outcome: Outcome,
    draws: Vec<Draw>,
    /// The facts and calculators that have ranges.
    changed: Vec<u16>,
    /// What is computed for every sample.
    again: Vec<&'static Calculator>,
    /// What is watched: the calculator, its figures, how many come before.
    watched: Vec<(u16, Layout, usize)>,
    figures: Vec<(Path, &'static Field)>,
    cases: Vec<Cases>,
    columns: Vec<Column>,
    /// Samples not yet put into the columns, one after another.
    block: Vec<f64>,
    probe: Option<Probe>,
    points: u32,
    done: u32,
}

/// All samples of one figure. Empty as long as it is always the same, which most are.
struct Column {
    first: f64,
    samples: Vec<f64>,
}

/// How many samples are put into the columns at a time: one cache line of each.
const BLOCK: u32 = 8;

impl Simulation {
    /// Prepares a simulation: distributions, places and what must be computed again.
    #[must_use]
    pub fn new(plan: &Plan, options: &Options) -> Self {
        let outcome = evaluate(plan);
        let draws = draws(plan);
        let mut changed: Vec<u16> = draws.iter().map(|draw| draw.path[0]).collect();
        changed.dedup();
        let mut again = reached(&changed);
        if let Some(only) = &options.only {
            let needed = needed(only);
            again.retain(|calculator| needed.contains(&calculator.id));
        }
        let (mut watched, mut figures) = (Vec::new(), Vec::new());
        for calculator in &again {
            let wanted = options
                .only
                .as_ref()
                .is_none_or(|only| only.contains(&calculator.id));
            if let (true, Some((_, Cell::Group(table)))) =
                (wanted, path::get(&outcome, &[calculator.id]))
            {
                let before = figures.len();
                let layout = Layout::of(table, &mut vec![calculator.id], &mut figures);
                watched.push((calculator.id, layout, before));
            }
        }
        // A plan without ranges has one sample, and what is the same in every sample has no band.
        let points = if draws.is_empty() {
            1
        } else {
            options.points.max(1)
        };
        Self {
            plan: plan.clone(),
            outcome,
            draws,
            changed,
            again,
            watched,
            cases: vec![Cases::new(); figures.len()],
            figures,
            columns: Vec::new(),
            block: Vec::new(),
            probe: options.probe,
            points,
            done: 0,
        }
    }

    /// Computes so many samples more; says whether there are any left.
    pub fn advance(&mut self, samples: u32) -> bool {
        let until = self.done.saturating_add(samples).min(self.points);
        let mut kept = Kept::new();
        while self.done < until {
            for draw in &self.draws {
                write(&mut self.plan, &draw.path, draw.at(self.done));
            }
            cap(&mut self.plan, &self.changed, &mut kept);
            for calculator in &self.again {
                (calculator.refresh)(&self.plan, &mut self.outcome);
            }
            self.read();
            for (path, was) in kept.drain(..).rev() {
                write(&mut self.plan, &path, was);
            }
            self.done += 1;
            if self.done.is_multiple_of(BLOCK) {
                self.file();
            }
        }
        if self.done == self.points {
            self.file();
        }
        self.done < self.points
    }

    /// How many samples are computed, and how many there are to be.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.points)
    }

    fn read(&mut self) {
        let from = self.block.len();
        for (calculator, layout, before) in &self.watched {
            if let Some(Cell::Group(table)) = crate::model::Table::cell(&self.outcome, *calculator)
            {
                layout.read(table, &mut self.cases[*before..], &mut self.block);
            }
        }
        if let Some(probe) = self.probe {
            probe(&self.plan, &self.outcome, &mut self.block);
        }
        if self.columns.is_empty() {
            self.columns = self.block[from..]
                .iter()
                .map(|x| Column {
                    first: *x,
                    samples: Vec::new(),
                })
                .collect();
        }
    }

    /// Puts the samples of the block into the columns of the figures that have changed so far.
    fn file(&mut self) {
        let width = self.columns.len().max(1);
        let rows = self.block.len() / width;
        let before = self.done as usize - rows;
        for (place, column) in self.columns.iter_mut().enumerate() {
            let mut new = self.block.iter().skip(place).step_by(width).copied();
            if column.samples.is_empty() {
                // Compared bit by bit: what is absent is the same as what is absent.
                let same = column.first.to_bits();
                if new.clone().all(|x| x.to_bits() == same) {
                    continue;
                }
                column.samples.reserve_exact(self.points as usize);
                column.samples.resize(before, column.first);
            }
            column.samples.extend(&mut new);
        }
        self.block.clear();
    }

    /// What the samples computed so far show.
    #[must_use]
    pub fn bands(&mut self) -> Bands {
        self.file();
        let mut spare = Vec::new();
        let mut bands = Vec::new();
        for (((path, field), column), cases) in
            self.figures.iter().zip(&self.columns).zip(&self.cases)
        {
            if !column.samples.is_empty() {
                spare.clone_from(&column.samples);
                bands.push(Band::of(path, field, cases, &mut spare));
            }
        }
        let probed = self.columns[self.figures.len().min(self.columns.len())..]
            .iter()
            .map(|column| match column.samples.as_slice() {
                [] => [column.first; 3],
                samples => {
                    let ranked = Ranked::of(samples);
                    [0.05, 0.5, 0.95].map(|p| ranked.quantile(p))
                }
            })
            .collect();
        Bands {
            points: self.done,
            bands,
            probed,
        }
    }
}

/// The calculators of `only`, and those whose figures they read.
fn needed(only: &[u16]) -> Vec<u16> {
    let mut needed = only.to_vec();
    for calculator in CALCULATORS.iter().rev() {
        if needed.contains(&calculator.id) {
            needed.extend(calculator.reads);
        }
    }
    needed
}
