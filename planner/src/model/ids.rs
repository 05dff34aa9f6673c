//! An index from row ids to row numbers.

use super::sort::sorted;

/// Row ids, found by binary search. The maps and sets of the standard library would add 10 KB.
pub(crate) struct Ids<'a> {
    /// Sorted by id, each with the index of its row; equal ids by row.
    ids: Vec<(&'a str, usize)>,
}

impl<'a> Ids<'a> {
    /// Indexes ids; the first belongs to row 0.
    pub(crate) fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        let ids: Vec<_> = ids.enumerate().map(|(row, id)| (id, row)).collect();
        let ids = sorted(&ids, |one, other| one < other);
        Self { ids }
    }

    /// The index of the last row with this id.
    pub(crate) fn row(&self, id: &str) -> Option<usize> {
        let after = self.ids.partition_point(|(other, _)| *other <= id);
        let (other, row) = self.ids[..after].last()?;
        (*other == id).then_some(*row)
    }

    /// For each row, whether an earlier row has the same id.
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
