//! Minor versions that the field tables cover, and which of them hold for a kind.

use std::fmt;
use std::str::FromStr;

use crate::model::{Kind, Product};
use crate::text::words;

/// A minor version of Gloo Edge, 1.12 to 1.22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GlooVersion(u8);

impl GlooVersion {
    /// The oldest version whose fields are known.
    pub const FIRST: GlooVersion = GlooVersion(12);
    /// The newest version whose fields are known.
    pub const LATEST: GlooVersion = GlooVersion(22);

    /// The version 1.`minor`, where its fields are known.
    pub fn new(minor: u8) -> Option<GlooVersion> {
        let version = GlooVersion(minor);
        (GlooVersion::FIRST..=GlooVersion::LATEST).contains(&version).then_some(version)
    }

    /// The number after `1.`.
    pub fn minor(self) -> u8 {
        self.0
    }

    /// Every version whose fields are known, oldest first.
    pub fn all() -> impl DoubleEndedIterator<Item = GlooVersion> {
        (GlooVersion::FIRST.0..=GlooVersion::LATEST.0).map(GlooVersion)
    }
}

impl Default for GlooVersion {
    fn default() -> GlooVersion {
        GlooVersion::LATEST
    }
}

impl fmt::Display for GlooVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}

/// A text that names no known version of Gloo Edge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no version of Gloo Edge from {} to {}", GlooVersion::FIRST, GlooVersion::LATEST)]
pub struct UnknownVersion {
    /// What was given.
    pub text: String,
}

impl FromStr for GlooVersion {
    type Err = UnknownVersion;

    /// Reads `1.17`, `v1.17` and `1.17.3`: fields change with minor versions only, so a patch is ignored.
    fn from_str(text: &str) -> Result<GlooVersion, UnknownVersion> {
        minor(text.trim()).and_then(GlooVersion::new).ok_or_else(|| UnknownVersion { text: text.to_owned() })
    }
}

fn minor(text: &str) -> Option<u8> {
    let (major, rest) = text.strip_prefix('v').unwrap_or(text).split_once('.')?;
    let minor = rest.split_once('.').map_or(rest, |(minor, _)| minor);
    let digits = major == "1" && minor.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| minor.parse().ok()).flatten()
}

words! {
    /// Which of its two sets of definitions of the Gateway API a cluster has.
    #[derive(Default)]
    pub enum Channel {
        /// What is stable.
        #[default]
        Standard = "standard",
        /// That, and what may still change or go.
        Experimental = "experimental",
    }
}

/// A minor version of the product that a kind is of: the number after `1.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minor(pub(super) u8);

impl Minor {
    /// Before every version.
    pub(super) const FIRST: Minor = Minor(0);
    /// After every version: what never came, or is still there.
    pub(super) const NEVER: Minor = Minor(u8::MAX);
}

impl fmt::Display for Minor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}

/// What of a product's fields holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The version.
    pub minor: Minor,
    /// The channel; of products without any, it is the standard one.
    pub channel: Channel,
    /// Whether a resource says `v1alpha2` of its group, where less is demanded.
    pub is_alpha: bool,
}

/// The versions of all products whose fields hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    /// Gloo Edge's.
    pub gloo: GlooVersion,
    /// The Gateway API's.
    pub gateway_api: GatewayApiVersion,
    /// The Gateway API's channel.
    pub channel: Channel,
}

impl Versions {
    /// What holds for a kind. The tables of kgateway's kinds have no versions, so that any holds for them.
    pub fn edition(self, kind: Kind) -> Edition {
        match kind.product() {
            Product::GatewayApi => Edition { minor: Minor(self.gateway_api.0), channel: self.channel, is_alpha: false },
            _ => self.gloo.into(),
        }
    }
}

impl From<GlooVersion> for Edition {
    fn from(version: GlooVersion) -> Edition {
        Edition { minor: Minor(version.0), channel: Channel::Standard, is_alpha: false }
    }
}

impl From<GlooVersion> for Versions {
    fn from(gloo: GlooVersion) -> Versions {
        Versions { gloo, ..Versions::default() }
    }
}

/// A minor version of the Gateway API, 1.0 to 1.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GatewayApiVersion(u8);

impl GatewayApiVersion {
    /// The newest version whose fields are known.
    pub const LATEST: GatewayApiVersion = GatewayApiVersion(6);

    /// Every version whose fields are known, oldest first.
    pub fn all() -> impl DoubleEndedIterator<Item = GatewayApiVersion> {
        (0..=GatewayApiVersion::LATEST.0).map(GatewayApiVersion)
    }

    /// The number after `1.`.
    pub fn minor(self) -> u8 {
        self.0
    }
}

impl Default for GatewayApiVersion {
    fn default() -> GatewayApiVersion {
        GatewayApiVersion::LATEST
    }
}

impl fmt::Display for GatewayApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}

/// A text that names no known version of the Gateway API.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no version of the Gateway API from 1.0 to {}", GatewayApiVersion::LATEST)]
pub struct UnknownGatewayApiVersion {
    /// What was given.
    pub text: String,
}

impl FromStr for GatewayApiVersion {
    type Err = UnknownGatewayApiVersion;

    /// Reads `1.4`, `v1.4` and `1.4.1`: fields change with minor versions only, so a patch is ignored.
    fn from_str(text: &str) -> Result<GatewayApiVersion, UnknownGatewayApiVersion> {
        let version = minor(text.trim()).map(GatewayApiVersion).filter(|version| *version <= GatewayApiVersion::LATEST);
        version.ok_or_else(|| UnknownGatewayApiVersion { text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_people_write_them() {
        for (text, minor) in [("1.12", 12), ("v1.17", 17), ("1.22.3", 22), ("v1.18.0-beta1", 18), (" 1.13 ", 13)] {
            assert_eq!(text.parse().map(GlooVersion::minor), Ok(minor), "{text}");
        }
        for text in ["", "1", "1.", "1.11", "1.23", "2.17", "1.+17", "1.17x", "1.999", "vv1.17"] {
            assert!(text.parse::<GlooVersion>().is_err(), "{text}");
        }
        assert_eq!(GlooVersion::LATEST.to_string(), "1.22");
        assert_eq!(GlooVersion::all().count(), 11);
    }
}
