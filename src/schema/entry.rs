//! A kind in the field tables.

use super::Message;
use super::invalid::Demands;
use super::message::{MessageId, Presence};
use super::version::{Channel, Edition, Minor};
use crate::model::Kind;

/// A kind, and where it is served.
#[derive(Debug)]
pub(super) struct Entry {
    /// The kind.
    pub kind: Kind,
    /// The whole resource.
    pub message: MessageId,
    /// What is demanded of the whole resource.
    pub demands: Demands,
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

impl Entry {
    /// Whether no version has the kind in the standard channel.
    pub(super) fn is_experimental(&self) -> bool {
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
    Entry { kind, message: MessageId(message), demands: Demands(&[]), served }
}

impl Entry {
    pub(super) const fn within(self, demands: Demands) -> Entry {
        Entry { demands, ..self }
    }
}

/// A version of a group in both channels: the first minor version of the product and the last.
pub(super) const fn served(version: &'static str, standard: [u8; 2], experimental: [u8; 2]) -> Served {
    let [first, last] = standard;
    let [early, late] = experimental;
    Served { version, standard: [Minor(first), Minor(last)], experimental: [Minor(early), Minor(late)] }
}
