//! Layout of the report page.

use crate::calculators::layout::Layout;

/// Layout of the report page.
pub const LAYOUT: Layout = Layout::DERIVED;
