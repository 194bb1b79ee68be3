//! JSON, written host by host.

use std::cell::RefCell;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::{Filter, attachments, tcp_hosts, virtual_hosts};
use crate::change::load::Loads;
use crate::context::Context;
use crate::report::shape::VERSION;
use crate::report::shape::load::Load;
use crate::report::shape::render::{Attachment, Environment};

/// Writes the hosts as JSON.
pub(super) fn write(cx: &Context<'_>, filter: &Filter, loads: Option<&Loads>, out: &mut dyn Write) -> io::Result<()> {
    crate::report::json::write(&document(cx, filter, loads), out)
}

/// [`Render`](crate::report::shape::render::Render) with hosts that are worked out as they are written.
pub(super) fn document<'s, 'a>(
    cx: &'s Context<'a>,
    filter: &'s Filter,
    loads: Option<&Loads>,
) -> impl Serialize + use<'s, 'a> {
    Streamed {
        version: VERSION,
        virtual_hosts: Items(RefCell::new(Some(virtual_hosts(cx, filter)))),
        tcp_hosts: Items(RefCell::new(Some(tcp_hosts(cx, filter)))),
        attachments: attachments(cx, filter),
        load: loads.map(Load::new),
        environments: [],
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[serde(bound = "H: Iterator<Item: Serialize>, T: Iterator<Item: Serialize>")]
struct Streamed<H, T> {
    version: u32,
    virtual_hosts: Items<H>,
    tcp_hosts: Items<T>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    load: Option<Load>,
    environments: [Environment; 0],
}

/// An iterator that is serialised once.
struct Items<I>(RefCell<Option<I>>);

impl<I: Iterator<Item: Serialize>> Serialize for Items<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.borrow_mut().take().into_iter().flatten())
    }
}
