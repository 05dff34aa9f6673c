//! Where the plan of a visitor comes from.

use planner::Plan;

/// The plan that the page begins with: the first example.
pub fn restored() -> Plan {
    Plan::default()
}
