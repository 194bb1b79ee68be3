//! What is asked for: weights, parts of a hundred, or points more or less.

use super::list::with_kind;
use super::refusal::Refusal;
use crate::traffic::Share;

/// What one destination is to get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// This weight; all others stay as they are.
    Weight(u32),
    /// This share; all others share the rest as they do now.
    Share(Share),
    /// So much more (or less) than now, taken from (or given to) all others in proportion.
    More(Share),
}

/// What one destination of a list is to get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The destination as it was written.
    pub destination: String,
    /// What it gets.
    pub amount: Adjustment,
}

/// What the destinations of one list are to get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The list as it was written: a group, `vs:namespace/name#ROUTE`, `rt:…#ROUTE`, `hr:…#RULE` or `gr:…#RULE`.
    pub target: String,
    /// One for each destination that is named.
    pub asks: Vec<Ask>,
    /// Whether the copies of a route's own list are meant as well; those of a list that several rules say they carry always are.
    pub copies: bool,
}

impl Ask {
    /// Reads `DEST=WEIGHT` or `DEST=PERCENT%`.
    pub fn parse(text: &str) -> Result<Ask, Refusal> {
        let Some((destination, amount)) = text.rsplit_once('=') else {
            return Err(Refusal::new(format!("{text} sets nothing"))
                .help("write DESTINATION=WEIGHT, such as `v2=50` or `v2=50%`"));
        };
        let (destination, amount) = (destination.trim(), amount.trim());
        if destination.is_empty() {
            return Err(Refusal::new(format!("{text} names no destination")));
        }
        let amount = if amount.ends_with('%') {
            let share = Share::parse_percent(amount).filter(|share| *share <= Share::ONE);
            Adjustment::Share(share.ok_or_else(|| Refusal::new(format!("{amount} is not a share from 0% to 100%")))?)
        } else {
            Adjustment::Weight(weight(destination, amount)?)
        };
        Ok(Ask { destination: destination.to_owned(), amount })
    }

    /// Reads `DEST+POINTS` or `DEST-POINTS`.
    pub fn parse_shift(text: &str) -> Result<Ask, Refusal> {
        let wrong = || {
            Refusal::new(format!("{text} moves nothing"))
                .help("write DESTINATION+POINTS or DESTINATION-POINTS, such as `v2+10`")
        };
        let at = text.rfind(['+', '-']).ok_or_else(wrong)?;
        let (destination, points) = (text[..at].trim(), text[at + 1..].trim());
        let size = Share::parse_percent(points).filter(|size| *size <= Share::ONE).ok_or_else(wrong)?;
        if destination.is_empty() {
            return Err(wrong());
        }
        let more = if text[at..].starts_with('-') { size.negated() } else { size };
        Ok(Ask { destination: destination.to_owned(), amount: Adjustment::More(more) })
    }
}

impl Setting {
    /// Reads `TARGET:DEST=WEIGHT`.
    pub fn parse(text: &str) -> Result<Setting, Refusal> {
        let wrong = || Refusal::new(format!("{text} sets nothing")).help("write GROUP:DESTINATION=WEIGHT");
        let prefix = with_kind(text).map_or(0, |(_, rest)| text.len() - rest.len());
        let colon = prefix + text[prefix..].find(':').ok_or_else(wrong)?;
        if text[prefix..colon].trim().is_empty() {
            return Err(wrong());
        }
        Ok(Setting {
            target: text[..colon].trim().to_owned(),
            asks: vec![Ask::parse(&text[colon + 1..])?],
            copies: false,
        })
    }
}

/// A weight as Gloo takes one.
fn weight(destination: &str, text: &str) -> Result<u32, Refusal> {
    let whole = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse::<u32>().ok().filter(|_| whole).ok_or_else(|| {
        Refusal::new(format!("the weight of {destination} can't be {text:?}"))
            .help("give a whole number from 0 to 4294967295, or a share such as 50%")
    })
}
