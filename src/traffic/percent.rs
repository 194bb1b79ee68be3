//! Shares as decimals: columns of percentages that add up.

/// The most decimals that a percentage is printed with.
pub const MAX_PRECISION: u8 = 9;

/// The percentages of a column of weights, with at most `precision` decimals and none that say nothing (`90%`, `12.5%`,
/// `33.34%`).
///
/// Rounding is by largest remainder, the earlier of equals first, so that the column adds up to exactly 100. A share that would
/// print as 0 though it is not, or as 100 though it is not all, is written `<0.01%` or `>99.99%`; in the sum these count as the
/// 0 and the 100 that they stand for. Where all weights are 0, every share is `0%`.
pub fn percents(weights: &[u64], precision: u8) -> Vec<String> {
    let scale = 10u128.pow(u32::from(precision.min(MAX_PRECISION)));
    let units = units(weights, 100 * scale);
    let whole = weights.iter().map(|&weight| u128::from(weight)).sum::<u128>();
    let cell = |(&weight, unit): (&u64, u128)| {
        let weight = u128::from(weight);
        if unit == 0 && weight > 0 {
            format!("<{}%", decimal(1, scale))
        } else if unit == 100 * scale && weight < whole {
            format!(">{}%", decimal(unit - 1, scale))
        } else {
            format!("{}%", decimal(unit, scale))
        }
    };
    weights.iter().zip(units).map(cell).collect()
}

/// `total` units handed out by weight, by largest remainder; all 0 where the weights are.
fn units(weights: &[u64], total: u128) -> Vec<u128> {
    let whole: u128 = weights.iter().map(|&weight| u128::from(weight)).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let mut units: Vec<u128> = weights.iter().map(|&weight| u128::from(weight) * total / whole).collect();
    let left = total - units.iter().sum::<u128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(u128::from(weights[at]) * total % whole));
    for &at in order.iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        units[at] += 1;
    }
    units
}

/// `unit` of `scale` as a decimal without zeros at its end.
pub(super) fn decimal(unit: u128, scale: u128) -> String {
    let (whole, rest) = (unit / scale, unit % scale);
    if rest == 0 {
        return whole.to_string();
    }
    let places = scale.ilog10() as usize;
    format!("{whole}.{}", format!("{rest:0places$}").trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_as_few_as_will_do() {
        assert_eq!(percents(&[9, 1], 2), ["90%", "10%"]);
        assert_eq!(percents(&[1, 7], 2), ["12.5%", "87.5%"]);
        assert_eq!(percents(&[1, 1, 1], 2), ["33.34%", "33.33%", "33.33%"]);
        assert_eq!(percents(&[1, 1, 1], 0), ["34%", "33%", "33%"]);
        assert_eq!(percents(&[1, 2, 4], 3), ["14.286%", "28.571%", "57.143%"]);
        assert_eq!(percents(&[0, 5], 2), ["0%", "100%"]);
        assert_eq!(percents(&[0, 0], 2), ["0%", "0%"]);
        assert!(percents(&[], 2).is_empty());
    }

    #[test]
    fn nothing_and_everything_are_not_claimed_by_rounding() {
        assert_eq!(percents(&[1, u64::from(u32::MAX)], 2), ["<0.01%", ">99.99%"]);
        assert_eq!(percents(&[1, u64::from(u32::MAX)], 0), ["<1%", ">99%"]);
        assert_eq!(percents(&[1, 9999], 2), ["0.01%", "99.99%"]);
    }

    /// Weights of all magnitudes: the column is exactly 100, and no cell is off by a whole unit.
    #[test]
    fn every_column_adds_up() {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 32
        };
        for _ in 0..20_000 {
            let many = 1 + next() as usize % 12;
            let weights: Vec<u64> = (0..many).map(|_| (next() as u32 >> (next() % 32)).into()).collect();
            let whole: u128 = weights.iter().map(|&weight| u128::from(weight)).sum();
            let total = 100 * 10u128.pow(next() as u32 % 10);
            let units = units(&weights, total);
            assert_eq!(units.iter().sum::<u128>(), if whole == 0 { 0 } else { total }, "{weights:?}");
            for (&weight, unit) in weights.iter().zip(units) {
                assert!((unit * whole).abs_diff(u128::from(weight) * total) < whole.max(1), "{weights:?}");
            }
        }
    }
}
