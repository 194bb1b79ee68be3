//! A test for each route that none meets.

use std::fmt::Write as _;

use super::run::came;
use super::scalar::{Within, scalar};
use super::{Coverage, written};
use crate::context::{Context, Listeners, Witnesses};
use crate::traffic::{Destination, Port, Sent};

/// Suites of tests, one for each host of each environment: a test for each route that no request of `coverage` meets. Of a route for which no
/// request is found a comment says so.
pub fn suggest(worlds: &[(Option<&str>, Context<'_>)], coverage: &[Coverage]) -> String {
    let mut text = String::new();
    for ((name, cx), coverage) in worlds.iter().zip(coverage) {
        let listeners = Listeners::new(cx);
        let mut witnesses = Witnesses::new(&listeners);
        let mut last: Option<&str> = None;
        for unmet in &coverage.unmet {
            if last != Some(&*unmet.host) {
                let _ = writeln!(text, "---\nsuite: {}", scalar(&unmet.host, Within::Line));
                if let Some(name) = name {
                    let _ = writeln!(text, "environment: {}", scalar(name, Within::Line));
                }
                let _ = writeln!(text, "tests:");
                last = Some(&unmet.host);
            }
            let span = cx.snapshot.sources.origin(unmet.span).map_or(unmet.span, |place| place.span);
            let (file, at) = (&cx.map().file(span.file).name, cx.map().start(span));
            let place = format!("{file}:{}:{}", at.line, at.column).replace(char::is_control, "\u{fffd}");
            let Ok(witness) = witnesses.find(unmet.table, unmet.route) else {
                let _ = writeln!(
                    text,
                    "# no request was found for {}, {place}",
                    unmet.words.replace(char::is_control, "\u{fffd}")
                );
                continue;
            };
            let mut sent = witness.sent;
            // A URL says where it arrives, and which name TLS asks for; where no certificate is for that name, no URL can be written.
            let url = format!("{}://{}{}", sent.scheme, sent.host.as_deref().unwrap_or_default(), sent.target);
            if let Ok(Destination { port, sni, .. }) = Sent::to_url(&sent.method, &url).map(|sent| sent.to) {
                let to = Destination { port, sni, ..Destination::default() };
                let by_url = Sent { to, ..sent.clone() };
                let all = came(&listeners, &by_url).unwrap_or_default();
                if all.iter().any(|came| came.met == Some((unmet.table, unmet.route))) {
                    sent = by_url;
                }
            }
            // What arrives elsewhere as well is sent to the one that is meant.
            if places(&listeners, &sent) > 1 {
                sent.to.gateway = Some(witness.listener.gateway.to_owned());
            }
            if places(&listeners, &sent) > 1 {
                sent.to.port = witness.listener.port.map(Port::Listener);
            }
            if places(&listeners, &sent) > 1 {
                sent.to.proxy = witness.listener.proxies.first().cloned();
            }
            let Ok(all) = came(&listeners, &sent) else { continue };
            let meant = all.iter().find(|came| came.met == Some((unmet.table, unmet.route)));
            let Some(actual) = meant.map(|came| &came.actual) else { continue };
            let _ = writeln!(text, "- request:{}", written::request(&sent, 4));
            text.push_str("  expect:\n");
            for (key, value) in written::entries(actual, &sent, Within::Line) {
                let _ = writeln!(text, "    {key}: {value}");
            }
        }
    }
    text
}

/// At how many places a request arrives that somebody takes it at.
fn places(listeners: &Listeners<'_, '_>, sent: &Sent) -> usize {
    came(listeners, sent).map_or(0, |all| {
        let mut places: Vec<_> = all.into_iter().map(|came| came.place).collect();
        places.dedup();
        places.len()
    })
}
