//! Samples by column: one column per figure that varies. Constant figures, the majority, have none.

use super::quantiles::Ranked;

/// Samples moved to the columns at a time: one cache line of each column.
const BLOCK: usize = 8;

/// Samples of every figure.
pub(super) struct Columns {
    /// Total number of samples, for which each column reserves room.
    points: usize,
    /// Number of samples in the columns.
    flushed: usize,
    /// The first sample: the value of all figures that have not varied.
    first: Vec<f64>,
    /// Columns of the figures that have varied so far, each with the figure's index; sorted by
    /// index.
    varying: Vec<(usize, Vec<f64>)>,
    /// Indices of the figures that have not varied.
    constant: Vec<usize>,
    /// For each figure, the bits in which it has differed from the first sample.
    differs: Vec<u64>,
    /// Samples not yet in the columns, one after another.
    block: Vec<f64>,
}

impl Columns {
    /// Starts without columns, for `points` samples in total.
    pub fn new(points: usize) -> Self {
        Self {
            points,
            flushed: 0,
            first: Vec::new(),
            varying: Vec::new(),
            constant: Vec::new(),
            differs: Vec::new(),
            block: Vec::new(),
        }
    }

    /// Number of figures.
    pub fn width(&self) -> usize {
        self.first.len()
    }

    /// Buffer to which the next sample is appended.
    pub fn row(&mut self) -> &mut Vec<f64> {
        &mut self.block
    }

    /// Ends a sample; moves the block to the columns once it is full.
    pub fn end(&mut self) {
        if self.first.is_empty() {
            self.first.clone_from(&self.block);
            self.constant = (0..self.first.len()).collect();
            self.differs = vec![0; self.first.len()];
            self.block.reserve_exact(BLOCK * self.first.len());
        }
        if self.block.len() >= BLOCK * self.first.len() {
            self.file();
        }
    }

    /// Moves the samples of the block to the columns of the figures that have varied so far.
    pub fn file(&mut self) {
        let width = self.first.len();
        if width == 0 || self.block.is_empty() {
            return;
        }
        // Compare bits, so that NaN (absent) equals NaN.
        let (block, first) = (&self.block, &self.first);
        for row in block.chunks_exact(width) {
            for ((differs, x), first) in self.differs.iter_mut().zip(row).zip(first) {
                *differs |= x.to_bits() ^ first.to_bits();
            }
        }
        let (varying, points, flushed) = (&mut self.varying, self.points, self.flushed);
        let differs = &self.differs;
        self.constant.retain(|place| {
            let constant = differs[*place] == 0;
            if !constant {
                let mut column = Vec::with_capacity(points);
                column.resize(flushed, first[*place]);
                let at = varying.partition_point(|(other, _)| other < place);
                varying.insert(at, (*place, column));
            }
            constant
        });
        for row in self.block.chunks_exact(width) {
            for (place, column) in &mut self.varying {
                column.push(row[*place]);
            }
        }
        self.flushed += self.block.len() / width;
        self.block.clear();
    }

    /// All samples of a figure, or `None` if it is constant.
    pub fn samples(&self, place: usize) -> Option<&[f64]> {
        let varying = self
            .varying
            .binary_search_by_key(&place, |(place, _)| *place);
        varying.ok().map(|varying| &*self.varying[varying].1)
    }

    /// 5 % quantile, median and 95 % quantile of a figure.
    pub fn quantiles(&self, place: usize) -> [f64; 3] {
        match self.samples(place) {
            None => [self.first[place]; 3],
            Some(samples) => Ranked::of(samples).quantiles([0.05, 0.5, 0.95]),
        }
    }
}
