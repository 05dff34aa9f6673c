//! Texts of the capacity page, in English and French.

planner::words! {
    /// Texts of the capacity page in one language.
    middle: "nine times in ten; the middle is {}" / "neuf fois sur dix ; au milieu : {}";
    lines: "Attention, critical" / "Attention, critique";
}
