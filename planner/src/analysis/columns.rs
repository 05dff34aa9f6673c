//! The samples of every figure, a column each; what is always the same, as most are, has none.

use super::quantiles::Ranked;

/// How many samples are put into the columns at a time: one cache line of each.
const BLOCK: usize = 8;

/// The samples of every figure.
pub(super) struct Columns {
    /// How many samples there will be.
    points: usize,
    /// How many are in the columns.
    filed: usize,
    /// The first sample: what is always the same is this.
    first: Vec<f64>,
    /// The columns of figures that have changed so far, with the place of each.
    live: Vec<(usize, Vec<f64>)>,
    /// The places of the others.
    still: Vec<usize>,
    /// In which bits each figure has differed from the first sample.
    differs: Vec<u64>,
    /// Samples not yet put into the columns, one after another.
    block: Vec<f64>,
}

impl Columns {
    /// For so many samples.
    pub fn new(points: usize) -> Self {
        Self {
            points,
            filed: 0,
            first: Vec::new(),
            live: Vec::new(),
            still: Vec::new(),
            differs: Vec::new(),
            block: Vec::new(),
        }
    }

    /// How many figures there are.
    pub fn width(&self) -> usize {
        self.first.len()
    }

    /// Where the next sample goes, after what is there.
    pub fn row(&mut self) -> &mut Vec<f64> {
        &mut self.block
    }

    /// Ends a sample.
    pub fn end(&mut self) {
        if self.first.is_empty() {
            self.first.clone_from(&self.block);
            self.still = (0..self.first.len()).collect();
            self.differs = vec![0; self.first.len()];
            self.block.reserve_exact(BLOCK * self.first.len());
        }
        if self.block.len() >= BLOCK * self.first.len() {
            self.file();
        }
    }

    /// Puts the samples of the block into the columns of the figures that have changed so far.
    pub fn file(&mut self) {
        let width = self.first.len();
        if width == 0 || self.block.is_empty() {
            return;
        }
        // Compared bit by bit: what is absent is the same as what is absent.
        let (block, first) = (&self.block, &self.first);
        for row in block.chunks_exact(width) {
            for ((differs, x), first) in self.differs.iter_mut().zip(row).zip(first) {
                *differs |= x.to_bits() ^ first.to_bits();
            }
        }
        let (live, points, filed) = (&mut self.live, self.points, self.filed);
        let differs = &self.differs;
        self.still.retain(|place| {
            let still = differs[*place] == 0;
            if !still {
                let mut column = Vec::with_capacity(points);
                column.resize(filed, first[*place]);
                let at = live.partition_point(|(other, _)| other < place);
                live.insert(at, (*place, column));
            }
            still
        });
        for row in self.block.chunks_exact(width) {
            for (place, column) in &mut self.live {
                column.push(row[*place]);
            }
        }
        self.filed += self.block.len() / width;
        self.block.clear();
    }

    /// All samples of a figure; none where it is always the same.
    pub fn samples(&self, place: usize) -> Option<&[f64]> {
        let live = self.live.binary_search_by_key(&place, |(place, _)| *place);
        live.ok().map(|live| &*self.live[live].1)
    }

    /// The 5 % point, median and 95 % point of a figure.
    pub fn quantiles(&self, place: usize) -> [f64; 3] {
        match self.samples(place) {
            None => [self.first[place]; 3],
            Some(samples) => Ranked::of(samples).quantiles([0.05, 0.5, 0.95]),
        }
    }
}
