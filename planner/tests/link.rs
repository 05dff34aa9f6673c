//! Links: what is encoded is what is decoded, whatever it is; what is damaged is told.

mod common;

use common::arbitrary::{self, Random};
use planner::link::{self, Include, LinkError};
use planner::model::{Group, Text};
use planner::{Plan, calculators};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn decoding_gives_what_was_encoded(seed: u64) {
        let plan = arbitrary::plan(seed);
        prop_assert_eq!(calculators::broken(&plan), vec![]);
        let payload = link::encode(&plan, Include::ALL)?;
        let opened = link::decode(&payload)?;
        prop_assert_eq!(opened.unread, Vec::<String>::new());
        prop_assert_eq!(opened.capped, Vec::<String>::new());
        prop_assert_eq!(opened.plan, plan);
    }
}
