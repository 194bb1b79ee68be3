//! Where traffic goes in several environments: each under its name.

use std::io::{self, Write};

use serde_json::json;

use super::{Filter, attachments, csv, markdown, table, tcp_hosts, virtual_hosts, yaml};
use crate::change::load::Loads;
use crate::context::Context;
use crate::report::ink::Ink;
use crate::report::markup::escaped;
use crate::report::measure::clean;
use crate::report::shape::render::{Environment, Render};
use crate::report::shape::{self, VERSION};
use crate::report::{RenderFormat, Style, csv as sheet, load};
use crate::traffic::Rounding;

/// What is printed of several environments, put together one by one.
#[derive(Debug)]
pub struct Several {
    format: RenderFormat,
    rounding: Rounding,
    style: Style,
    text: Vec<u8>,
    render: Render,
}

impl Several {
    /// Of none yet.
    pub fn new(format: RenderFormat, rounding: Rounding, style: Style) -> Several {
        let render = Render {
            version: VERSION,
            virtual_hosts: Vec::new(),
            tcp_hosts: Vec::new(),
            attachments: Vec::new(),
            load: None,
            environments: Vec::new(),
        };
        Several { format, rounding, style, text: Vec::new(), render }
    }

    /// Adds what fits the filter in the environment of that name.
    pub fn add(&mut self, name: &str, cx: &Context<'_>, filter: &Filter, loads: Option<&Loads>) -> io::Result<()> {
        let (style, rounding, text) = (&self.style, self.rounding, &mut self.text);
        let is_first = text.is_empty();
        match (self.format, loads) {
            (RenderFormat::Table, _) => {
                writeln!(text, "{}\n", style.paint(Ink::Bold, &format!("environment {}", clean(name))))?;
                table::write(cx, filter, rounding, style, text)?;
                loads.map_or(Ok(()), |loads| writeln!(text).and_then(|()| load::table(loads, style, text)))?;
                writeln!(text)
            }
            (RenderFormat::Markdown, _) => {
                writeln!(text, "## {}\n", escaped(name))?;
                markdown::write(cx, filter, loads, rounding, text)
            }
            // Its tables have other columns, so that each stands under its name.
            (RenderFormat::Csv, Some(loads)) => {
                sheet::row(["environment", name], style, text).and_then(|()| load::csv(loads, style, text))
            }
            (RenderFormat::Csv, None) => {
                if is_first {
                    csv::header(Some("environment"), style, text)?;
                }
                csv::body(cx, filter, Some(name), style, text)
            }
            (RenderFormat::Json | RenderFormat::Yaml, _) => {
                self.shape(name, cx, filter, loads);
                Ok(())
            }
        }
    }

    fn shape(&mut self, name: &str, cx: &Context<'_>, filter: &Filter, loads: Option<&Loads>) {
        let here = || Some(name.to_owned());
        let (hosts, tcp) = (self.render.virtual_hosts.len(), self.render.tcp_hosts.len());
        for mut host in virtual_hosts(cx, filter) {
            host.environment = here();
            self.render.virtual_hosts.push(host);
        }
        for mut host in tcp_hosts(cx, filter) {
            host.environment = here();
            self.render.tcp_hosts.push(host);
        }
        for mut attachment in attachments(cx, filter) {
            attachment.environment = here();
            self.render.attachments.push(attachment);
        }
        let added = &self.render.virtual_hosts[hosts..];
        self.render.environments.push(Environment {
            environment: name.to_owned(),
            virtual_hosts: added.len(),
            tcp_hosts: self.render.tcp_hosts.len() - tcp,
            routes: added.iter().map(|host| host.routes.len()).sum(),
            load: loads.map(shape::load::Load::new),
        });
    }

    /// Writes all of it.
    pub fn write(self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            RenderFormat::Json => crate::report::json::write(&self.render, out),
            RenderFormat::Yaml => {
                writeln!(out, "version: {VERSION}")?;
                yaml::list("virtualHosts", self.render.virtual_hosts.iter(), out)?;
                yaml::list("tcpHosts", self.render.tcp_hosts.iter(), out)?;
                if !self.render.attachments.is_empty() {
                    yaml::list("attachments", self.render.attachments.iter(), out)?;
                }
                crate::yaml::write::value(&json!({ "environments": self.render.environments }), 0, out)
            }
            RenderFormat::Table | RenderFormat::Csv | RenderFormat::Markdown => out.write_all(&self.text),
        }
    }
}
