//! How the page of onboarding is laid out.

use crate::calculators::layout::Layout;

/// How the page of onboarding is laid out.
pub const LAYOUT: Layout = Layout::DERIVED;
