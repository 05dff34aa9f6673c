//! Points that fill a cube evenly, in any number of dimensions, the same every time.
//!
//! Sobol' points (direction numbers of Joe and Kuo, 2008) with Owen's scrambling by a hash
//! (Burley, *Practical Hash-based Owen Scrambling*, 2020). Sixteen dimensions have direction
//! numbers; the next sixteen take the same points in a scrambled order, and so on. The crate
//! `sobol` was weighed: it has no scrambling, and its tables are larger than all of this.

/// How many dimensions have direction numbers of their own.
const BLOCK: usize = 16;

/// Degree and coefficients of a primitive polynomial, and the first direction numbers.
const PRIMITIVES: [(usize, u32, [u32; 6]); BLOCK - 1] = [
    (1, 0, [1, 0, 0, 0, 0, 0]),
    (2, 1, [1, 3, 0, 0, 0, 0]),
    (3, 1, [1, 3, 1, 0, 0, 0]),
    (3, 2, [1, 1, 1, 0, 0, 0]),
    (4, 1, [1, 1, 3, 3, 0, 0]),
    (4, 4, [1, 3, 5, 13, 0, 0]),
    (5, 2, [1, 1, 5, 5, 17, 0]),
    (5, 4, [1, 1, 5, 5, 5, 0]),
    (5, 7, [1, 1, 7, 11, 19, 0]),
    (5, 11, [1, 1, 5, 1, 1, 0]),
    (5, 13, [1, 1, 1, 3, 11, 0]),
    (5, 14, [1, 3, 5, 5, 31, 0]),
    (6, 1, [1, 3, 3, 9, 7, 49]),
    (6, 13, [1, 1, 1, 15, 21, 21]),
    (6, 16, [1, 3, 1, 13, 27, 49]),
];

/// One dimension of the points.
pub(super) struct Dimension {
    directions: [u32; 32],
    order: u32,
    scramble: u32,
}

impl Dimension {
    /// The dimension with this number, from 0.
    pub fn new(number: usize) -> Self {
        let mut directions = [0; 32];
        match (number % BLOCK).checked_sub(1) {
            None => {
                for (i, v) in directions.iter_mut().enumerate() {
                    *v = 1 << (31 - i);
                }
            }
            Some(primitive) => {
                let (degree, coefficients, first) = PRIMITIVES[primitive];
                for i in 0..32 {
                    directions[i] = if i < degree {
                        first[i] << (31 - i)
                    } else {
                        let back = directions[i - degree];
                        (1..degree)
                            .filter(|k| coefficients >> (degree - 1 - k) & 1 == 1)
                            .fold(back ^ (back >> degree), |v, k| v ^ directions[i - k])
                    };
                }
            }
        }
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let block = number / 16;
        // The first block keeps its order.
        let order = if block == 0 { 0 } else { mix(block) | 1 };
        Self {
            directions,
            order,
            scramble: mix(number ^ SEED),
        }
    }

    /// Where the point with this number lies, strictly between 0 and 1.
    pub fn at(&self, point: u32) -> f64 {
        let mut left = if self.order == 0 {
            point
        } else {
            scramble(point, self.order)
        };
        let mut x = 0;
        while left != 0 {
            x ^= self.directions[left.trailing_zeros() as usize];
            left &= left - 1;
        }
        (f64::from(scramble(x, self.scramble)) + 0.5) / 4_294_967_296.0
    }
}

/// Any number does about as well: of sixty tried, sums of ten normals differed little.
const SEED: u32 = 0x5eed_0005;

/// A hash of 32 bits (Wellons' `lowbias32`).
const fn mix(mut x: u32) -> u32 {
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}

/// Nested uniform scrambling: each bit is flipped by a hash of the bits above it.
const fn scramble(x: u32, seed: u32) -> u32 {
    let mut x = x.reverse_bits().wrapping_add(seed);
    x ^= x.wrapping_mul(0x6c50_b47c);
    x ^= x.wrapping_mul(0xb82f_1e52);
    x ^= x.wrapping_mul(0xc7af_e638);
    x ^= x.wrapping_mul(0x8d22_f6e6);
    x.reverse_bits()
}

#[cfg(test)]
mod tests {
    use super::Dimension;

    /// Every dimension has one point in each of 4 096 equal parts, and any two dimensions of a
    /// block fill squares evenly.
    #[test]
    fn even() {
        for number in 0..40 {
            let dimension = Dimension::new(number);
            let mut seen = vec![false; 4096];
            for point in 0..4096 {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let part = (dimension.at(point) * 4096.0) as usize;
                assert!(
                    !std::mem::replace(&mut seen[part], true),
                    "{number}: {part}"
                );
            }
        }
        for (one, other) in [(0, 1), (3, 9), (2, 20), (17, 18), (15, 31)] {
            let (x, y) = (Dimension::new(one), Dimension::new(other));
            let mut squares = [0; 64];
            for point in 0..4096 {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let square = (x.at(point) * 8.0) as usize * 8 + (y.at(point) * 8.0) as usize;
                squares[square] += 1;
            }
            assert!(
                squares.iter().all(|n| (40..=90).contains(n)),
                "{one} {other} {squares:?}"
            );
        }
    }
}
