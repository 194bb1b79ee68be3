//! The command line: exit codes, sources, configuration, and what is said where.

mod cli {
    mod baseline;
    #[cfg(unix)]
    mod cluster;
    mod codes;
    mod config;
    mod configuration;
    mod findings;
    mod flags;
    mod folders;
    mod generated;
    mod revisions;
    mod silence;
    #[cfg(unix)]
    mod streams;
    mod unread;
    #[cfg(unix)]
    mod watch;
}
mod program;
