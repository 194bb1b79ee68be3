//! `trace`: shows which host and route answer a request.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use glooscope::change::Refusal;
use glooscope::context::Listeners;
use glooscope::report::trace::Detail;
use glooscope::report::{self, TraceFormat};
use glooscope::traffic::{Malformed, Sent};

use super::reading::Reading;
use super::terminal::{Terminal, print, say, style, talk};
use super::world::World;
use super::{CLEAN, FAILED, value};
use crate::error::Error;
use crate::source::Source;

/// No request takes more than Envoy's own 60 KiB of headers; a line that is longer than this is none.
const LONGEST: u64 = 1 << 20;

/// So many broken lines are told of on standard error; all of them are in the output.
const TOLD: usize = 20;

#[derive(Debug, Args)]
#[command(override_usage = "glooscope trace [OPTIONS] METHOD URL [SOURCE]...\n       \
    glooscope trace [OPTIONS] --requests FILE [SOURCE]...")]
#[command(after_help = "Examples:\n  glooscope trace GET https://shop.example.com/cart deploy/\n  \
    glooscope trace POST http://shop.example.com/cart -H 'x-canary: yes' --all\n  \
    glooscope trace --requests access.jsonl deploy/\n\
    A line of FILE is {\"method\": \"GET\", \"url\": \"…\", \"headers\": [{\"name\": \"…\", \"value\": \"…\"}]}, or as it stands on the \
    wire {\"method\": …, \"scheme\": …, \"host\": …, \"target\": …, \"headers\": …}; gateway, proxy and port say where it arrives, sni which name TLS asks for.")]
pub(super) struct Trace {
    /// The request's method
    #[arg(value_name = "METHOD", required_unless_present = "requests")]
    method: Option<String>,

    /// The request's URL; its port counts where it is written
    #[arg(value_name = "URL", required_unless_present = "requests", value_hint = ValueHint::Url)]
    url: Option<String>,

    /// What answers; `.` by default
    #[arg(value_name = "SOURCE", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// A header of the request, as `name: value` (repeatable)
    #[arg(long, short = 'H', value_name = "HEADER", conflicts_with = "requests")]
    header: Vec<String>,

    /// Only the listeners of this gateway
    #[arg(long, value_name = "GATEWAY")]
    gateway: Option<String>,

    /// Trace each request of FILE, a line of JSON each, `-` for standard input, and print a line of JSON each
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    requests: Option<PathBuf>,

    /// The name that TLS asks for, where it differs from the URL's host
    #[arg(long, value_name = "NAME", conflicts_with = "requests")]
    sni: Option<String>,

    /// Show every route that was passed over, and hosts that nearly answer
    #[arg(long)]
    all: bool,

    /// How the answer is printed; requests of a file always as JSON
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<TraceFormat>())]
    format: TraceFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Traces one request, or those of a file.
pub(super) fn run(args: &Trace, terminal: &Terminal) -> Result<u8, Error> {
    match &args.requests {
        Some(file) => requests(args, file, terminal),
        None => request(args, terminal),
    }
}

fn request(args: &Trace, terminal: &Terminal) -> Result<u8, Error> {
    let (method, url) = (args.method.as_deref().unwrap_or_default(), args.url.as_deref().unwrap_or_default());
    let mut sent = Sent::to_url(method, url).map_err(refused)?;
    for header in &args.header {
        let Some((name, value)) = header.split_once(':') else {
            return Err(Error::usage(format!("header `{header}` has no colon")).help("write it as `name: value`"));
        };
        sent.add_header(name, value).map_err(refused)?;
    }
    sent.to.gateway.clone_from(&args.gateway);
    sent.to.sni = args.sni.clone().or(sent.to.sni);
    let world = World::read(&sources(args, &[])?, &args.reading, terminal)?;
    let is_whole = world.with_each(|all| {
        let detail = if args.all { Detail::All } else { Detail::Routes };
        let traces = all.iter().map(|(name, cx)| {
            let trace = report::trace::trace(&Listeners::new(cx), sent.clone(), detail).map_err(refused)?;
            Ok((*name, trace))
        });
        let traces: Vec<_> = traces.collect::<Result<_, Error>>()?;
        print(|out| report::trace::write_each(args.format, traces, args.all, &style(terminal), out))?;
        Ok::<bool, Error>(world.tell_all(all, terminal))
    })?;
    Ok(if is_whole { CLEAN } else { FAILED })
}

fn requests(args: &Trace, file: &Path, terminal: &Terminal) -> Result<u8, Error> {
    let words: Vec<&String> = args.method.iter().chain(&args.url).collect();
    let sources = sources(args, &words)?;
    let is_standard = file == Path::new("-");
    if is_standard && sources.iter().any(|source| matches!(source, Source::Stdin)) {
        return Err(
            Error::usage("standard input can't hold both requests and manifests").help("name a file for one of them")
        );
    }
    let (name, lines): (String, Box<dyn BufRead>) = if is_standard {
        ("standard input".to_owned(), Box::new(BufReader::new(io::stdin().lock())))
    } else {
        let name = file.display().to_string();
        let opened = File::open(file).map_err(|reason| Error::source(&name, reason))?;
        (name, Box::new(BufReader::with_capacity(1 << 16, opened)))
    };
    let world = World::read(&sources, &args.reading, terminal)?;
    let (broken, is_whole) = world.with_each(|all| {
        let listeners = all.iter().map(|(name, cx)| (*name, Listeners::new(cx))).collect();
        let mut requests = Requests { listeners, args, name, lines, line: 0, answered: 0, broken: 0, failed: None };
        print(|out| requests.answer(out))?;
        if requests.answered == 0 {
            talk(terminal, &format!("warning: {} holds no request", requests.name));
        }
        match requests.failed {
            Some(error) => Err(error),
            None => Ok((requests.broken, world.tell_all(all, terminal))),
        }
    })?;
    if broken > TOLD {
        say(&format!("error: {broken} lines in all are no requests"));
    }
    Ok(if is_whole && broken == 0 { CLEAN } else { FAILED })
}

/// A file of requests that is answered line by line: it may be longer than the memory.
struct Requests<'r, 'c, 'a> {
    /// Those of each environment, with its name.
    listeners: Vec<(Option<&'c str>, Listeners<'c, 'a>)>,
    args: &'r Trace,
    name: String,
    lines: Box<dyn BufRead>,
    line: usize,
    answered: usize,
    broken: usize,
    /// Why the file could not be read to its end.
    failed: Option<Error>,
}

impl Requests<'_, '_, '_> {
    fn answer(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let detail = if self.args.all { Detail::All } else { Detail::Answer };
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            self.line += 1;
            let read = match self.lines.by_ref().take(LONGEST).read_until(b'\n', &mut bytes) {
                Ok(read) => read,
                Err(reason) => {
                    self.failed = Some(Error::source(&self.name, reason));
                    return Ok(());
                }
            };
            if read == 0 {
                return Ok(());
            }
            let is_cut = read as u64 == LONGEST && bytes.last() != Some(&b'\n');
            if is_cut {
                self.lines.skip_until(b'\n')?;
            } else if bytes.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let read = if is_cut { Err(malformed("the line is longer than 1 MiB")) } else { read_line(&bytes) };
            let answered = read.and_then(|mut sent| {
                if sent.to.gateway.is_none() {
                    sent.to.gateway.clone_from(&self.args.gateway);
                }
                let traces = self
                    .listeners
                    .iter()
                    .map(|(name, listeners)| Ok((*name, report::trace::trace(listeners, sent.clone(), detail)?)));
                Ok(report::trace::merged(traces.collect::<Result<_, Malformed>>()?))
            });
            self.answered += 1;
            let trace = answered.unwrap_or_else(|mistake| {
                self.tell(&mistake);
                report::trace::broken(self.line, mistake)
            });
            report::trace::write_line(&trace, out)?;
        }
    }

    fn tell(&mut self, mistake: &Malformed) {
        self.broken += 1;
        if self.broken <= TOLD {
            let column = mistake.column.map(|column| format!(":{column}")).unwrap_or_default();
            let error = Error::source(format!("{}:{}{column}", self.name, self.line), mistake);
            let error = mistake.help.iter().fold(error, Error::help);
            say(&error.to_string());
        }
    }
}

fn read_line(bytes: &[u8]) -> Result<Sent, Malformed> {
    let text = std::str::from_utf8(bytes).map_err(|_| malformed("the line is not UTF-8"))?;
    Sent::read(text.trim_start_matches('\u{feff}'))
}

fn malformed(message: &str) -> Malformed {
    Malformed { message: message.to_owned(), help: None, column: None }
}

/// The sources; where requests come from a file, what stands in the places of method and URL is one, too.
fn sources(args: &Trace, words: &[&String]) -> Result<Vec<Source>, Error> {
    let mut sources = Vec::new();
    for word in words {
        sources.push(word.parse().map_err(|refusal: Refusal| Error::from(refusal))?);
    }
    sources.extend(args.sources.iter().cloned());
    if sources.is_empty() {
        sources.extend(".".parse().ok());
    }
    Ok(sources)
}

fn refused(malformed: Malformed) -> Error {
    let error = Error::usage(malformed.message);
    malformed.help.into_iter().fold(error, Error::help)
}
