//! Outputs: each a function of what was found, onto a writer. Nothing here decides what is wrong or where traffic goes.

pub mod check;
pub mod config;
pub mod convert;
mod csv;
pub mod diff;
pub mod env;
pub mod explain;
pub mod graph;
mod ink;
mod json;
mod load;
mod markup;
mod measure;
pub mod page;
pub mod patch;
pub mod render;
pub mod rollout;
pub mod rules;
pub mod shape;
pub mod suite;
pub mod trace;

use crate::text::words;

pub use markup::{code, escaped};
pub use measure::{clean, clean_lines};

/// How text for people is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a matter of its own")]
pub struct Style {
    /// Whether escape sequences for colour may be written.
    pub color: bool,
    /// Columns that a line may take.
    pub width: usize,
    /// Whether characters outside ASCII may be drawn with.
    pub unicode: bool,
    /// Whether what is wider than a line is cut; where it goes on to another program nothing is.
    pub cut: bool,
    /// Whether only results are said, and not what was looked at and could be done.
    pub quiet: bool,
    /// The address of a rule's page, `{rule}` standing for its code, where the terminal takes links.
    pub links: Option<&'static str>,
    /// Whether cells of CSV stay as they are, also where a spreadsheet would run them.
    pub raw_cells: bool,
    /// Whether tables of routes say what else a route does.
    pub wide: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            color: false,
            width: 80,
            unicode: true,
            cut: true,
            quiet: false,
            links: None,
            raw_cells: false,
            wide: false,
        }
    }
}

words! {
    /// Formats of `check`.
    pub enum CheckFormat {
        /// For people, with excerpts of the sources.
        Human = "human",
        /// One line a finding.
        Concise = "concise",
        /// For programs.
        Json = "json",
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif",
        /// `JUnit`, for the test reports of CI.
        Junit = "junit",
        /// Annotations of GitHub Actions.
        Github = "github",
        /// A code quality report of GitLab.
        Gitlab = "gitlab",
        /// Checkstyle, for what reads nothing newer.
        Checkstyle = "checkstyle",
        /// A table for comments.
        Markdown = "markdown",
    }
}

words! {
    /// Formats of `render`.
    pub enum RenderFormat {
        /// For people.
        Table = "table",
        /// For programs.
        Json = "json",
        /// As JSON, in YAML.
        Yaml = "yaml",
        /// One row a destination.
        Csv = "csv",
        /// Tables for pages and comments.
        Markdown = "markdown",
    }
}

words! {
    /// Formats of `diff`.
    pub enum DiffFormat {
        /// For people.
        Human = "human",
        /// For programs.
        Json = "json",
        /// For a comment on a pull request.
        Markdown = "markdown",
    }
}

words! {
    /// Formats of `trace`.
    pub enum TraceFormat {
        /// For people.
        Human = "human",
        /// For programs.
        Json = "json",
    }
}

words! {
    /// Formats of `test`.
    pub enum SuiteFormat {
        /// For people.
        Human = "human",
        /// One line for each thing that didn't come as expected.
        Concise = "concise",
        /// For programs.
        Json = "json",
        /// `JUnit`, for the test reports of CI.
        Junit = "junit",
    }
}

words! {
    /// Formats of `rules`.
    pub enum RulesFormat {
        /// For people.
        Table = "table",
        /// For programs.
        Json = "json",
        /// A table for a page.
        Markdown = "markdown",
    }
}

words! {
    /// Formats of patches.
    pub enum PatchFormat {
        /// A JSON patch (RFC 6902) in YAML, for kustomize and `kubectl patch --type json`.
        Json6902 = "json6902",
        /// The resource with its whole list, for kustomize and `kubectl patch --type merge`.
        Strategic = "strategic",
        /// The command that patches the cluster.
        Kubectl = "kubectl",
    }
}

words! {
    /// Formats of `rollout`.
    pub enum RolloutFormat {
        /// For people.
        Table = "table",
        /// For programs.
        Json = "json",
    }
}

words! {
    /// Formats of `graph`.
    pub enum GraphFormat {
        /// For Graphviz.
        Dot = "dot",
        /// For pages of Markdown.
        Mermaid = "mermaid",
        /// A picture.
        Svg = "svg",
        /// For programs.
        Json = "json",
    }
}

words! {
    /// Formats of `env`.
    pub enum EnvFormat {
        /// For people.
        Human = "human",
        /// For programs.
        Json = "json",
    }
}

words! {
    /// Formats of `config`.
    pub enum ConfigFormat {
        /// For people: a configuration, with comments of where each value comes from.
        Human = "human",
        /// For programs.
        Json = "json",
    }
}

words! {
    /// Formats of `convert`.
    pub enum ConvertFormat {
        /// For people, with excerpts of the sources.
        Human = "human",
        /// For programs.
        Json = "json",
    }
}
