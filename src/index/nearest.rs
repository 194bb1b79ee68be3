//! What a name that leads nowhere was probably meant to be.

use std::sync::OnceLock;
use std::sync::atomic::Ordering;

use rapidfuzz::distance::osa::{Args, BatchComparator};

use super::Index;
use crate::model::Kind;
use crate::snapshot::ResourceId;

/// Longer names than this are not compared, since that takes the square of their length.
const LONGEST: usize = 128;

/// So many names are compared with one that leads nowhere: of more, those that stand around it in the order of the alphabet, which
/// are those that begin alike. Without it, many names that lead nowhere cost the square of the names.
const MOST_COMPARED: usize = 2048;

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

/// A name that leads nowhere, ready to be compared with many.
pub(super) struct Slip<'n> {
    name: &'n str,
    letters: BatchComparator<char>,
    bag: u64,
}

/// How many slips lead to a name of so many letters at most: `auth` is no slip for `push`.
fn most_slips(letters: usize) -> usize {
    match letters {
        0..=6 => 1,
        7..=11 => 2,
        _ => 3,
    }
}

impl<'n> Slip<'n> {
    /// Nothing for a name that is too long to be compared.
    pub(super) fn new(name: &'n str) -> Option<Slip<'n>> {
        (name.len() <= LONGEST).then(|| Slip { name, letters: BatchComparator::new(name.chars()), bag: bag(name) })
    }

    /// How many slips lead from another name, which has these letters, to this one, where they are few enough, and no purpose.
    pub(super) fn distance(&self, known: &str, letters: u64) -> Option<usize> {
        // Each slip takes a letter out and brings one in at most, so that most names are left aside without comparing them.
        let differing = (letters ^ self.bag).count_ones() as usize;
        let limit = most_slips(self.name.len().max(known.len()));
        if differing > 2 * limit || known.len().abs_diff(self.name.len()) > limit {
            return None;
        }
        // Of three letters each says something: only their order is a slip, as in `wbe`.
        if self.name.len().max(known.len()) <= 3 && differing > 0 {
            return None;
        }
        let few = Args::default().score_cutoff(limit);
        self.letters.distance_with_args(known.chars(), &few).filter(|_| !is_sibling(self.name, known))
    }
}

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
        let slip = Slip::new(name)?;
        let bags =
            self.names.bags.get_or_init(|| self.snapshot.resources.iter().map(|resource| bag(resource.name)).collect());
        let known = around(self.in_namespace(kind, namespace), |&id| self.snapshot.resource(id).name < name);
        self.compared.fetch_add(known.len(), Ordering::Relaxed);
        let (mut best, mut best_distance) = (None, usize::MAX);
        for &id in known {
            if !self.is_stored(id) || Some(id) == from {
                continue;
            }
            let Some(distance) = slip.distance(self.snapshot.resource(id).name, bags[id.0 as usize]) else { continue };
            if distance < best_distance {
                (best, best_distance) = (Some(id), distance);
            } else if distance == best_distance {
                best = None;
            }
        }
        best.map(Near::Alike)
    }

    /// How many names were looked at to find what was meant by others.
    pub fn compared(&self) -> usize {
        self.compared.load(Ordering::Relaxed)
    }

    /// The one stored resource of that kind and name in any namespace; nothing where there are several or none.
    pub fn only(&self, kind: Kind, name: &str) -> Option<ResourceId> {
        let mut named = self.anywhere(kind, name).iter().copied().filter(|&id| self.is_stored(id));
        named.next().filter(|_| named.next().is_none())
    }
}

/// The part of a sorted list that stands around a place in it: all of a short list.
pub(super) fn around<T>(sorted: &[T], is_before: impl Fn(&T) -> bool) -> &[T] {
    if sorted.len() <= MOST_COMPARED {
        return sorted;
    }
    let start = sorted.partition_point(is_before).saturating_sub(MOST_COMPARED / 2);
    let start = start.min(sorted.len() - MOST_COMPARED);
    &sorted[start..start + MOST_COMPARED]
}

/// Which characters a name has, as a set of 64.
pub(super) fn bag(name: &str) -> u64 {
    name.bytes().fold(0, |bag, byte| bag | 1 << (byte & 63))
}

/// Words that are told apart by a few letters, and are.
const OPPOSITES: [(&str, &str); 12] = [
    ("http", "https"),
    ("internal", "external"),
    ("intern", "extern"),
    ("ingress", "egress"),
    ("inbound", "outbound"),
    ("import", "export"),
    ("importer", "exporter"),
    ("include", "exclude"),
    ("upload", "download"),
    ("east", "west"),
    ("north", "south"),
    ("inner", "outer"),
];

/// Whether two names differ on purpose: as `api-v1` and `api-v2`, `shop-eu` and `shop-us`, where one part of both is another
/// number, or another word of three letters or fewer; as `api-internal` and `api-external`; or as `cart` and `cart-canary`,
/// `shop-cart-8080` and `shop-cart-v2-8080`, where one has a part more.
pub(super) fn is_sibling(one: &str, other: &str) -> bool {
    const BETWEEN: [char; 3] = ['-', '.', '_'];
    let parts = |name: &str| name.matches(BETWEEN).count();
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if parts(one) != parts(other) {
        let same = |(a, b): &(&str, &str)| a == b;
        let (in_short, in_long) = (|| short.split(BETWEEN), || long.split(BETWEEN));
        let head = in_short().zip(in_long()).take_while(same).count();
        // What is left of the longer one but for the part more must be all that is left of the shorter one.
        return parts(long) == parts(short) + 1 && in_short().skip(head).eq(in_long().skip(head + 1));
    }
    let mut differing = one.split(BETWEEN).zip(other.split(BETWEEN)).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    let is_digit = |c: char| c.is_ascii_digit();
    let is_number = a.bytes().chain(b.bytes()).any(|byte| byte.is_ascii_digit())
        && a.trim_matches(is_digit) == b.trim_matches(is_digit);
    is_number
        || (parts(one) > 0 && a.len() <= 3 && b.len() <= 3)
        || OPPOSITES.iter().any(|&it| it == (a, b) || it == (b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_others_rather_than_slips() {
        let is_near = |one: &str, other: &str| {
            let distance = |a, b| Slip::new(a).and_then(|slip| slip.distance(b, bag(b))).is_some();
            assert_eq!(distance(one, other), distance(other, one), "{one} {other}");
            distance(one, other)
        };
        for (one, other) in
            [("api", "app"), ("u1", "x1"), ("auth", "push"), ("web", "we"), ("cart", "chat"), ("orders", "users")]
        {
            assert!(!is_near(one, other), "{one} {other}");
        }
        for (one, other) in
            [("crt", "cart"), ("chekout", "checkout"), ("revwies", "reviews"), ("payment-service", "paymet-servce")]
        {
            assert!(is_near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn siblings_are_no_slips() {
        for (one, other) in [
            ("api-v1", "api-v2"),
            ("shop-eu", "shop-us"),
            ("cart", "cart-canary"),
            ("cart", "eu-cart"),
            ("web2", "web3"),
            ("shop-cart-8080", "shop-cart-v2-8080"),
            ("http", "https"),
            ("gateway-internal", "gateway-external"),
            ("upload", "download"),
        ] {
            assert!(is_sibling(one, other) && is_sibling(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("checkout", "chekout"),
            ("reviews", "review"),
            ("cart-stable", "cart-stabel"),
            ("lanes", "lane"),
            ("in-ternal", "external"),
            ("a-b-c", "a-x-d-c"),
        ] {
            assert!(!is_sibling(one, other) && !is_sibling(other, one), "{one} {other}");
        }
    }
}
