//! What `config --format json` prints.

use serde::Serialize;
use serde_json::Value;

/// Which configuration is read, and what holds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope config"))]
pub struct Settings {
    /// The version of this shape.
    pub version: u32,
    /// The configurations that were met, the nearest first.
    pub files: Vec<File>,
    /// Every key of the configuration.
    pub settings: Vec<Setting>,
    /// What only options set.
    pub options: Vec<Setting>,
}

/// A configuration that was met.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct File {
    /// Its name.
    pub file: String,
    /// Whether it is the one that is read.
    pub read: bool,
    /// Why it isn't.
    pub reason: Option<&'static str>,
}

/// A value that holds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Setting {
    /// The key, or the option without its dashes.
    pub key: &'static str,
    /// What it says; null for an option, whose help says it.
    pub about: Option<&'static str>,
    /// The value, as the configuration has it; null where nothing is set.
    pub value: Value,
    /// Where it comes from; several where they are laid over each other, the last one on top.
    pub from: Vec<Origin>,
}

/// Where a value comes from.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// It is written there.
    Configuration {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u32,
    },
    /// An option.
    Option(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
}

impl Settings {
    /// The shape of what was found.
    pub fn new(files: Vec<File>, settings: Vec<Setting>, options: Vec<Setting>) -> Settings {
        Settings { version: super::VERSION, files, settings, options }
    }
}
