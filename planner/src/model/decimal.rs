//! Reads, rounds and writes numbers as decimals: up to 15 significant digits and a power of ten.
//!
//! Decimals of up to 15 digits are read and written exactly. The code has a tenth of the size of
//! the standard library's parsing and formatting of `f64`, which is why the page uses this instead.

const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

fn scale(mut x: f64, mut exponent: i32) -> f64 {
    while exponent > 22 {
        x *= 1e22;
        exponent -= 22;
    }
    while exponent < -22 {
        x /= 1e22;
        exponent += 22;
    }
    let ten = TENS[exponent.unsigned_abs() as usize];
    if exponent < 0 { x / ten } else { x * ten }
}

/// `mantissa · 10^exponent`, correctly rounded for a mantissa below 2^53 and exponents from −22 to
/// 22.
///
/// ```
/// assert_eq!(planner::model::decimal::value(15, -2), 0.15);
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss)] // a mantissa of 15 digits fits
pub fn value(mantissa: i64, exponent: i32) -> f64 {
    if mantissa == 0 {
        0.0
    } else {
        scale(mantissa as f64, exponent.clamp(-400, 400))
    }
}

/// Returns the mantissa and the exponent of the decimal nearest to `x` with at most `digits`
/// significant digits and no trailing zeros. (0, 0) for 0, NaN and infinities.
///
/// ```
/// assert_eq!(planner::model::decimal::parts(0.15, 15), (15, -2));
/// ```
#[must_use]
#[allow(clippy::cast_possible_truncation)] // 15 digits fit
pub fn parts(x: f64, digits: i32) -> (i64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (0, 0);
    }
    let size = x.abs();
    let mut exponent = 0;
    while scale(size, -exponent) >= 10.0 {
        exponent += 1;
    }
    while scale(size, -exponent) < 1.0 && exponent > -330 {
        exponent -= 1;
    }
    exponent -= digits - 1;
    let mut mantissa = scale(x, -exponent).round() as i64;
    while mantissa % 10 == 0 && mantissa != 0 {
        mantissa /= 10;
        exponent += 1;
    }
    (mantissa, exponent)
}

/// Returns the nearest number with at most `digits` significant digits.
///
/// ```
/// assert_eq!(planner::model::decimal::round(0.1 + 0.2, 15), 0.3);
/// ```
#[must_use]
pub fn round(x: f64, digits: i32) -> f64 {
    let (mantissa, exponent) = parts(x, digits);
    value(mantissa, exponent)
}

/// Appends a number to `out`, with at most `digits` significant digits and without an exponent.
///
/// ```
/// let mut text = String::new();
/// planner::model::decimal::write(-1234.5, 15, &mut text);
/// assert_eq!(text, "-1234.5");
/// ```
pub fn write(x: f64, digits: i32, out: &mut String) {
    let (mantissa, exponent) = parts(x, digits);
    if mantissa < 0 {
        out.push('-');
    }
    let mut places = [0u8; 20];
    let (mut rest, mut count) = (mantissa.unsigned_abs(), 0);
    while count == 0 || rest > 0 {
        places[count] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        count += 1;
    }
    // The digit at 10^power.
    let digit = |power: i32| {
        usize::try_from(power - exponent)
            .ok()
            .filter(|p| *p < count)
            .map_or('0', |p| places[p].into())
    };
    let top = i32::try_from(count).unwrap_or(0) - 1 + exponent;
    out.extend((0..=top.max(0)).rev().map(digit));
    if exponent < 0 {
        out.push('.');
        out.extend((exponent..0).rev().map(digit));
    }
}

/// Parses a number in JSON's notation, in which leading zeros are allowed, too; `None` for anything
/// else. Digits after the 18th only count for the magnitude.
///
/// ```
/// use planner::model::decimal::read;
/// assert_eq!((read("-1.5e3"), read("NaN"), read("1.")), (Some(-1500.0), None, None));
/// ```
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (negative, text) = text
        .strip_prefix('-')
        .map_or((false, text), |rest| (true, rest));
    let (number, power) = match text.split_once(['e', 'E']) {
        Some((number, power)) => (number, read_power(power)?),
        None => (text, 0),
    };
    let (whole, decimals) = match number.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (number, ""),
    };
    if whole.is_empty() {
        return None;
    }
    let (mut mantissa, mut exponent) = (0i64, power);
    for (digit, after) in whole
        .bytes()
        .map(|b| (b, 0))
        .chain(decimals.bytes().map(|b| (b, 1)))
    {
        let digit = i64::from(digit.checked_sub(b'0').filter(|d| *d < 10)?);
        if mantissa < 100_000_000_000_000_000 {
            mantissa = mantissa * 10 + digit;
            exponent -= after;
        } else {
            exponent += 1 - after;
        }
    }
    Some(value(if negative { -mantissa } else { mantissa }, exponent))
}

fn read_power(text: &str) -> Option<i32> {
    let (down, digits) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() {
        return None;
    }
    let size = digits.bytes().try_fold(0i32, |n, b| {
        let digit = i32::from(b.checked_sub(b'0').filter(|d| *d < 10)?);
        Some((n * 10 + digit).min(9999))
    })?;
    Some(if down { -size } else { size })
}

#[cfg(test)]
mod tests {
    /// Reads and writes decimals of up to 15 digits, with exponents from −12 to 5, as the standard
    /// library does.
    #[test]
    fn as_typed() -> Result<(), Box<dyn std::error::Error>> {
        let mut seed = 1u64;
        for _ in 0..100_000 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let digits = 1 + u32::try_from(seed >> 60)? % 15;
            let sign = if seed & 1 == 0 { 1 } else { -1 };
            let mantissa = i64::try_from((seed >> 8) % 10u64.pow(digits))? * sign;
            let exponent = i32::try_from(seed >> 33 & 0xffff)? % 18 - 12;
            let text = format!("{mantissa}e{exponent}");
            let x: f64 = text.parse::<f64>()? + 0.0;
            assert_eq!(super::read(&text), Some(x), "{text}");
            let mut written = String::new();
            super::write(x, 15, &mut written);
            assert_eq!(written.parse::<f64>()?, x, "{text} {written}");
            let (mantissa, exponent) = super::parts(x, 15);
            assert_eq!(super::value(mantissa, exponent), x);
        }
        Ok(())
    }
}
