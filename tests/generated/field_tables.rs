//! Field tables as Rust: statics that need no parsing when the program starts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
    #[serde(rename = "about")]
    _about: String,
    versions: [String; 2],
    kinds: Vec<Kind>,
    messages: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    name: String,
    since: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Message {
    name: String,
    #[serde(default)]
    one_ofs: BTreeMap<String, Vec<String>>,
    fields: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Field {
    name: String,
    r#type: String,
    #[serde(default)]
    names: Vec<String>,
    since: Option<String>,
    until: Option<String>,
    #[serde(default)]
    nullable: bool,
    #[serde(default)]
    deprecated: bool,
    one_of: Option<String>,
    r#ref: Option<String>,
}

/// The text of `src/schema/table.rs`.
pub(crate) fn rust(json: &str) -> String {
    let tables: Tables = serde_json::from_str(json).expect("the field tables are JSON of this shape");
    let ids: BTreeMap<&str, String> = tables
        .messages
        .iter()
        .enumerate()
        .map(|(id, message)| (message.name.as_str(), id_of(id, &message.name)))
        .collect();
    let mut out = String::from(
        "//! Every field of Gloo's kinds.\n\
         //!\n\
         //! Generated from `schemas/gloo-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.\n\n\
         use super::entry::{Entry, kind as k, served as s};\n\
         use super::message::{Message, MessageId as M, OneOf, Type as T, field as f};\n\
         use crate::model::Kind;\n\n\
         const U32: T = T::Whole(0, 4_294_967_295);\n\
         const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);\n\
         const I64: T = T::Whole(i64::MIN, i64::MAX);\n\n",
    );
    let _ = writeln!(out, "/// Kinds, their whole message, and the first version that has them.");
    let _ = writeln!(out, "pub(super) static KINDS: &[Entry] = &[");
    for kind in &tables.kinds {
        let since = minor(kind.since.as_ref().unwrap_or(&tables.versions[0]));
        let _ = writeln!(
            out,
            "    k(Kind::{0}, &{1}, &[s(\"\", [{since}, 255], [255, 0])]),",
            kind.name,
            ids[kind.name.as_str()]
        );
    }
    out.push_str("];\n");
    for (id, message) in tables.messages.iter().enumerate() {
        check(message, &tables.versions);
        let shown = if message.name == SHARED { "pub(super) " } else { "" };
        let id = id_of(id, &message.name);
        let _ = writeln!(out, "\n{shown}static {id}: Message = Message {{ name: {:?}, fields: &[", message.name);
        let groups: Vec<_> = message.one_ofs.keys().collect();
        for field in &message.fields {
            let _ = writeln!(out, "    {},", row(field, &groups, &ids));
        }
        out.push_str("], one_ofs: &[");
        for (name, order) in &message.one_ofs {
            let _ = write!(out, "\n    OneOf {{ name: {name:?}, order: &{order:?} }},");
        }
        out.push_str(if groups.is_empty() { "] };\n" } else { "\n] };\n" });
    }
    out
}

/// The one message that another table refers to.
const SHARED: &str = "ObjectMeta";

fn id_of(id: usize, name: &str) -> String {
    if name == SHARED { "OBJECT_META".to_owned() } else { format!("M{id}") }
}

fn row(field: &Field, groups: &[&String], ids: &BTreeMap<&str, String>) -> String {
    let mut row = format!("f({:?}, {})", field.name, kind(&field.r#type, field, ids));
    for (call, version) in [("since", &field.since), ("until", &field.until)] {
        if let Some(version) = version {
            let _ = write!(row, ".{call}({})", minor(version));
        }
    }
    for (call, is) in [("nullable", field.nullable), ("deprecated", field.deprecated)] {
        if is {
            let _ = write!(row, ".{call}()");
        }
    }
    if let Some(one_of) = &field.one_of {
        let group = groups.iter().position(|group| *group == one_of).expect("the message lists its one-ofs");
        let _ = write!(row, ".one_of({group})");
    }
    if let Some(kind) = &field.r#ref {
        let _ = write!(row, ".refers_to(Kind::{kind})");
    }
    row
}

fn kind(text: &str, field: &Field, ids: &BTreeMap<&str, String>) -> String {
    if let Some(item) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return match item.strip_suffix('?') {
            Some(item) => format!("T::Nulls(&{})", kind(item, field, ids)),
            None => format!("T::List(&{})", kind(item, field, ids)),
        };
    }
    if let Some(value) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        return format!("T::Map(&{})", kind(value, field, ids));
    }
    match text {
        "string" => "T::Text".to_owned(),
        "duration" => "T::Duration".to_owned(),
        "bytes" => "T::Bytes".to_owned(),
        "boolean" => "T::Bool".to_owned(),
        "uint32" => "U32".to_owned(),
        "int32" => "I32".to_owned(),
        "integer" => "I64".to_owned(),
        "int64" => "T::Long".to_owned(),
        "number" => "T::Number".to_owned(),
        "enum" => format!("T::Enum(&{:?})", field.names),
        "any" => "T::Any".to_owned(),
        "object" => "T::Open".to_owned(),
        message => format!("T::Object(M(&{}))", ids.get(message).unwrap_or_else(|| panic!("no message {message}"))),
    }
}

/// What the lookup relies on.
fn check(message: &Message, versions: &[String; 2]) {
    let names: Vec<&str> = message.fields.iter().map(|field| field.name.as_str()).collect();
    assert!(names.is_sorted_by(|a, b| a < b), "fields of {} are sorted, each once", message.name);
    assert!(names.len() <= 64, "{} has no more fields than the walk has bits", message.name);
    let known = minor(&versions[0])..=minor(&versions[1]);
    for version in message.fields.iter().flat_map(|field| [&field.since, &field.until]).flatten() {
        assert!(known.contains(&minor(version)), "{} has a version that is not covered", message.name);
    }
    for (group, order) in &message.one_ofs {
        let of = |field: &&Field| field.one_of.as_ref() == Some(group);
        let mut members: Vec<&str> = message.fields.iter().filter(of).map(|field| field.name.as_str()).collect();
        let mut listed: Vec<&str> = order.iter().map(String::as_str).collect();
        members.sort_unstable();
        listed.sort_unstable();
        assert_eq!(members, listed, "{group} of {}", message.name);
    }
}

fn minor(version: &str) -> u8 {
    version.strip_prefix("1.").and_then(|minor| minor.parse().ok()).unwrap_or_else(|| panic!("a version: {version}"))
}
