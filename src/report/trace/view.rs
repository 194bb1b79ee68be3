//! From what listeners answer to the shape that is printed.

use crate::context::{Answer, Context, Hit, Listener, Listeners, Miss};
use crate::report::render;
use crate::report::shape::VERSION;
use crate::report::shape::trace as shape;
use crate::snapshot::ResourceId;
use crate::traffic::{
    ActionKind, Cause, ConnectionSettings, HostChange, HostStatus, Malformed, Port, Request, Sent, describe,
};

/// What is answered to a request; an error where it names a gateway or proxy that isn't there.
///
/// `detail` says how much is told beside the answer.
pub fn trace(listeners: &Listeners<'_, '_>, sent: Sent, detail: Detail) -> Result<shape::Trace, Malformed> {
    let reached = listeners.reached_by(&sent)?;
    let port = sent.to.port.map(|(Port::Url(port) | Port::Listener(port))| port);
    let seen = Seen::of(&reached, sent);
    let Some(first) = seen.first() else {
        let message = seen.refused().to_owned();
        let error = shape::Mistake { line: None, column: None, message, help: None };
        return Ok(shape::Trace { bad_request: true, error: Some(error), ..empty() });
    };
    let mut shown = Vec::with_capacity(reached.len());
    let mut answers = Vec::with_capacity(reached.len());
    for listener in reached {
        let request = match seen.by(listener) {
            Ok(request) => request,
            Err(why) => {
                shown.push(shape::Answer { status: Some(400), notes: vec![why.to_owned()], ..nobody(listener) });
                continue;
            }
        };
        let answer = listeners.answer(listener, request);
        let mut told = self::answer(listeners.context(), &answer, request);
        if let Some(route) = listeners.refused(listener) {
            let route = listeners.context().route_words(route);
            told.notes
                .push(format!("Envoy refuses all routes of the listener for {route}, and goes on answering as before"));
        }
        if detail != Detail::Answer {
            told.considered = Some(considered(listeners, &answer, request));
        }
        shown.push(told);
        answers.push(answer);
    }
    let is_unanswered = answers.iter().all(|answer| answer.host.is_none());
    let near_misses = match detail {
        Detail::All => near_misses(listeners, &answers, first),
        Detail::Routes if is_unanswered => near_misses(listeners, &answers, first),
        Detail::Routes | Detail::Answer => Vec::new(),
    };
    Ok(shape::Trace { request: Some(request(first, port)), answers: shown, near_misses, ..empty() })
}

/// A request as the routes of each listener see it: mostly all see the same.
struct Seen(Vec<(ConnectionSettings, Result<Request, &'static str>)>);

impl Seen {
    fn of(listeners: &[&Listener<'_, '_>], sent: Sent) -> Seen {
        let mut settings: Vec<ConnectionSettings> = Vec::new();
        for listener in listeners {
            if !settings.contains(&listener.connection) {
                settings.push(listener.connection);
            }
        }
        let last = settings.pop().unwrap_or_default();
        let others = settings.into_iter().map(|connection| (connection, sent.clone().received_by(connection)));
        let mut seen: Vec<_> = others.collect();
        seen.push((last, sent.received_by(last)));
        Seen(seen)
    }

    fn by(&self, listener: &Listener<'_, '_>) -> Result<&Request, &'static str> {
        let known = self.0.iter().find(|(connection, _)| *connection == listener.connection);
        known.map_or(Err("it was not sent there"), |(_, seen)| seen.as_ref().map_err(|why| *why))
    }

    fn first(&self) -> Option<&Request> {
        self.0.iter().find_map(|(_, seen)| seen.as_ref().ok())
    }

    fn refused(&self) -> &'static str {
        self.0.iter().find_map(|(_, seen)| seen.as_ref().err().copied()).unwrap_or_default()
    }
}

/// How much is told beside the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Nothing.
    Answer,
    /// The routes that were passed over, and where nobody answers who nearly does.
    Routes,
    /// Also who nearly answers where somebody does.
    All,
}

/// What is said of a line that is no request.
pub fn broken(line: usize, mistake: Malformed) -> shape::Trace {
    let Malformed { message, help, column } = mistake;
    shape::Trace { error: Some(shape::Mistake { line: Some(line), column, message, help }), ..empty() }
}

fn empty() -> shape::Trace {
    shape::Trace {
        version: VERSION,
        request: None,
        bad_request: false,
        error: None,
        answers: Vec::new(),
        near_misses: Vec::new(),
    }
}

fn request(request: &Request, port: Option<u32>) -> shape::Request {
    let headers = request.headers.iter().cloned().map(|(name, value)| shape::NamedValue { name, value });
    shape::Request {
        method: request.method.clone(),
        scheme: request.scheme.clone(),
        host: request.host.clone(),
        port,
        path: request.path().to_owned(),
        query: request.query().map(str::to_owned),
        headers: headers.collect(),
    }
}

fn answer<'a>(cx: &Context<'a>, answer: &Answer<'_, 'a>, request: &Request) -> shape::Answer {
    let mut shown = nobody(answer.listener);
    if let Some((host, domain)) = answer.host {
        shown.host = Some(shape::Host {
            owners: cx.routing.owners(host.table).iter().map(|&owner| cx.resource(owner).path()).collect(),
            domains: cx.routing.domains(host).into_iter().map(str::to_owned).collect(),
            domain: domain.to_owned(),
        });
        if let HostStatus::Unknown(cause) = host.status {
            shown.notes.push(format!("the host may not be served: {}", render::of_cause(cause)));
        }
    }
    if answer.is_refused {
        shown.status = None;
        let name = request.sni.as_deref().unwrap_or_default();
        shown.notes.push(format!("the connection is refused: no certificate of the listener is for {name}"));
    }
    if answer.is_misdirected {
        shown.status = Some(421);
        shown.notes.push("its connection was made to another listener than the one of its host".to_owned());
    }
    if let (Some(hit), Some((host, _))) = (&answer.hit, answer.host) {
        fill(cx, &mut shown, (host.owner, hit), request);
    }
    shown
}

/// That nobody answers on a listener.
fn nobody(listener: &Listener<'_, '_>) -> shape::Answer {
    shape::Answer {
        environment: None,
        gateway: listener.gateway.to_owned(),
        proxies: listener.proxies.to_vec(),
        port: listener.port,
        host: None,
        route: None,
        action: ActionKind::None.as_str(),
        status: Some(404),
        group: None,
        destinations: Vec::new(),
        redirect: None,
        direct_response: None,
        rewritten: None,
        filters: None,
        considered: None,
        notes: Vec::new(),
    }
}

fn fill<'a>(cx: &Context<'a>, shown: &mut shape::Answer, (owner, hit): (ResourceId, &Hit<'_, 'a>), request: &Request) {
    let (file, line, column) = render::place(cx, hit.route.span);
    shown.route = Some(shape::Route {
        index: hit.index,
        name: hit.route.name.map(str::to_owned),
        matchers: vec![hit.matcher.into()],
        via: hit.route.via.iter().map(|&table| cx.resource(table).path()).collect(),
        via_words: cx.way_words(&hit.route.via),
        file,
        line,
        column,
    });
    let outcome = &hit.effect.outcome;
    shown.action = outcome.action.as_str();
    shown.group = cx.group_of(hit.route, outcome);
    shown.destinations = render::destinations(cx, outcome);
    shown.notes.extend(render::reasons(cx, outcome));
    let port = shown.port;
    shown.redirect = outcome
        .redirect
        .as_ref()
        .and_then(|redirect| Some(shape::Redirect { status: redirect.status, location: hit.location(request, port)? }));
    shown.direct_response = outcome
        .response
        .map(|response| shape::DirectResponse { status: response.status, body: response.body.to_owned() });
    let (host, path) = hit.rewritten(request);
    shown.rewritten = (host.is_some() || path.is_some()).then_some(shape::Rewritten { host, path });
    if hit.effect.rewrite.as_ref().is_some_and(|rewrite| matches!(rewrite.host, HostChange::Upstream)) {
        shown.notes.push("the host becomes the name of the endpoint that is chosen".to_owned());
    }
    shown.filters = render::filters(cx, hit.route, owner, outcome);
    shown.status = hit.status();
}

fn considered<'a>(listeners: &Listeners<'_, 'a>, answer: &Answer<'_, 'a>, request: &Request) -> Vec<shape::Considered> {
    let routes = listeners.considered(answer, request);
    let shown = routes.map(|route| {
        let matcher = describe(route.matcher);
        let (why, text) = route.why.map_or((None, matcher.clone()), |(why, text)| (Some(why.as_str()), text));
        shape::Considered { index: route.index, name: route.route.name.map(str::to_owned), why, text, matcher }
    });
    shown.collect()
}

fn near_misses<'l, 'a>(
    listeners: &'l Listeners<'_, 'a>,
    answers: &[Answer<'l, 'a>],
    request: &Request,
) -> Vec<shape::NearMiss> {
    let cx = listeners.context();
    let shown = listeners.near_misses(answers, request).into_iter().map(|near| {
        let gateway = near.host.listener.map(|id| (cx.routing.name(id.gateway), cx.routing.address(id).tls));
        let (why, text) = match near.miss {
            Miss::Rejected => {
                let HostStatus::Rejected(causes) = &near.host.status else { return None };
                let causes: Vec<&str> = causes.iter().map(|&cause| render::of_cause(cause)).collect();
                ("rejected", format!("it is taken out of the proxy: {}", causes.join("; ")))
            }
            Miss::Unselected => ("unselected", "no gateway takes it".to_owned()),
            Miss::Unseen => ("unknown", render::of_cause(Cause::GatewayUnseen).to_owned()),
            Miss::Elsewhere => {
                let words = gateway
                    .map(|(name, tls)| format!("{name}, {} TLS", if tls == Some(true) { "with" } else { "without" }));
                ("listener", format!("it is on another listener: {}", words.unwrap_or_default()))
            }
            Miss::Port => {
                ("port", format!("a port or a dot at the end is part of the host, and {} is sent", request.host))
            }
            Miss::Weaker(domain) => ("domain", format!("{domain} fits better")),
            Miss::Alike => ("name", format!("it looks like {}", request.host)),
        };
        Some(shape::NearMiss {
            host: cx.resource(near.host.owner).path(),
            domain: near.domain.to_owned(),
            gateway: gateway.map(|(name, _)| name.to_owned()),
            why,
            text,
            route: near.route,
        })
    });
    shown.flatten().collect()
}
