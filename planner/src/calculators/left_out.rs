//! What the sender of a link left out of the plan.

use crate::choice;

choice! {
    /// What the sender of a link left out of the plan.
    pub enum LeftOut {
        Money "money" "amounts of money" / "les montants",
        Names "names" "names" / "les noms",
        Both "names_and_money" "names and amounts of money" / "les noms et les montants",
    }
}

impl LeftOut {
    /// Whether amounts of money are left out.
    #[must_use]
    pub fn money(self) -> bool {
        self != Self::Names
    }

    /// Whether names are left out.
    #[must_use]
    pub fn names(self) -> bool {
        self != Self::Money
    }
}
