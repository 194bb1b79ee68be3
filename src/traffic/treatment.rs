//! All that a route does to a request, so that two of them can be held against each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{ActionKind, HostChange, Outcome, PathChange, Rewrite, Share};
use crate::model::{Matcher, PathKind, stem};

/// All that a route does to a request, as far as is known. What is named only to be found is followed to what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treatment {
    /// What it does.
    pub action: ActionKind,
    /// Whether it works.
    pub works: bool,
    /// Where it forwards to; one list for all routes to one group.
    pub targets: Arc<[Target]>,
    /// The status of its redirect, and where it leads to.
    pub redirect: Option<(Option<u16>, String)>,
    /// Status and body of its direct response.
    pub response: Option<(u32, String)>,
    /// What upstreams see of host and path.
    pub rewrite: String,
    /// What else is set for it, by what it is about.
    pub policies: BTreeMap<String, String>,
}

/// Where a part of a route's requests goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its name.
    pub name: String,
    /// Where it is, for people; empty where that isn't seen.
    pub place: String,
    /// What it stands for: address, TLS and subset; where that isn't seen, its name.
    pub address: String,
    /// The pods behind it, as far as a Service in the sources tells.
    pub pods: String,
    /// What else is set for it.
    pub settings: String,
    /// Whether what it stands for is seen.
    pub is_seen: bool,
    /// Its share; nothing where the route fails.
    pub share: Option<Share>,
}

impl Target {
    /// The same where its requests never get there, but are answered with an error.
    #[must_use]
    pub fn answered_with_error(self) -> Target {
        let address = "an error".to_owned();
        Target { address, place: "no backend (500)".to_owned(), pods: String::new(), is_seen: true, ..self }
    }

    /// Where its requests end.
    fn end(&self) -> String {
        [&*self.address, &self.pods].concat()
    }
}

impl Treatment {
    /// Puts together what is known of a route and the matcher that takes a request that arrives with a scheme at a port; `rewrite` is
    /// nothing where it answers by itself.
    pub fn new<'a>(
        (matcher, scheme, port): (&Matcher<'a>, &str, Option<u32>),
        outcome: &Outcome<'a>,
        rewrite: Option<&Rewrite<'a>>,
        targets: Arc<[Target]>,
        policies: BTreeMap<String, String>,
    ) -> Treatment {
        let redirect = outcome.redirect.as_ref().map(|to| {
            let scheme = to.scheme.unwrap_or(scheme);
            let port = to.leads_to_port(scheme, port);
            let target = (scheme, to.host, port, path_change(matcher, &to.path), to.strip_query);
            (to.status, format!("{target:?}"))
        });
        Treatment {
            action: outcome.action,
            works: outcome.is_ok(),
            targets,
            redirect,
            response: outcome.response.map(|response| (response.status, response.body.to_owned())),
            rewrite: rewrite
                .map(|rewrite| path_change(matcher, &rewrite.path) + &host_change(&rewrite.host))
                .unwrap_or_default(),
            policies,
        }
    }

    /// A text that is equal for targets that do the same to every request.
    pub fn targets_key(&self) -> String {
        format!("{:?}", self.by(|target| format!("{:?} {:?}", target.end(), target.settings)))
    }

    /// A text that is equal for what does the same to every request; `targets` is a number for [`Treatment::targets_key`], which is long.
    pub fn key(&self, targets: u32) -> String {
        let Treatment { action, works, redirect, response, rewrite, policies, targets: _ } = self;
        format!("{action:?} {works} {redirect:?} {response:?} {rewrite:?} {targets} {policies:?}")
    }

    fn by(&self, name: impl Fn(&Target) -> String) -> BTreeMap<String, Share> {
        let mut shares: BTreeMap<String, Share> = BTreeMap::new();
        for target in self.targets.iter() {
            let share = shares.entry(name(target)).or_insert(Share::ZERO);
            *share = share.plus(target.share.unwrap_or(Share::ZERO));
        }
        shares.retain(|_, share| !share.is_zero());
        shares
    }
}

/// What becomes of a path that a matcher takes, in a form that is equal for the same effect on what two matchers with it take.
fn path_change(matcher: &Matcher<'_>, change: &PathChange<'_>) -> String {
    // What is replaced of the path, where it isn't all of it.
    let taken = match matcher.path {
        Some(path) if path.kind == PathKind::Prefix => Some(path.text.value),
        Some(path) if path.kind == PathKind::Elements => Some(path.stem()),
        _ => None,
    };
    let whole = |text: &str| format!("path {text:?}");
    let start = |taken: &str, text: &str| {
        let (mut left, mut put) = (taken, text);
        // A slash at both ends is the same one.
        while let (Some(less), Some(shorter)) = (left.strip_suffix('/'), put.strip_suffix('/')) {
            (left, put) = (less, shorter);
        }
        let is_kept = left == put && (matcher.heeds_case() || !left.bytes().any(|byte| byte.is_ascii_alphabetic()));
        if is_kept { String::new() } else { format!("first {} {put:?}", left.len()) }
    };
    match (change, taken) {
        (PathChange::None | PathChange::Prefix("") | PathChange::Whole(""), _) => String::new(),
        (PathChange::Prefix(text), Some(taken)) => start(taken, text),
        (PathChange::Elements(text), Some(taken)) => start(taken, stem(text)),
        (PathChange::Elements(text), None) => whole(if stem(text).is_empty() { "/" } else { stem(text) }),
        (PathChange::Full(text), _) => whole(if text.is_empty() { "/" } else { text }),
        (PathChange::Whole(text), _) if text.contains('?') => format!("path and query {text:?}"),
        (PathChange::Prefix(text), None) | (PathChange::Whole(text), _) => whole(text),
        (PathChange::Regex(by), _) => format!("regex {by}"),
    }
}

fn host_change(change: &HostChange<'_>) -> String {
    match change {
        HostChange::None | HostChange::To("") => String::new(),
        HostChange::To(host) => format!(" host {host:?}"),
        HostChange::Header(name) => format!(" host of {name:?}"),
        HostChange::Path(by) => format!(" host by {by}"),
        HostChange::Upstream => " host of the upstream".to_owned(),
    }
}

/// What differs, in words for outputs: `action`, `shares`, `upstream` and so on; sorted by weight.
pub fn differences(before: Option<&Treatment>, after: Option<&Treatment>) -> Vec<String> {
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (Some(_), None) => return vec!["nobody".to_owned()],
        (None, Some(_)) => return vec!["somebody".to_owned()],
        (None, None) => return Vec::new(),
    };
    let mut found: Vec<String> = Vec::new();
    let mut add = |differs: bool, word: &str| found.extend(differs.then(|| word.to_owned()));
    add(before.action != after.action || before.works != after.works, "action");
    let address = |it: &Treatment| it.by(Target::end);
    let (then, now) = (address(before), address(after));
    // One that is listed with a weight of 0 is there already.
    let lists = |it: &Treatment| it.targets.iter().map(Target::end).collect::<BTreeSet<_>>();
    let (listed, lists) = (lists(before), lists(after));
    let is_elsewhere = now.keys().any(|to| !listed.contains(to)) || then.keys().any(|to| !lists.contains(to));
    add(is_elsewhere && before.action == after.action, "upstream");
    add(!is_elsewhere && then != now, "shares");
    if before.action == after.action {
        add(before.redirect != after.redirect, "redirect");
        add(before.response != after.response, "response");
    }
    add(before.rewrite != after.rewrite, "rewrite");
    let words: BTreeSet<&String> = before.policies.keys().chain(after.policies.keys()).collect();
    for word in words {
        add(before.policies.get(word) != after.policies.get(word), word);
    }
    let settings = |it: &Treatment| it.by(|target| format!("{:?} {:?}", target.end(), target.settings));
    add(!is_elsewhere && then == now && settings(before) != settings(after), "upstream settings");
    found
}

/// Which part of the requests goes elsewhere: all of them where another action answers, or none any more.
pub fn shift(before: Option<&Treatment>, after: Option<&Treatment>) -> Share {
    let all = |differs: bool| if differs { Share::ONE } else { Share::ZERO };
    let Some(before) = before.filter(|before| before.works) else { return Share::ZERO };
    let Some(after) = after else { return Share::ONE };
    if before.action != after.action || !after.works {
        return Share::ONE;
    }
    let target = |redirect: &Option<(Option<u16>, String)>| redirect.as_ref().map(|(_, target)| target.clone());
    let status = |response: &Option<(u32, String)>| response.as_ref().map(|(status, _)| *status);
    if target(&before.redirect) != target(&after.redirect) || status(&before.response) != status(&after.response) {
        return Share::ONE;
    }
    if before.action != ActionKind::Forward {
        return all(before.policies.get("target") != after.policies.get("target"));
    }
    // What was not seen before may be what is seen of the same name.
    let unseen: BTreeSet<&str> = before.targets.iter().filter(|it| !it.is_seen).map(|it| it.name.as_str()).collect();
    let place = |it: &Target| if unseen.contains(it.name.as_str()) { it.name.clone() } else { it.end() };
    let now = after.by(place);
    let lost = before.by(place).into_iter().map(|(name, share)| {
        let left = share.minus(now.get(&name).copied().unwrap_or(Share::ZERO));
        if left.is_positive() { left } else { Share::ZERO }
    });
    lost.fold(Share::ZERO, Share::plus)
}
