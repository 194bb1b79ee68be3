//! Shares as decimals: columns of percentages.

/// The most decimals that a percentage is printed with.
pub const MAX_PRECISION: u8 = 9;

/// How a column of percentages is rounded; either way with at most so many decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Each for itself, half upwards: equal shares read alike wherever they stand, and a column need not add up to 100.
    Nearest(u8),
    /// By largest remainder, the earlier of equals first: the column adds up to 100, and equal shares may read unlike.
    ToSum(u8),
}

impl Rounding {
    /// Units in one per cent.
    fn scale(self) -> u128 {
        let (Rounding::Nearest(places) | Rounding::ToSum(places)) = self;
        10u128.pow(u32::from(places.min(MAX_PRECISION)))
    }

    /// Each weight's part of 100 per cent, in units; all 0 where the weights are.
    fn units(self, weights: &[u64]) -> Vec<u128> {
        let total = 100 * self.scale();
        if let Rounding::ToSum(_) = self {
            return units(weights, total);
        }
        let whole = sum(weights).max(1);
        weights.iter().map(|&weight| (2 * u128::from(weight) * total + whole) / (2 * whole)).collect()
    }

    /// Whether the percentages of these weights, as they are shown, come to something other than 100.
    pub fn misses(self, weights: &[u64]) -> bool {
        sum(weights) > 0 && self.units(weights).iter().sum::<u128>() != 100 * self.scale()
    }
}

/// The percentages of a column of weights, without decimals that say nothing (`90%`, `12.5%`, `33.33%`).
///
/// A share that would print as 0 though it is not, or as 100 though it is not all, is written `<0.01%` or `>99.99%`; in the sum
/// these count as the 0 and the 100 that they stand for. Where all weights are 0, every share is `0%`.
pub fn percents(weights: &[u64], rounding: Rounding) -> Vec<String> {
    let (scale, whole) = (rounding.scale(), sum(weights));
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
    weights.iter().zip(rounding.units(weights)).map(cell).collect()
}

fn sum(weights: &[u64]) -> u128 {
    weights.iter().map(|&weight| u128::from(weight)).sum()
}

/// `total` units handed out by weight, by largest remainder; all 0 where the weights are.
fn units(weights: &[u64], total: u128) -> Vec<u128> {
    let whole = sum(weights);
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
        let nearest = |weights: &[u64], places: u8| percents(weights, Rounding::Nearest(places));
        assert_eq!(nearest(&[9, 1], 2), ["90%", "10%"]);
        assert_eq!(nearest(&[1, 7], 2), ["12.5%", "87.5%"]);
        assert_eq!(nearest(&[1, 1, 1], 2), ["33.33%", "33.33%", "33.33%"]);
        assert_eq!(nearest(&[1, 1, 4], 2), ["16.67%", "16.67%", "66.67%"]);
        assert_eq!(nearest(&[1, 2, 4], 3), ["14.286%", "28.571%", "57.143%"]);
        assert_eq!(percents(&[1, 1, 1], Rounding::ToSum(2)), ["33.34%", "33.33%", "33.33%"]);
        assert_eq!(percents(&[1, 1, 1], Rounding::ToSum(0)), ["34%", "33%", "33%"]);
        assert_eq!(nearest(&[0, 5], 2), ["0%", "100%"]);
        assert_eq!(nearest(&[0, 0], 2), ["0%", "0%"]);
        assert!(nearest(&[], 2).is_empty());
    }

    #[test]
    fn nothing_and_everything_are_not_claimed_by_rounding() {
        for rounding in [Rounding::Nearest, Rounding::ToSum] {
            assert_eq!(percents(&[1, u64::from(u32::MAX)], rounding(2)), ["<0.01%", ">99.99%"]);
            assert_eq!(percents(&[1, u64::from(u32::MAX)], rounding(0)), ["<1%", ">99%"]);
            assert_eq!(percents(&[1, 9999], rounding(2)), ["0.01%", "99.99%"]);
        }
    }

    #[test]
    fn a_column_that_misses_the_whole_is_known() {
        assert!(Rounding::Nearest(2).misses(&[1, 1, 1]) && !Rounding::ToSum(2).misses(&[1, 1, 1]));
        assert!(!Rounding::Nearest(2).misses(&[9, 1]) && !Rounding::Nearest(2).misses(&[0, 0]));
    }

    /// Weights of all magnitudes: a column to sum is exactly 100, and no cell is off by a whole unit; in the other each is off by
    /// half a unit at most, and equals read alike.
    #[test]
    fn every_column_keeps_to_its_rounding() {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 32
        };
        for _ in 0..20_000 {
            let many = 1 + next() as usize % 12;
            let weights: Vec<u64> = (0..many).map(|_| (next() as u32 >> (next() % 32)).into()).collect();
            let (whole, places) = (sum(&weights), (next() % 10) as u8);
            let total = 100 * Rounding::ToSum(places).scale();
            let units = Rounding::ToSum(places).units(&weights);
            assert_eq!(units.iter().sum::<u128>(), if whole == 0 { 0 } else { total }, "{weights:?}");
            let nearest = Rounding::Nearest(places).units(&weights);
            for ((&weight, unit), near) in weights.iter().zip(units).zip(&nearest) {
                assert!((unit * whole).abs_diff(u128::from(weight) * total) < whole.max(1), "{weights:?}");
                assert!(2 * (near * whole).abs_diff(u128::from(weight) * total) <= whole, "{weights:?}");
                assert_eq!(weights.iter().position(|&other| other == weight).map(|at| nearest[at]), Some(*near));
            }
        }
    }
}
