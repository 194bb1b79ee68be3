//! Which message describes a kind.

use super::gateway_table;
use super::message::{MessageId, Presence};
use super::version::{Channel, Edition, Minor, Versions};
use super::{Message, table};
use crate::model::{Kind, Product};
use crate::yaml::Node;

/// A kind in the field tables.
#[derive(Debug)]
pub(super) struct Entry {
    /// The kind.
    pub kind: Kind,
    /// The whole resource.
    pub message: MessageId,
    /// The versions of its group under which the API server has it.
    pub served: &'static [Served],
}

/// A version of a group, as far as a kind has it.
#[derive(Debug)]
pub(super) struct Served {
    /// What stands behind the slash of an `apiVersion`; empty for all.
    pub version: &'static str,
    /// The first version of the product that has it in the standard channel, and the last; the wrong way round where none has.
    pub standard: [Minor; 2],
    /// The same in the experimental channel.
    pub experimental: [Minor; 2],
}

/// The whole resource of a kind, from `apiVersion` to `status`; nothing for kinds that have no table.
pub fn kind_fields(kind: Kind) -> Option<&'static Message> {
    kind_entry(kind).map(|entry| entry.message.message())
}

/// Whether only the experimental channel has a resource's kind under the version of its group that it says.
pub fn is_experimental(kind: Kind, versions: Versions, resource: Node<'_>) -> bool {
    if kind.product() != Product::GatewayApi {
        return false;
    }
    let edition = Edition { channel: Channel::Standard, ..versions.edition(kind) };
    kind_entry(kind).is_some_and(|entry| {
        entry.is_experimental() || matches!(entry.presence(version_of(resource), edition), Presence::Experimental(_))
    })
}

/// The version of its group under which these versions have a kind: the first of several, which the stable one is.
pub fn newest_version(kind: Kind, versions: Versions) -> Option<&'static str> {
    kind_entry(kind)?.versions(versions.edition(kind)).next()
}

/// What stands behind the slash of a resource's `apiVersion`.
pub(super) fn version_of(resource: Node<'_>) -> &str {
    let written = resource.field("apiVersion").filter(|value| value.is_scalar()).map_or("", Node::str);
    written.rsplit_once('/').map_or("", |(_, version)| version)
}

/// The row of a kind.
pub(super) fn kind_entry(kind: Kind) -> Option<&'static Entry> {
    let tables: [&[Entry]; 2] = [table::KINDS, gateway_table::KINDS];
    tables.into_iter().flatten().find(|entry| entry.kind == kind)
}

impl Entry {
    /// Whether no version has the kind in the standard channel.
    fn is_experimental(&self) -> bool {
        self.served.iter().all(|served| served.standard[0] == Minor::NEVER)
    }

    /// Whether an edition has the kind under any version of its group.
    pub(super) fn is_in(&self, edition: Edition) -> bool {
        self.served.iter().any(|served| served.presence(edition) == Presence::Here)
    }

    /// Under which versions of its group an edition has the kind; nothing where that isn't told.
    pub(super) fn versions(&self, edition: Edition) -> impl Iterator<Item = &'static str> {
        let here = self.served.iter().filter(move |served| served.presence(edition) == Presence::Here);
        here.map(|served| served.version).filter(|version| !version.is_empty())
    }

    /// Whether an edition has the kind under that version of its group; of versions that are unknown here nothing is said.
    pub(super) fn presence(&self, version: &str, edition: Edition) -> Presence {
        let served = self.served.iter().find(|served| served.version.is_empty() || served.version == version);
        served.map_or(Presence::Here, |served| served.presence(edition))
    }
}

impl Served {
    fn presence(&self, edition: Edition) -> Presence {
        let has = |[first, last]: [Minor; 2]| first <= edition.minor && edition.minor <= last;
        let [first, last] = self.standard;
        let [early, late] = self.experimental;
        if has(self.standard) || (edition.channel == Channel::Experimental && has(self.experimental)) {
            Presence::Here
        } else if has(self.experimental) {
            Presence::Experimental(if first > edition.minor { first } else { Minor::NEVER })
        } else if edition.minor > last && edition.minor > late {
            Presence::Gone(last.max(late))
        } else {
            Presence::Later(if edition.channel == Channel::Experimental { first.min(early) } else { first })
        }
    }
}

/// Spelling of the generated tables.
pub(super) const fn kind(kind: Kind, message: &'static Message, served: &'static [Served]) -> Entry {
    Entry { kind, message: MessageId(message), served }
}

/// A version of a group in both channels: the first minor version of the product and the last.
pub(super) const fn served(version: &'static str, standard: [u8; 2], experimental: [u8; 2]) -> Served {
    let [first, last] = standard;
    let [early, late] = experimental;
    Served { version, standard: [Minor(first), Minor(last)], experimental: [Minor(early), Minor(late)] }
}
