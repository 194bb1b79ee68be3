//! Shares of traffic, exactly, and what a share gains or loses.

use std::cmp::Ordering;
use std::fmt;

use super::percent::decimal;

/// An exact share in lowest terms. Shares of traffic lie between 0 and 1, differences of shares between -1 and 1.
///
/// Numerator and denominator stay below 2^100: a share is a weight of 32 bits over a sum of at most 2^50, and every sum made
/// here has a denominator that divides the product of two such sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: i128,
    denominator: i128,
}

impl Share {
    /// Nothing.
    pub const ZERO: Share = Share { numerator: 0, denominator: 1 };
    /// Everything.
    pub const ONE: Share = Share { numerator: 1, denominator: 1 };

    /// `part` of `whole`; nothing where the whole is 0.
    pub fn new(part: u64, whole: u64) -> Option<Share> {
        (whole > 0).then(|| Share::reduced(i128::from(part), i128::from(whole)))
    }

    fn reduced(numerator: i128, denominator: i128) -> Share {
        let divisor = gcd(numerator, denominator).max(1);
        Share { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Share) -> Share {
        let divisor = gcd(self.denominator, other.denominator).max(1);
        let numerator = self.numerator * (other.denominator / divisor) + other.numerator * (self.denominator / divisor);
        Share::reduced(numerator, self.denominator / divisor * other.denominator)
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Share) -> Share {
        self.plus(other.negated())
    }

    /// The product of two shares.
    #[must_use]
    pub fn times(self, other: Share) -> Share {
        // Shortened crosswise first, so that the product stays as small as it can.
        let (a, b) = (gcd(self.numerator, other.denominator).max(1), gcd(other.numerator, self.denominator).max(1));
        Share {
            numerator: (self.numerator / a) * (other.numerator / b),
            denominator: (self.denominator / b) * (other.denominator / a),
        }
    }

    /// The least common multiple of `multiple` and the denominator, unless it is past `most`.
    pub(crate) fn common_denominator(self, multiple: i128, most: i128) -> Option<i128> {
        let step = self.denominator / gcd(self.denominator, multiple).max(1);
        multiple.checked_mul(step).filter(|multiple| *multiple <= most)
    }

    /// The whole part of this share of `total`, and the ratio that is left over.
    pub(crate) fn of(self, total: i128) -> (i128, Share) {
        let part = Share { numerator: total, denominator: 1 }.times(self);
        let whole = part.numerator.div_euclid(part.denominator);
        (whole, Share { numerator: part.numerator.rem_euclid(part.denominator), denominator: part.denominator })
    }

    /// The same size with the other sign.
    #[must_use]
    pub fn negated(self) -> Share {
        Share { numerator: -self.numerator, ..self }
    }

    /// The size without its sign.
    #[must_use]
    pub fn size(self) -> Share {
        Share { numerator: self.numerator.abs(), ..self }
    }

    /// Whether it is above 0.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// In hundredths of a hundredth part (0.01 per cent), rounded half away from 0.
    #[must_use]
    pub fn basis_points(self) -> i64 {
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        // The rest is below 2^100, so 10,000 times it stays within 127 bits.
        let half = self.denominator.midpoint(0) * rest.signum();
        i64::try_from(whole * 10_000 + (rest * 10_000 + half) / self.denominator).unwrap_or(i64::MAX)
    }

    /// In per cent (or points), as exact as the type allows: what outputs for programs have.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the nearest number is what is wanted")]
    pub fn percent(self) -> f64 {
        self.numerator as f64 * 100.0 / self.denominator as f64
    }

    /// Points (or per cent) as people read them: the size with two decimals at most, and none that say nothing.
    pub fn points(self) -> String {
        let hundredths = self.basis_points().abs();
        if hundredths == 0 && !self.is_zero() {
            return "<0.01".to_owned();
        }
        decimal(u128::from(hundredths.unsigned_abs()), 100)
    }

    /// Per cent with two decimals, however many of them are zeros.
    pub fn fixed_percent(self) -> String {
        let hundredths = self.basis_points();
        let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
        format!("{sign}{}.{:02}%", size / 100, size % 100)
    }

    /// Reads per cent as people write them: `20`, `12.5`, `20%`.
    pub fn parse_percent(text: &str) -> Option<Share> {
        let number = text.strip_suffix('%').unwrap_or(text).trim();
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) || decimals.len() > 9 || whole.len() > 9 {
            return None;
        }
        let scale = 10_u64.pow(decimals.len() as u32);
        let part: u64 = format!("{whole}{decimals}").parse().ok()?;
        Share::new(part, scale * 100)
    }

    /// Numerator and denominator in lowest terms.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }
}

impl fmt::Display for Share {
    /// As a fraction, such as `9/10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Share) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    /// Compares exactly, by Euclid's algorithm, as cross products would not fit.
    fn cmp(&self, other: &Share) -> Ordering {
        let (mut a, mut b) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        let mut turned = false;
        loop {
            let (whole_a, whole_b) = (a.0.div_euclid(a.1), b.0.div_euclid(b.1));
            let (rest_a, rest_b) = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            let order = match (whole_a.cmp(&whole_b), rest_a, rest_b) {
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, ..) => {
                    // Both rests are fractions of one: the greater one has the smaller reciprocal.
                    (a, b, turned) = ((a.1, rest_a), (b.1, rest_b), !turned);
                    continue;
                }
                (order, ..) => order,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

/// The greatest common divisor of the sizes; 0 of two zeros.
pub(crate) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(part: u64, whole: u64) -> Share {
        Share::new(part, whole).expect("a whole")
    }

    #[test]
    fn shares_add_up_exactly() {
        assert_eq!(of(1, 3).plus(of(2, 3)), Share::ONE);
        assert_eq!(of(1, 10).minus(of(1, 2)).basis_points(), -4000);
        assert_eq!(of(9, 10), of(90, 100));
        assert_eq!((of(90, 100).to_string(), of(0, 7).to_string()), ("9/10".to_owned(), "0/1".to_owned()));
        assert_eq!(Share::new(1, 0), None);
        let most = u64::from(u32::MAX) << 16;
        assert_eq!(of(most - 1, most).plus(of(1, most - 2)).minus(of(1, most - 2)), of(most - 1, most));
    }

    #[test]
    fn fractions_are_compared_exactly() {
        let most = u64::from(u32::MAX) << 16;
        assert!(of(most - 2, most - 1) < of(most - 1, most));
        assert!(of(1, 3).negated() < of(1, 4).negated());
        assert!(of(1, 3).negated() < Share::ZERO);
        assert_eq!(of(2, 6).cmp(&of(1, 3)), Ordering::Equal);
    }

    #[test]
    fn percentages_are_read_and_rounded() {
        assert_eq!(Share::parse_percent("12.5"), Some(of(1, 8)));
        assert_eq!(Share::parse_percent("20%"), Some(of(1, 5)));
        for wrong in ["", "-1", "1e3", "NaN", ".5", "1.2.3", "%"] {
            assert_eq!(Share::parse_percent(wrong), None, "{wrong}");
        }
        assert_eq!(of(1, 3).basis_points(), 3333);
        assert_eq!((of(1, 8).points(), of(1, 8).fixed_percent()), ("12.5".to_owned(), "12.50%".to_owned()));
        assert_eq!(of(1, 20).negated().fixed_percent(), "-5.00%");
        assert_eq!(of(2, 3).negated().basis_points(), -6667);
    }
}
