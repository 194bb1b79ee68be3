//! `convert`: writes what Gloo Edge serves as manifests of the Gateway API, with proof.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueHint};
use glooscope::context::Context;
use glooscope::convert::{self, Conversion, Proof, Settings, Target};
use glooscope::finding::Severity;
use glooscope::report::{self, ConvertFormat};
use glooscope::snapshot::{Dialect, Options, Snapshot, Sources};
use glooscope::text::{Role, SourceFile, SourceMap};

use super::environment::Environment;
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, say, style};
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::{Error, NOTHING_WRITTEN};
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope convert deploy/\n  glooscope convert deploy/ -o gateway-api/\n  \
    glooscope convert deploy/ -o gateway-api/ --to standard --gateway-class nginx\n  \
    glooscope convert deploy/ --check gateway-api/\n  \
    glooscope convert deploy/ -o gateway-api/ --delegation --shared-groups\n\
    What has no equal is told, and makes the exit code 1; --allow-partial lets it be. Both worlds are compared in the same run: every region \
    of requests, then 10,000 random ones.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Convert {
    /// What to convert
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// The folder that the manifests are written to; without one nothing is written
    #[arg(long, short, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,

    /// Write nothing, and hold these manifests against what the sources serve
    #[arg(long, value_name = "SOURCE", value_hint = ValueHint::AnyPath, conflicts_with = "output")]
    check: Option<Source>,

    /// What the manifests are for
    #[arg(long, value_name = "TARGET", default_value = "kgateway", value_parser = value::word::<Target>())]
    to: Target,

    /// The class of the gateways; by default that of kgateway, or `standard`
    #[arg(long, value_name = "CLASS")]
    gateway_class: Option<String>,

    /// Have route tables stay routes of their own, which others delegate to; for kgateway
    #[arg(long)]
    delegation: bool,

    /// Have a route stand for each upstream group, so that its weights stand in one place; for kgateway
    #[arg(long)]
    shared_groups: bool,

    /// Write what has an equal, and exit with 0, also where something has none; with 1 all the same where a request is answered otherwise
    /// that no finding names
    #[arg(long)]
    allow_partial: bool,

    /// Write to a folder that holds something, and replace files of the same names
    #[arg(long)]
    force: bool,

    /// How what is lost and the proof are printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<ConvertFormat>())]
    format: ConvertFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Converts the sources, or holds what was converted against them.
pub(super) fn run(args: &Convert, terminal: &Terminal) -> Result<u8, Error> {
    for (is_asked, option) in [(args.delegation, "--delegation"), (args.shared_groups, "--shared-groups")] {
        if is_asked && args.to != Target::Kgateway {
            return Err(Error::usage(format!(
                "{option} is for kgateway: the standard has no routes that others delegate to"
            )));
        }
    }
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let [one] = world.environments.as_slice() else {
        let names: Vec<&str> = world.environments.iter().filter_map(Environment::name).collect();
        return Err(Error::usage("the sources are several environments, and one is converted at a time")
            .help(format!("name one of {} with --env", names.join(", "))));
    };
    let written = args.check.as_ref().map(|source| World::read(std::slice::from_ref(source), &args.reading, terminal));
    let written = written.transpose()?;
    let settings = Settings {
        target: args.to,
        class: args.gateway_class.clone(),
        delegates: args.delegation,
        shares_groups: args.shared_groups,
    };
    let mut is_whole = world.is_whole && written.as_ref().is_none_or(|written| written.is_whole);
    if let Some(written) = &written {
        is_whole &= written.with_each(|all| written.tell_all(all, terminal));
    }
    let is_kept = one.context(|cx| {
        is_whole &= world.tell(cx, terminal);
        let conversion = convert::convert(cx, &settings);
        let after = match &written {
            None => generated(&conversion, &one.sources),
            Some(written) => beside(&written.sources, &one.sources),
        };
        let proof = prove(cx, &after, &options(args, &one.options), &conversion);
        print(|out| report::convert::write(args.format, cx.map(), &conversion, &proof, &style(terminal), out))?;
        if !proof.holds() && !args.allow_partial {
            let error = Error::guard("it is not proved that requests are answered as before");
            fail(
                terminal,
                &match &args.output {
                    Some(_) => error.help("see above; --allow-partial writes it all the same").nothing_written(),
                    None => error.help("see above; --allow-partial lets it be"),
                },
            );
            return Ok(false);
        }
        if let Some(folder) = &args.output {
            if !is_whole && !args.allow_partial {
                say(&format!("note: {NOTHING_WRITTEN}"));
                return Ok(false);
            }
            let files = conversion.files.iter().map(|file| (file.name.as_str(), file.text.as_str()));
            write::write_all(folder, files, args.force)?;
        }
        if !proof.unexplained.is_empty() {
            // What has no equal may be let be; what is wrong and named by nobody may not.
            fail(terminal, &Error::guard("requests are answered otherwise, and no finding says so").help("see above"));
            return Ok(false);
        }
        let is_lost = conversion.losses.list.iter().any(|loss| loss.finding.severity > Severity::Info);
        Ok::<bool, Error>(args.allow_partial || !is_lost)
    })?;
    Ok(match (is_whole, is_kept) {
        (false, _) => FAILED,
        (true, false) => FOUND,
        (true, true) => CLEAN,
    })
}

/// What is written, with all of the sources beside it: what isn't Gloo's stays.
fn generated(conversion: &Conversion, sources: &Sources) -> Sources {
    let mut map = SourceMap::default();
    for file in &conversion.files {
        map.add(file.name.as_str(), file.text.as_str(), Role::Subject);
    }
    beside(&Sources::parse(map), sources)
}

/// Some sources, with others for references to resolve to.
fn beside(own: &Sources, others: &Sources) -> Sources {
    let mut all = own.clone();
    for (id, file) in others.files() {
        if let Some(parsed) = others.parsed(id) {
            let file = SourceFile::new(&*file.name, Arc::clone(&file.text), Role::Context);
            all.push(file, Arc::clone(parsed));
        }
    }
    all
}

/// How what is written is read.
fn options(args: &Convert, own: &Options) -> Options {
    let dialect = match args.to {
        Target::Kgateway => Dialect::Kgateway,
        Target::Standard => Dialect::Standard,
    };
    Options { dialect: Some(dialect), ..own.clone() }
}

fn prove(before: &Context<'_>, after: &Sources, options: &Options, conversion: &Conversion) -> Proof {
    let snapshot = Snapshot::read(after, options);
    convert::prove(before, &Context::new(&snapshot), conversion, convert::REQUESTS)
}
