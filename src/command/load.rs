//! Files of requests and capacities.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use glooscope::change::load::{Figures, Loads, UpstreamLoad, loads};
use glooscope::change::{Refusal, Rename};
use glooscope::context::Context;

use crate::error::Error;
use crate::source;

/// Requests a second, and who can take how many.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Load")]
pub(super) struct Load {
    /// Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where
    /// HOST is a domain or virtual service and ROUTE a route's name, path or matchers
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    requests: Option<PathBuf>,

    /// Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff`
    /// exits with 1 then
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "requests")]
    capacity: Option<PathBuf>,
}

/// What was given, read.
#[derive(Debug)]
pub(super) struct Files {
    requests: Figures,
    capacity: Option<Figures>,
}

impl Load {
    /// The files that are given.
    pub(super) fn paths(&self) -> Vec<&Path> {
        self.requests.iter().chain(&self.capacity).map(PathBuf::as_path).collect()
    }

    /// Reads the files, where requests are given.
    pub(super) fn read(&self) -> Result<Option<Files>, Error> {
        let Some(requests) = &self.requests else { return Ok(None) };
        let (requests, capacity) = (figures(requests)?, self.capacity.as_deref().map(figures).transpose()?);
        Ok(Some(Files { requests, capacity }))
    }
}

impl Files {
    /// What each upstream gets, before (where there is such a state) and after.
    pub(super) fn loads(
        &self,
        before: Option<&Context<'_>>,
        after: &Context<'_>,
        renames: &[Rename],
    ) -> Result<Loads, Error> {
        loads(before, after, renames, &self.requests, self.capacity.as_ref()).map_err(refused)
    }
}

fn figures(path: &Path) -> Result<Figures, Error> {
    let (name, text) = source::one(path)?;
    let text = text.map_err(|refusal| Error::undecodable(&name, refusal))?;
    Figures::read(&name, &text).map_err(refused)
}

/// One error that says all that is wrong.
fn refused(list: Vec<Refusal>) -> Error {
    Error::all(list.into_iter().map(Error::from)).unwrap_or_else(|| Error::usage("the numbers can't be read"))
}

/// Why the guard fails for an upstream that gets more than it can take.
pub(super) fn overloaded(load: &UpstreamLoad) -> Option<String> {
    let capacity = load.capacity.as_ref()?;
    let least = if load.after.is_exact() { "" } else { "at least " };
    Some(format!(
        "{} gets {least}{} requests a second, and --capacity allows {}",
        load.upstream,
        load.after.least.decimal(2),
        capacity.decimal(2)
    ))
}
