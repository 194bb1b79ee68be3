//! `man`: manual pages.

use std::path::Path;
use std::{fs, io};

use clap::CommandFactory as _;
use clap_mangen::Man as Page;

use super::{CLEAN, print};
use crate::cli::{Cli, Man};
use crate::error::Error;

/// Prints the first page, or writes all of them.
pub(super) fn run(args: &Man) -> Result<u8, Error> {
    match &args.output {
        None => {
            let mut page = Vec::new();
            // A buffer takes everything.
            let _ = Page::new(Cli::command()).render(&mut page);
            print(|out| out.write_all(&page))?;
        }
        Some(folder) => {
            let name = folder.display().to_string();
            write_all(folder).map_err(|reason| Error::Write { name, reason })?;
        }
    }
    Ok(CLEAN)
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)
}
