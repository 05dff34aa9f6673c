//! The standard normal distribution, accurate to the last digits of a double.

pub use crate::model::maths::Z95;
use crate::model::maths::{erfc, ln};
use std::f64::consts::FRAC_1_SQRT_2;

/// P(Z ≤ z) for a standard normal Z.
///
/// Formula: `erfc(−z / √2) / 2`. Units: standard deviations in, a probability out.
///
/// ```
/// use planner::analysis::normal::cumulative;
/// assert_eq!(cumulative(0.0), 0.5);
/// assert!((cumulative(1.959963984540054) - 0.975).abs() < 1e-15);
/// ```
#[must_use]
pub fn cumulative(z: f64) -> f64 {
    0.5 * erfc(-z * FRAC_1_SQRT_2)
}

/// Returns the z with P(Z ≤ z) = `p`; −∞ at 0 and ∞ at 1.
///
/// Units: a probability in, standard deviations out. Source: Wichura, algorithm AS 241 (PPND16),
/// 1988, whose relative error is about 1e-16.
///
/// ```
/// use planner::analysis::normal::quantile;
/// assert_eq!(quantile(0.5), 0.0);
/// assert!((quantile(0.975) - 1.959963984540054).abs() < 1e-14);
/// assert!((quantile(1e-10) + 6.361340902404056).abs() < 1e-13);
/// ```
#[must_use]
pub fn quantile(p: f64) -> f64 {
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * ratio(&MIDDLE, r);
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    if tail <= 0.0 {
        return f64::INFINITY.copysign(centred);
    }
    let r = (-ln(tail)).sqrt();
    let z = if r <= 5.0 {
        ratio(&TAIL, r - 1.6)
    } else {
        ratio(&FAR, r - 5.0)
    };
    z.copysign(centred)
}

/// Coefficients of numerator and denominator, highest power first.
type Ratio = [[f64; 8]; 2];

fn ratio(of: &Ratio, x: f64) -> f64 {
    let [over, under] = of
        .each_ref()
        .map(|c| c.iter().fold(0.0, |sum, c| sum * x + c));
    over / under
}

const MIDDLE: Ratio = [
    [
        2_509.080_928_730_122_7,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ],
    [
        5_226.495_278_852_545,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ],
];
const TAIL: Ratio = [
    [
        7.745_450_142_783_414e-4,
        0.022_723_844_989_269_184,
        0.241_780_725_177_450_6,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        0.015_198_666_563_616_457,
        0.148_103_976_427_480_08,
        0.689_767_334_985_1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];
const FAR: Ratio = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        0.001_242_660_947_388_078_4,
        0.026_532_189_526_576_124,
        0.296_560_571_828_504_87,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_7e-5,
        7.868_691_311_456_133e-4,
        0.014_875_361_290_850_615,
        0.136_929_880_922_735_8,
        0.599_832_206_555_888,
        1.0,
    ],
];
