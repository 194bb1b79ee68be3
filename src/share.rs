//! Shares of traffic as exact fractions, and their decimals.

use std::fmt;

/// A share of a route's traffic: `part` of `whole`, where the whole is not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    /// The weight.
    pub part: u64,
    /// The sum of all weights.
    pub whole: u64,
}

impl Fraction {
    /// A share in lowest terms; nothing of nothing is nothing.
    pub fn new(part: u64, whole: u64) -> Fraction {
        let divisor = gcd(part, whole).max(1);
        Fraction { part: part / divisor, whole: (whole / divisor).max(1) }
    }

    /// The share in per cent, as exact as the type allows.
    #[expect(clippy::cast_precision_loss, reason = "sums of 32-bit weights stay far below 2^53")]
    pub fn percent(self) -> f64 {
        self.part as f64 * 100.0 / self.whole as f64
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
