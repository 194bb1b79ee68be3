//! Exact numbers of requests a second.

use std::iter::Sum;

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::traffic::Share;

/// An exact number of requests a second, 0 or above. Sums of shares of many lists have denominators past any fixed size.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Default for Exact {
    fn default() -> Exact {
        Exact::zero()
    }
}

impl Exact {
    /// No request.
    pub fn zero() -> Exact {
        Exact(BigRational::from_integer(BigInt::from(0)))
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
        Some(Exact(if power < 0 { BigRational::new(number, scale) } else { BigRational::from_integer(number * scale) }))
    }

    /// That share of it.
    #[must_use]
    pub fn share(&self, share: Share) -> Exact {
        let (part, whole) = share.parts();
        Exact(&self.0 * BigRational::new(part.into(), whole.into()))
    }

    /// What is left after `other` is taken away; nothing where that is more.
    #[must_use]
    pub fn less(&self, other: &Exact) -> Option<Exact> {
        (self >= other).then(|| Exact(&self.0 - &other.0))
    }

    /// Adds another number.
    pub fn add(&mut self, other: &Exact) {
        self.0 += &other.0;
    }

    /// Whether it is none at all.
    pub fn is_zero(&self) -> bool {
        *self == Exact::zero()
    }

    /// The nearest number that programs reckon with.
    pub fn to_f64(&self) -> f64 {
        // Twenty decimal digits behind the point are more than the type holds.
        self.decimal(20).parse().unwrap_or(f64::INFINITY)
    }

    /// The fraction in lowest terms, such as `100/3`; whole numbers have no denominator.
    pub fn fraction(&self) -> String {
        self.0.to_string()
    }

    /// In decimals, at most so many places, rounded half up, without needless zeros.
    pub fn decimal(&self, places: u32) -> String {
        let scale = BigInt::from(10).pow(places);
        let scaled = (&self.0 * BigRational::from_integer(scale)).round().to_integer().to_string();
        let places = places as usize;
        let scaled = format!("{scaled:0>width$}", width = places + 1);
        let (whole, decimals) = scaled.split_at(scaled.len() - places);
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
    }
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
}
