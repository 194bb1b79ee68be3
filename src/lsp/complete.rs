//! What may be written at a place: fields, words, names.

use std::collections::BTreeMap;

use glooscope::context::Context;
use glooscope::index::discovery::upstream_name;
use glooscope::model::{Body, Kind};
use glooscope::schema::{self, Type, Versions};
use lsp_types::CompletionItemKind;

use super::cursor::Cursor;

/// Something that may be written.
#[derive(Debug)]
pub(super) struct Offer {
    /// What it is called.
    pub(super) label: String,
    /// What is written.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: CompletionItemKind,
    /// Its type, or where it stands.
    pub(super) detail: String,
    /// What it does.
    pub(super) text_about: Option<&'static str>,
}

impl Offer {
    fn new(label: impl Into<String>, kind: CompletionItemKind, detail: impl Into<String>) -> Offer {
        let label = label.into();
        Offer { text: label.clone(), label, kind, detail: detail.into(), text_about: None }
    }
}

/// Fields at the head of every resource.
const HEAD: [&str; 4] = ["apiVersion", "kind", "metadata", "spec"];

/// What may be written at a place; `names` gives what resources of a kind are called, by namespace and name.
pub(super) fn offers(
    cursor: &Cursor<'_>,
    versions: Versions,
    names: impl FnOnce(Kind) -> Vec<(String, String)>,
) -> Vec<Offer> {
    let group = cursor.api_version.split_once('/').map_or("", |(group, _)| group);
    let kind = Kind::parse(group, cursor.kind);
    match cursor.key {
        Some("kind") if cursor.keys.is_empty() => {
            let fits = |kind: &&Kind| kind.is_ours() && (group.is_empty() || kind.group() == group);
            let kinds = Kind::ALL.iter().filter(fits);
            kinds.map(|kind| Offer::new(kind.as_str(), CompletionItemKind::CLASS, kind.api_version())).collect()
        }
        Some("apiVersion") if cursor.keys.is_empty() => {
            let fits = |kind: &&Kind| kind.is_ours() && (cursor.kind.is_empty() || kind.as_str() == cursor.kind);
            let mut versions: Vec<String> = Kind::ALL.iter().filter(fits).map(|kind| kind.api_version()).collect();
            versions.sort_unstable();
            versions.dedup();
            versions.into_iter().map(|version| Offer::new(version, CompletionItemKind::MODULE, "")).collect()
        }
        Some(key) => kind.map_or_else(Vec::new, |kind| values(cursor, kind, key, names)),
        None => fields(cursor, kind, versions),
    }
}

fn fields(cursor: &Cursor<'_>, kind: Option<Kind>, versions: Versions) -> Vec<Offer> {
    let is_new = |name: &str| cursor.beside.iter().all(|(written, _)| *written != name);
    let Some(kind) = kind else {
        let head = HEAD.into_iter().filter(|name| cursor.keys.is_empty() && is_new(name));
        return head.map(|name| entry(name, None, cursor.indent)).collect();
    };
    let Some(place) = schema::at(kind, cursor.keys.iter().copied()) else { return Vec::new() };
    let Some(message) = place.inside() else { return Vec::new() };
    let edition = versions.edition(kind);
    let known = message.fields.iter().filter(|field| field.is_in(edition) && !field.deprecated);
    // Nobody writes what a controller does.
    let known = known.filter(|field| is_new(field.name) && !(cursor.keys.is_empty() && field.name == "status"));
    let offers = known.map(|field| {
        let at = schema::at(kind, cursor.keys.iter().copied().chain([field.name]));
        Offer {
            detail: field.kind.words(),
            text_about: at.and_then(|place| place.text()),
            ..entry(field.name, Some(field.kind), cursor.indent)
        }
    });
    offers.collect()
}

/// A field as it is written: what goes below it starts a line of its own.
fn entry(name: &str, kind: Option<Type>, indent: usize) -> Offer {
    let below = format!("\n{}", " ".repeat(indent + 2));
    let tail = match (kind, name) {
        (Some(Type::Object(_) | Type::Open | Type::Map(_)), _) | (None, "metadata" | "spec") => below,
        (Some(Type::List(_) | Type::Nulls(_)), _) => format!("\n{}- ", " ".repeat(indent)),
        _ => " ".to_owned(),
    };
    Offer { text: format!("{name}:{tail}"), ..Offer::new(name, CompletionItemKind::FIELD, "") }
}

fn values(cursor: &Cursor<'_>, kind: Kind, key: &str, names: impl FnOnce(Kind) -> Vec<(String, String)>) -> Vec<Offer> {
    let keys = || cursor.keys.iter().copied();
    let holder = schema::at(kind, keys()).and_then(|place| place.field);
    let beside = |name: &str| cursor.beside.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| *value);
    if kind == Kind::ApiGateway && key == "gatewayClassName" {
        let offer = |(_, name)| Offer::new(name, CompletionItemKind::REFERENCE, Kind::GatewayClass.words());
        return names(Kind::GatewayClass).into_iter().map(offer).collect();
    }
    let object = object(cursor, kind);
    let refers = holder.and_then(|field| field.refers_to).or(object);
    if let (Some(refers), "name" | "namespace") = (refers, key) {
        let mut other = beside(if key == "name" { "namespace" } else { "name" });
        // What names no namespace means its own.
        if let (true, "name", Some(own)) = (object.is_some() && other.is_empty(), key, cursor.namespace) {
            other = own;
        }
        let mut offered: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (namespace, name) in names(refers) {
            let (own, fits) = if key == "name" {
                (name, other.is_empty() || other == namespace)
            } else {
                let fits = other.is_empty() || other == name;
                (namespace.clone(), fits)
            };
            if fits && !own.is_empty() {
                offered.entry(own).or_default().push(namespace);
            }
        }
        let offers = offered.into_iter().map(|(label, mut namespaces)| {
            namespaces.dedup();
            let detail = if key == "name" { namespaces.join(", ") } else { String::new() };
            Offer::new(
                label,
                CompletionItemKind::REFERENCE,
                format!("{} {detail}", refers.words()).trim_end().to_owned(),
            )
        });
        return offers.collect();
    }
    let Some(place) = schema::at(kind, keys().chain([key])) else { return Vec::new() };
    place.words().iter().map(|word| Offer::new(*word, CompletionItemKind::ENUM_MEMBER, "")).collect()
}

/// The kind that a reference of the Gateway API means.
fn object(cursor: &Cursor<'_>, kind: Kind) -> Option<Kind> {
    if !kind.is_gateway_api() {
        return None;
    }
    let usual = match *cursor.keys.last()? {
        "backendRefs" | "backendRef" => Some(Kind::Service),
        "parentRefs" | "parentRef" => Some(Kind::ApiGateway),
        "certificateRefs" => Some(Kind::Secret),
        "targetRefs" | "extensionRef" => None,
        _ => return None,
    };
    let beside = |name: &str| cursor.beside.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let group = beside("group").or_else(|| Some(usual?.group()));
    let named = beside("kind").or_else(|| Some(usual?.as_str()))?;
    let of_group = group.and_then(|group| Kind::parse(group, named));
    of_group.or_else(|| {
        Kind::ALL.into_iter().find(|kind| group.is_none() && kind.is_gateway_api() && kind.as_str() == named)
    })
}

/// What resources of a kind are called: those of the sources, and upstreams that discovery makes of Services.
pub(super) fn names(cx: &Context<'_>, kind: Kind) -> Vec<(String, String)> {
    let stored = cx.index.named(kind).iter().map(|&id| cx.resource(id));
    let mut found: Vec<(String, String)> =
        stored.map(|resource| (resource.namespace.to_owned(), resource.name.to_owned())).collect();
    if kind == Kind::Upstream {
        for &id in cx.index.named(Kind::Service) {
            let service = cx.resource(id);
            let Body::Service(body) = &service.body else { continue };
            found.extend(body.ports.iter().map(|port| {
                let name = upstream_name(service.namespace, service.name, port.value);
                (cx.index.discovery_namespace().to_owned(), name)
            }));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
