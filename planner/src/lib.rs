//! The planner as a pure library.
