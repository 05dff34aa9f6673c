//! Words of the page of capacity.

planner::words! {
    /// Words of the page of capacity in one language.
    middle: "nine times in ten; the middle is {}" / "neuf fois sur dix ; au milieu : {}";
    lines: "Attention, critical" / "Attention, critique";
}
