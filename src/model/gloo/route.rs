//! Routes of virtual services and route tables.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::destination::{Destination, DestinationType, WeightedDestination};
use super::signs::Signs;
use crate::model::matcher::Matcher;
use crate::model::read::{
    Entry, alternative, fields, flag, flag_in, list, list_in, number, text, text_in, text_or_empty, texts, value, whole,
};
use crate::model::reference::Ref;
use crate::model::selector::Selector;

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    /// The whole item.
    pub span: Span,
    /// Its name.
    pub name: Option<Spanned<&'a str>>,
    /// Its matchers as written; none stands for prefix `/`.
    pub matchers: Box<[Matcher<'a>]>,
    /// What it does.
    pub action: Action<'a>,
    /// Whether children take over headers, methods and query parameters.
    pub inheritable_matchers: Option<bool>,
    /// Whether children take over the path.
    pub inheritable_path_matchers: Option<bool>,
    /// Whether it has `options` or `optionsConfigRefs`.
    pub has_options: bool,
    /// What of all this few routes have.
    pub signs: Signs,
    /// The number of its node in the document, by which `Node::sibling` finds what is not read here.
    pub node: u32,
}

/// What a route does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action<'a> {
    /// None is set: Gloo takes the whole host out.
    Missing,
    /// Forward to upstreams.
    Forward {
        /// The key `routeAction`.
        key: Span,
        /// Where to.
        to: Forward<'a>,
    },
    /// Redirect.
    Redirect {
        /// The key `redirectAction`.
        key: Span,
        /// `responseCode`, where it is given.
        code: Option<RedirectCode<'a>>,
        /// Where to.
        to: Box<RedirectTarget<'a>>,
    },
    /// Answer directly.
    DirectResponse {
        /// The key `directResponseAction`.
        key: Span,
        /// The status; left out it is 0.
        status: Option<Spanned<u32>>,
        /// The body.
        body: &'a str,
    },
    /// Hand on to route tables.
    Delegate(Box<Delegate<'a>>),
}

/// Where a redirect leads to; what is left out stays as the request has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RedirectTarget<'a> {
    /// `httpsRedirect`.
    pub https: bool,
    /// `hostRedirect`; empty where there is none.
    pub host: &'a str,
    /// `portRedirect`.
    pub port: Option<u32>,
    /// What becomes of the path.
    pub path: Option<PathRewrite<'a>>,
    /// `stripQuery`.
    pub strip_query: bool,
}

/// What becomes of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRewrite<'a> {
    /// `pathRedirect`.
    Whole(&'a str),
    /// `prefixRewrite`.
    Prefix(&'a str),
    /// `regexRewrite`: pattern and substitution.
    Regex(&'a str, &'a str),
}

/// A redirect's response code: the name of one, or an index into the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectCode<'a> {
    /// A name such as `FOUND`.
    Name(Spanned<&'a str>),
    /// A number, which Gloo takes as the enum's index, not as the HTTP status.
    Index(Spanned<i128>),
}

/// Where a route forwards to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forward<'a> {
    /// Nowhere: an empty `routeAction`.
    Nowhere(Span),
    /// To one destination.
    Single(Destination<'a>),
    /// To a list of weighted destinations.
    Multi {
        /// The key `destinations`, or `multi` where it is missing.
        span: Span,
        /// The list.
        destinations: Vec<WeightedDestination<'a>>,
    },
    /// To an upstream group.
    Group(Ref<'a>),
    /// To the cluster that a request header names.
    ClusterHeader(Spanned<&'a str>),
    /// To the host that the request names.
    DynamicForwardProxy(Span),
}

/// Handing on to route tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegate<'a> {
    /// The key `delegateAction`.
    pub key: Span,
    /// Its value.
    pub span: Span,
    /// Which tables.
    pub target: DelegateTarget<'a>,
}

/// Which route tables are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DelegateTarget<'a> {
    /// Nothing is given.
    Nothing,
    /// One table by name, also in the old form without `ref`.
    Table(Ref<'a>),
    /// All tables that a selector picks.
    Selector(Selector<'a>),
}

impl<'a> Forward<'a> {
    /// Reads the key and value of `multi`.
    pub(super) fn multi(key: Node<'a>, value: Node<'a>) -> Forward<'a> {
        let span = value.entry("destinations").map_or(key.span(), |(key, _)| key.span());
        Forward::Multi { span, destinations: WeightedDestination::list(value) }
    }
}

impl<'a> Route<'a> {
    /// Reads one item of `routes`.
    pub fn read(node: Node<'a>) -> Route<'a> {
        let names = [
            "name",
            "matchers",
            "inheritableMatchers",
            "inheritablePathMatchers",
            "routeAction",
            "redirectAction",
            "directResponseAction",
            "delegateAction",
            "options",
            "optionsConfigRefs",
        ];
        let [name, matchers, inherited, inherited_path, forward, redirect, respond, delegate, options, references] =
            fields(node, names);
        let flag = |entry: Option<Entry<'a>>| entry.map(value).and_then(flag_in).map(|flag| flag.value);
        let matchers = matchers.map(|(_, matchers)| list_in(matchers, Matcher::read));
        let mut route = Route {
            span: node.span(),
            name: name.map(value).and_then(text_in),
            matchers: matchers.unwrap_or_default().into_boxed_slice(),
            // The later alternative of the one-of wins.
            action: None
                .or_else(|| delegate.map(|(key, value)| Action::Delegate(Box::new(read_delegate(key, value)))))
                .or_else(|| respond.map(|(key, value)| read_direct_response(key, value)))
                .or_else(|| redirect.map(|(key, value)| read_redirect(key, value)))
                .or_else(|| forward.map(|(key, value)| Action::Forward { key: key.span(), to: read_forward(value) }))
                .unwrap_or(Action::Missing),
            inheritable_matchers: flag(inherited),
            inheritable_path_matchers: flag(inherited_path),
            has_options: options.is_some() || references.is_some(),
            signs: Signs::default(),
            node: node.index(),
        };
        route.signs = route.read_signs();
        route
    }

    fn read_signs(&self) -> Signs {
        let action = match &self.action {
            Action::Missing => Signs::NO_ACTION,
            Action::Forward { to: Forward::Nowhere(_), .. } => Signs::NOWHERE,
            Action::Forward { to: Forward::Single(to), .. } => {
                let of_subset = Signs::default().with_if(Signs::SUBSET, to.subset.is_some());
                of_subset.with_if(Signs::NOWHERE, to.target == DestinationType::Nothing)
            }
            Action::Forward { to: Forward::Multi { .. }, .. } => Signs::LIST,
            Action::Forward { .. } => Signs::default(),
            Action::Delegate(_) => Signs::DELEGATES,
            Action::Redirect { .. } => Signs::REDIRECTS,
            Action::DirectResponse { .. } => Signs::RESPONDS,
        };
        let own = action.with_if(Signs::OPTIONS, self.has_options);
        self.matchers.iter().map(Signs::of_matcher).fold(own, Signs::with)
    }

    /// Reads the list under `routes`.
    pub fn list(map: Node<'a>) -> Vec<Route<'a>> {
        list(map, "routes", Route::read)
    }
}

fn read_redirect<'a>(key: Node<'a>, value: Node<'a>) -> Action<'a> {
    let rewrite = alternative(value, ["pathRedirect", "prefixRewrite", "regexRewrite"]);
    let to = RedirectTarget {
        https: flag(value, "httpsRedirect").is_some_and(|flag| flag.value),
        host: text_or_empty(value, "hostRedirect").value,
        port: number(value, "portRedirect").map(|port| port.value),
        path: rewrite.map(|(name, _, value)| match name {
            "pathRedirect" => PathRewrite::Whole(value.str()),
            "prefixRewrite" => PathRewrite::Prefix(value.str()),
            _ => PathRewrite::by_regex(value),
        }),
        strip_query: flag(value, "stripQuery").is_some_and(|flag| flag.value),
    };
    Action::Redirect { key: key.span(), code: redirect_code(value), to: Box::new(to) }
}

fn read_direct_response<'a>(key: Node<'a>, value: Node<'a>) -> Action<'a> {
    let body = text_or_empty(value, "body").value;
    Action::DirectResponse { key: key.span(), status: number(value, "status"), body }
}

impl<'a> PathRewrite<'a> {
    /// Reads `regexRewrite`, or another map of the same shape.
    pub fn by_regex(node: Node<'a>) -> PathRewrite<'a> {
        let pattern = node.field("pattern").map_or("", |pattern| text_or_empty(pattern, "regex").value);
        PathRewrite::Regex(pattern, text_or_empty(node, "substitution").value)
    }
}

fn read_forward(node: Node<'_>) -> Forward<'_> {
    match alternative(node, ["single", "multi", "upstreamGroup", "clusterHeader", "dynamicForwardProxy"]) {
        Some(("single", _, value)) => Forward::Single(Destination::read(value)),
        Some(("multi", key, value)) => Forward::multi(key, value),
        Some(("upstreamGroup", _, value)) => Forward::Group(Ref::read(value)),
        Some(("clusterHeader", _, value)) => Forward::ClusterHeader(Spanned { value: value.str(), span: value.span() }),
        Some((_, _, value)) => Forward::DynamicForwardProxy(value.span()),
        None => Forward::Nowhere(node.span()),
    }
}

fn redirect_code(node: Node<'_>) -> Option<RedirectCode<'_>> {
    let code = node.field("responseCode")?;
    Some(match whole(code) {
        Some(value) => RedirectCode::Index(Spanned { value, span: code.span() }),
        None => RedirectCode::Name(Spanned { value: code.str(), span: code.span() }),
    })
}

fn read_delegate<'a>(key: Node<'a>, node: Node<'a>) -> Delegate<'a> {
    let written = |name| text(node, name).is_some_and(|text| !text.value.is_empty());
    // The old form wins if either part is set: `gw/translator/converter.go`, line 610.
    let target = if written("name") || written("namespace") {
        DelegateTarget::Table(Ref::read(node))
    } else {
        match alternative(node, ["ref", "selector"]) {
            Some(("ref", _, value)) => DelegateTarget::Table(Ref::read(value)),
            Some((_, _, value)) => DelegateTarget::Selector(Selector::read(value, texts(value, "namespaces"))),
            None => DelegateTarget::Nothing,
        }
    };
    Delegate { key: key.span(), span: node.span(), target }
}
