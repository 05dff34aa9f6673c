//! What the planner answers, reads and writes, through its public functions.
//!
//! One program: linked once, and its tests run side by side. A file of tests is named here.

mod common;

mod absent;
mod analysis_accuracy;
mod analysis_asking;
mod analysis_questions;
mod analysis_simulate;
mod assessment;
mod assessment_lines;
mod assessment_overview;
mod assessment_plans;
mod charts;
mod charts_fans;
mod charts_geometry;
mod corpus;
mod days;
mod empty_rows;
mod evaluate;
mod examples;
mod formulas;
mod glossary;
mod link;
mod link_address;
mod link_size;
mod link_told;
mod live_inputs;
mod pasted;
mod paths;
mod plurals;
mod properties;
mod reading;
mod report_calendar;
mod report_csv;
mod report_left_out;
mod report_markdown;
mod saves;
mod scaling_law;
mod schema;
mod sources;
mod unnamed;
mod worked_architecture;
mod worked_capacity;
mod worked_debt;
mod worked_default;
mod worked_hiring;
mod worked_interview;
mod worked_onboarding;
mod worked_report;
mod worked_scenarios;
mod worked_thresholds;
mod workings;
mod written;
