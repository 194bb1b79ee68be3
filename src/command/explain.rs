//! `explain`: the page of a rule.

use clap::Args;
use glooscope::{report, rules};

use super::CLEAN;
use super::reading::unknown_rule;
use super::terminal::{Terminal, print, style, talk};
use crate::error::Error;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope explain zero-total-weight\n`glooscope rules` lists the codes.")]
pub(super) struct Explain {
    /// The rule's code
    #[arg(value_name = "RULE")]
    rule: String,
}

/// Prints the page.
pub(super) fn run(args: &Explain, terminal: &Terminal) -> Result<u8, Error> {
    let retired = rules::retired(&args.rule);
    let Some(rule) = rules::find(rules::current(&args.rule)) else {
        return Err(retired.map_or_else(|| unknown_rule(&args.rule), |it| Error::usage(it.message()).help(it.help())));
    };
    if let Some(retired) = retired {
        talk(terminal, &format!("note: {}", retired.message()));
    }
    print(|out| report::explain::write(rule, &style(terminal), out))?;
    Ok(CLEAN)
}
