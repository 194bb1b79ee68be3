//! `man`: manual pages.

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::{Args, CommandFactory as _, ValueHint};
use clap_mangen::Man as Page;

use super::terminal::print;
use super::{CLEAN, Cli};
use crate::error::Error;

#[derive(Debug, Args)]
pub(super) struct Man {
    /// Write one page a command into this folder, instead of printing the first
    #[arg(long, short, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
}

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
            write_all(folder).map_err(|reason| Error::write(folder.display(), reason))?;
        }
    }
    Ok(CLEAN)
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)
}
