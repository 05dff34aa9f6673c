//! Rows by their ids.

/// The ids of rows, each found in a few steps however many there are. The standard library's maps and sets weigh
/// ten kilobytes more.
pub(crate) struct Ids<'a> {
    /// In order, with the rows they stand in; those of one id in the order of the rows.
    ids: Vec<(&'a str, usize)>,
}

impl<'a> Ids<'a> {
    /// Those of rows, the first of which is row 0.
    pub(crate) fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut ids: Vec<_> = ids.enumerate().map(|(row, id)| (id, row)).collect();
        ids.sort_unstable();
        Self { ids }
    }

    /// The last row of an id.
    pub(crate) fn row(&self, id: &str) -> Option<usize> {
        let after = self.ids.partition_point(|(other, _)| *other <= id);
        let (other, row) = self.ids[..after].last()?;
        (*other == id).then_some(*row)
    }

    /// For each row, whether one before it has its id.
    pub(crate) fn repeated(&self) -> Vec<bool> {
        let mut repeated = vec![false; self.ids.len()];
        for pair in self.ids.windows(2) {
            repeated[pair[1].1] = pair[0].0 == pair[1].0;
        }
        repeated
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn rows_are_found_by_their_ids() {
        let ids = Ids::of(["b", "a", "b", "", "b"].into_iter());
        assert_eq!(ids.row("b"), Some(4));
        assert_eq!(ids.row("a"), Some(1));
        assert_eq!(ids.row(""), Some(3));
        assert_eq!([ids.row("A"), ids.row("aa"), ids.row("c")], [None; 3]);
        assert_eq!(ids.repeated(), [false, false, true, false, true]);
        assert_eq!(Ids::of([].into_iter()).row("a"), None);
    }
}
