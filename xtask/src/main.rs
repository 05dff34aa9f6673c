//! One command each.
fn main() {}
