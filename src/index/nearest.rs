//! What a name that leads nowhere was probably meant to be.

use std::sync::OnceLock;

use super::Index;
use crate::model::Kind;
use crate::snapshot::ResourceId;

/// Longer names than this are not compared, since that takes the square of their length.
const LONGEST: usize = 128;

/// How a near miss misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// The name is right, the namespace isn't.
    Elsewhere(ResourceId),
    /// The name looks like that one's, in the same namespace.
    Alike(ResourceId),
}

impl Near {
    /// The resource that was probably meant.
    pub fn id(self) -> ResourceId {
        match self {
            Near::Elsewhere(id) | Near::Alike(id) => id,
        }
    }
}

/// Which letters the names of the resources have, by the resources' ids.
pub(super) type Bags = OnceLock<Vec<u64>>;

impl Index<'_> {
    /// The resource of that kind that was probably meant: one of the same name in another namespace, where there is just one, else the
    /// one of the same namespace whose name is nearest and near enough; nothing where several are equally near. `from`, which refers,
    /// is never meant.
    pub fn near(&self, kind: Kind, namespace: &str, name: &str, from: Option<ResourceId>) -> Option<Near> {
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.only(kind, name) {
            return Some(Near::Elsewhere(id));
        }
        if name.len() > LONGEST {
            return None;
        }
        let bags =
            self.bags.get_or_init(|| self.snapshot.resources.iter().map(|resource| bag(resource.name)).collect());
        let (own, limit) = (bag(name), most_slips(name));
        let (mut best, mut best_distance) = (None, limit + 1);
        for &id in self.in_namespace(kind, namespace) {
            // Each slip takes a letter out and brings one in at most, so that most names are left aside without comparing them.
            let differing = (bags[id.0 as usize] ^ own).count_ones() as usize;
            if differing > 2 * limit || !self.is_stored(id) || Some(id) == from {
                continue;
            }
            let candidate = self.snapshot.resource(id).name;
            if candidate.len().abs_diff(name.len()) > best_distance || is_sibling(name, candidate) {
                continue;
            }
            let distance = strsim::osa_distance(name, candidate);
            if distance < best_distance {
                (best, best_distance) = (Some(id), distance);
            } else if distance == best_distance {
                best = None;
            }
        }
        best.map(Near::Alike)
    }

    /// The one stored resource of that kind and name in any namespace; nothing where there are several or none.
    pub fn only(&self, kind: Kind, name: &str) -> Option<ResourceId> {
        let mut named = self.anywhere(kind, name).iter().copied().filter(|&id| self.is_stored(id));
        named.next().filter(|_| named.next().is_none())
    }
}

/// How many slips a name of that length may hold.
pub(super) fn most_slips(name: &str) -> usize {
    match name.len() {
        0..=3 => 1,
        4..=11 => 2,
        _ => 3,
    }
}

/// Which characters a name has, as a set of 64.
pub(super) fn bag(name: &str) -> u64 {
    name.bytes().fold(0, |bag, byte| bag | 1 << (byte & 63))
}

/// Whether two names differ on purpose: as `api-v1` and `api-v2`, `shop-eu` and `shop-us`, where one part of both is another
/// number, or another word of three letters or fewer; or as `cart` and `cart-canary`, where one has a part more.
pub(super) fn is_sibling(one: &str, other: &str) -> bool {
    let parts = |name: &'_ str| -> Vec<String> { name.split(['-', '.', '_']).map(str::to_owned).collect() };
    let (one, other) = (parts(one), parts(other));
    if one.len() != other.len() {
        return one.len().abs_diff(other.len()) == 1 && {
            let (short, long) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
            long.starts_with(short) || long.ends_with(short)
        };
    }
    let mut differing = one.iter().zip(&other).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    let letters = |part: &str| part.trim_matches(|c: char| c.is_ascii_digit()).to_owned();
    let is_number = a.bytes().chain(b.bytes()).any(|byte| byte.is_ascii_digit()) && letters(a) == letters(b);
    is_number || (one.len() > 1 && a.len() <= 3 && b.len() <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn siblings_are_no_slips() {
        for (one, other) in [("api-v1", "api-v2"), ("shop-eu", "shop-us"), ("cart", "cart-canary"), ("web2", "web3")] {
            assert!(is_sibling(one, other) && is_sibling(other, one), "{one} {other}");
        }
        for (one, other) in
            [("checkout", "chekout"), ("reviews", "review"), ("cart-stable", "cart-stabel"), ("lanes", "lane")]
        {
            assert!(!is_sibling(one, other) && !is_sibling(other, one), "{one} {other}");
        }
    }
}
