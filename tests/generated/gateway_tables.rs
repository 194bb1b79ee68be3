//! The Gateway API's field tables as Rust.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::checks;

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
    message: String,
    served: Vec<Served>,
}

/// Under a version of its group; the first and the last minor version of the product in each channel.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Served {
    version: String,
    standard: Option<Vec<String>>,
    experimental: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    name: String,
    #[serde(default)]
    limits: Vec<serde_json::Value>,
    fields: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Field {
    name: String,
    r#type: String,
    since: Option<String>,
    until: Option<String>,
    channel: Option<String>,
    experimental_since: Option<String>,
    #[serde(default)]
    nullable: bool,
    #[serde(default)]
    limits: Vec<serde_json::Value>,
    #[serde(default)]
    items: Vec<serde_json::Value>,
}

/// The text of `src/schema/gateway_table.rs`.
pub(crate) fn rust(json: &str) -> String {
    let tables: Tables = serde_json::from_str(json).expect("the field tables are JSON of this shape");
    let ids = tables.messages.iter().enumerate().map(|(id, message)| (message.name.as_str(), format!("M{id}")));
    let ids: BTreeMap<&str, String> = ids.chain([("ObjectMeta", "OBJECT_META".to_owned())]).collect();
    let mut out = String::from(
        "//! Every field of the kinds of the Gateway API, and of kgateway's.\n\
         //!\n\
         //! Generated from `schemas/gateway-api-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.\n\n\
         use super::invalid::{Check as C, Demand, Demands, Pattern as P, Regex, demand as d, rules};\n\
         use super::entry::{Entry, kind as k, served as s};\n\
         use super::message::{Message, MessageId as M, Type as T, field as f};\n\
         use super::table::OBJECT_META;\n\
         use super::version::Channel;\n\
         use crate::model::Kind;\n\n\
         const U32: T = T::Whole(0, 4_294_967_295);\n\
         const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);\n\
         const I64: T = T::Whole(i64::MIN, i64::MAX);\n\n\
         /// Kinds, their whole message, and under which versions of their group they are served.\n\
         pub(super) static KINDS: &[Entry] = &[\n",
    );
    let mut demands = Pool::default();
    let whole: BTreeMap<&str, &[serde_json::Value]> =
        tables.messages.iter().map(|message| (message.name.as_str(), message.limits.as_slice())).collect();
    let covered = minor(&tables.versions[0])..=minor(&tables.versions[1]);
    for kind in &tables.kinds {
        let served: Vec<String> = kind.served.iter().map(served).collect();
        let id = &ids[kind.message.as_str()];
        let within = demands.of(whole[kind.message.as_str()]).map_or_else(String::new, |id| format!(".within({id})"));
        let _ = writeln!(out, "    k(Kind::{}, &{id}, &[{}]){within},", kind.name, served.join(", "));
    }
    out.push_str("];\n");
    for (id, message) in tables.messages.iter().enumerate() {
        let names: Vec<&str> = message.fields.iter().map(|field| field.name.as_str()).collect();
        assert!(names.is_sorted_by(|a, b| a < b), "fields of {} are sorted, each once", message.name);
        assert!(names.len() <= 64, "{} has no more fields than the walk has bits", message.name);
        let versions = message.fields.iter().flat_map(|field| [&field.since, &field.until, &field.experimental_since]);
        for version in versions.flatten() {
            assert!(covered.contains(&minor(version)), "{} has a version that is not covered", message.name);
        }
        let _ = writeln!(out, "\nstatic M{id}: Message = Message {{ name: {:?}, fields: &[", message.name);
        for field in &message.fields {
            let _ = writeln!(out, "    {},", row(field, &ids, &whole, &mut demands));
        }
        out.push_str("], one_ofs: &[] };\n");
    }
    for (at, text) in demands.0.iter().enumerate() {
        let _ = writeln!(out, "\nconst D{at}: Demands = {{ static ALL: &[Demand] = &[{text}]; Demands(ALL) }};");
    }
    out
}

/// The demands on a value, each list of them once.
#[derive(Default)]
struct Pool(Vec<String>);

impl Pool {
    /// The name of a list of demands; nothing for none.
    fn of(&mut self, limits: &[serde_json::Value]) -> Option<String> {
        let mut texts: Vec<String> = Vec::new();
        for limit in limits {
            let Some(check) = checks::check(limit) else { continue };
            let mut text = format!("d({check})");
            for bound in ["since", "until"] {
                if let Some(version) = limit[bound].as_str() {
                    let _ = write!(text, ".{bound}({})", minor(version));
                }
            }
            if limit["notIn"] == "v1alpha2" {
                text.push_str(".not_in_alpha()");
            }
            match limit["channel"].as_str() {
                Some("standard") => text.push_str(".only(Channel::Standard)"),
                Some("experimental") => text.push_str(".only(Channel::Experimental)"),
                _ => {}
            }
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        if texts.is_empty() {
            return None;
        }
        let text = texts.join(", ");
        let at = self.0.iter().position(|known| *known == text).unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 1
        });
        Some(format!("D{at}"))
    }
}

fn served(served: &Served) -> String {
    let span = |versions: &Option<Vec<String>>| match versions.as_deref() {
        None => "[255, 0]".to_owned(),
        Some([]) => "[0, 255]".to_owned(),
        Some([since]) => format!("[{}, 255]", minor(since)),
        Some([since, until, ..]) => format!("[{}, {}]", minor(since), minor(until)),
    };
    format!("s({:?}, {}, {})", served.version, span(&served.standard), span(&served.experimental))
}

type Limits<'t> = BTreeMap<&'t str, &'t [serde_json::Value]>;

fn row(field: &Field, ids: &BTreeMap<&str, String>, whole: &Limits<'_>, demands: &mut Pool) -> String {
    let of_items = demands.of(&field.items);
    let mut with = |name: &str| whole.get(name).map_or_else(|| of_items.clone(), |limits| demands.of(limits));
    let inner = kind(&field.r#type, ids, &mut with);
    let own = demands.of(&field.limits);
    let mut row = match own {
        Some(id) => format!("f({:?}, T::Within(&{inner}, {id}))", field.name),
        None => format!("f({:?}, {inner})", field.name),
    };
    if field.channel.as_deref() == Some("experimental") {
        let _ = write!(row, ".never_standard().experimental({})", field.since.as_deref().map_or(0, minor));
    } else if let Some(since) = &field.since {
        let _ = write!(row, ".since({})", minor(since));
        if let Some(early) = &field.experimental_since {
            let _ = write!(row, ".experimental({})", minor(early));
        }
    }
    if let Some(until) = &field.until {
        let _ = write!(row, ".until({})", minor(until));
    }
    if field.nullable {
        row.push_str(".nullable()");
    }
    row
}

/// A type; `with` says the demands on the items of a list or the values of a map, or on each object of a message.
fn kind(text: &str, ids: &BTreeMap<&str, String>, with: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut inner = |name: &str| {
        let is_message = ids.contains_key(name);
        let bare = kind(name, ids, with);
        let demands = if is_message { None } else { with(name) };
        demands.map_or(bare.clone(), |id| format!("T::Within(&{bare}, {id})"))
    };
    if let Some(item) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return match item.strip_suffix('?') {
            Some(item) => format!("T::Nulls(&{})", inner(item)),
            None => format!("T::List(&{})", inner(item)),
        };
    }
    if let Some(value) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        return format!("T::Map(&{})", inner(value));
    }
    match text {
        "string" => "T::Text".to_owned(),
        "boolean" => "T::Bool".to_owned(),
        "uint32" => "U32".to_owned(),
        "int32" => "I32".to_owned(),
        "integer" => "I64".to_owned(),
        "number" => "T::Number".to_owned(),
        "quantity" => "T::Quantity".to_owned(),
        "any" => "T::Any".to_owned(),
        "object" => "T::Open".to_owned(),
        message => {
            let id = ids.get(message).unwrap_or_else(|| panic!("no message {message}"));
            let bare = format!("T::Object(M(&{id}))");
            if message == "ObjectMeta" {
                return bare;
            }
            with(message).map_or(bare.clone(), |id| format!("T::Within(&{bare}, {id})"))
        }
    }
}

fn minor(version: &str) -> u8 {
    version.strip_prefix("1.").and_then(|minor| minor.parse().ok()).unwrap_or_else(|| panic!("a version: {version}"))
}
