//! Exact numbers of requests a second.

use std::iter::Sum;

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::traffic::Share;

/// An exact number of requests a second, 0 or above.
///
/// Sums of shares of many lists have denominators past any fixed size: one past 512 bits is rounded, which the number remembers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact {
    number: BigRational,
    is_rounded: bool,
}

/// How many bits a denominator has at most: some sixteen lists of which no two have a sum of weights with a common factor.
const LARGEST: u64 = 512;

/// To how many decimals a sum is rounded on the way, so that millions of roundings add up to nothing that [`SHOWN`] shows.
const KEPT: u32 = 60;

/// How many decimals a number has that was rounded on the way.
const SHOWN: u32 = 40;

impl Default for Exact {
    fn default() -> Exact {
        Exact::zero()
    }
}

impl Exact {
    /// No request.
    pub fn zero() -> Exact {
        Exact::from(BigRational::from_integer(BigInt::from(0)))
    }

    fn from(number: BigRational) -> Exact {
        Exact { number, is_rounded: false }
    }

    /// Reads a number as CSV and JSON have it: `120`, `12.5`, `1.2e3`. Nothing for what is no such number, is negative, or has more than
    /// 40 digits or an exponent past 18.
    pub fn parse(text: &str) -> Option<Exact> {
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (sign, size) = match exponent.strip_prefix('-') {
            Some(size) => (-1, size),
            None => (1, exponent.strip_prefix('+').unwrap_or(exponent)),
        };
        if !digits(whole) || !digits(decimals) || !digits(size) || whole.len() + decimals.len() > 40 {
            return None;
        }
        let power = sign * size.parse::<i32>().ok().filter(|size| *size <= 18)? - i32::try_from(decimals.len()).ok()?;
        let number: BigInt = format!("{whole}{decimals}").parse().ok()?;
        let scale = BigInt::from(10).pow(power.unsigned_abs());
        let number =
            if power < 0 { BigRational::new(number, scale) } else { BigRational::from_integer(number * scale) };
        Some(Exact::from(number))
    }

    /// That share of it.
    #[must_use]
    pub fn share(&self, share: Share) -> Exact {
        let (part, whole) = share.parts();
        let number = &self.number * BigRational::new(part.into(), whole.into());
        Exact { number, is_rounded: self.is_rounded }
    }

    /// What is left after `other` is taken away; nothing where that is more.
    #[must_use]
    pub fn less(&self, other: &Exact) -> Option<Exact> {
        let is_rounded = self.is_rounded || other.is_rounded;
        (self.number >= other.number).then(|| Exact { number: &self.number - &other.number, is_rounded })
    }

    /// Adds another number.
    pub fn add(&mut self, other: &Exact) {
        self.number += &other.number;
        self.is_rounded |= other.is_rounded;
        if self.number.denom().bits() > LARGEST {
            self.number = rounded(&self.number, KEPT);
            self.is_rounded = true;
        }
    }

    /// The number once nothing is added any more: one that was rounded on the way has 40 decimals, so that a sum that is whole is whole.
    pub(super) fn settle(&mut self) {
        if self.is_rounded {
            self.number = rounded(&self.number, SHOWN);
        }
    }

    /// Whether it is rounded to 40 decimals, as the exact fraction would fill a page.
    pub fn is_rounded(&self) -> bool {
        self.is_rounded
    }

    /// Whether it is none at all.
    pub fn is_zero(&self) -> bool {
        self.number == Exact::zero().number
    }

    /// The nearest number that programs reckon with.
    pub fn to_f64(&self) -> f64 {
        // Twenty decimal digits behind the point are more than the type holds.
        self.decimal(20).parse().unwrap_or(f64::INFINITY)
    }

    /// The fraction in lowest terms, such as `100/3`; whole numbers have no denominator.
    pub fn fraction(&self) -> String {
        self.number.to_string()
    }

    /// In decimals, at most so many places, rounded half up, without needless zeros.
    pub fn decimal(&self, places: u32) -> String {
        let scaled = scaled(&self.number, places).to_string();
        let places = places as usize;
        let scaled = format!("{scaled:0>width$}", width = places + 1);
        let (whole, decimals) = scaled.split_at(scaled.len() - places);
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
    }
}

/// So many decimals of it as a whole number, rounded half up.
fn scaled(number: &BigRational, places: u32) -> BigInt {
    (number * BigRational::from_integer(BigInt::from(10).pow(places))).round().to_integer()
}

fn rounded(number: &BigRational, places: u32) -> BigRational {
    BigRational::new(scaled(number, places), BigInt::from(10).pow(places))
}

impl<'e> Sum<&'e Exact> for Exact {
    fn sum<I: Iterator<Item = &'e Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::zero(), |mut sum, number| {
            sum.add(number);
            sum
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly_and_written_back() {
        for (text, written) in
            [("120", "120"), ("0.1", "0.1"), ("12.50", "12.5"), ("1.2e3", "1200"), ("5e-1", "0.5"), ("0", "0")]
        {
            assert_eq!(Exact::parse(text).map(|number| number.decimal(2)), Some(written.to_owned()), "{text}");
        }
        for wrong in ["", "-1", "NaN", "inf", "1.", ".5", "1,5", "1_000", "1e99", "0x10", "+1", "5 rps", "1e", "e3"] {
            assert_eq!(Exact::parse(wrong), None, "{wrong}");
        }
        let third = Exact::parse("0.1").expect("a number").share(Share::new(1, 3).expect("a whole"));
        assert_eq!(
            (third.fraction(), third.decimal(2), third.decimal(4)),
            ("1/30".into(), "0.03".into(), "0.0333".into())
        );
        assert_eq!([&third, &third, &third].into_iter().sum::<Exact>(), Exact::parse("0.1").expect("a number"));
    }

    #[test]
    fn sums_of_fractions_without_a_common_factor_stay_small() {
        let is_prime =
            |number: &u64| (2..*number).take_while(|by| by * by <= *number).all(|by| !number.is_multiple_of(by));
        let primes: Vec<u64> = (1_000..).filter(is_prime).take(300).collect();
        let hundred = Exact::parse("100").expect("a number");
        let (mut one, mut other) = (Exact::zero(), Exact::zero());
        for prime in primes {
            let share = |part| hundred.share(Share::new(part, prime).expect("a whole"));
            one.add(&share(prime / 3));
            other.add(&share(prime - prime / 3));
            assert!(one.number.denom().bits() <= LARGEST);
        }
        assert!(one.is_rounded() && other.is_rounded());
        one.add(&other);
        one.settle();
        assert_eq!(one.fraction(), "30000");
    }
}
