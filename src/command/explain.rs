//! `explain`: the page of a rule.

use glooscope::{report, rules};

use super::{CLEAN, print, style};
use crate::cli::{Explain, Terminal};
use crate::error::Error;

/// Prints the page.
pub(super) fn run(args: &Explain, terminal: &Terminal) -> Result<u8, Error> {
    let Some(rule) = rules::find(&args.rule) else {
        let hint = rules::nearest(&args.rule)
            .map_or_else(|| "`glooscope rules` lists them".to_owned(), |nearest| format!("did you mean `{nearest}`?"));
        return Err(Error::Usage(format!("no rule is called `{}`: {hint}", args.rule)));
    };
    print(|out| report::explain::write(rule, &style(terminal), out))?;
    Ok(CLEAN)
}
