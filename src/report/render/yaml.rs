//! The same as JSON, in YAML that readers of 1.1 and of 1.2 take alike.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::{Filter, attachments, tcp_hosts, virtual_hosts};
use crate::change::load::Loads;
use crate::context::Context;
use crate::report::shape::VERSION;
use crate::report::shape::load::Load;
use crate::yaml::write as yaml;

/// Writes the hosts as YAML, one by one.
pub(super) fn write(cx: &Context<'_>, filter: &Filter, loads: Option<&Loads>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "version: {VERSION}")?;
    list("virtualHosts", virtual_hosts(cx, filter), out)?;
    list("tcpHosts", tcp_hosts(cx, filter), out)?;
    let attachments = attachments(cx, filter);
    if !attachments.is_empty() {
        list("attachments", attachments.iter(), out)?;
    }
    loads.map_or(Ok(()), |loads| yaml::value(&json!({ "load": Load::new(loads) }), 0, out))?;
    writeln!(out, "environments: []")
}

pub(super) fn list(key: &str, values: impl Iterator<Item = impl Serialize>, out: &mut dyn Write) -> io::Result<()> {
    let mut empty = true;
    for item in values {
        if empty {
            writeln!(out, "{key}:")?;
        }
        empty = false;
        yaml::value(&Value::Array(vec![serde_json::to_value(item)?]), 0, out)?;
    }
    if empty { writeln!(out, "{key}: []") } else { Ok(()) }
}
