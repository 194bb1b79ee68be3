//! Outputs: each a function of what was found, onto a writer. Nothing here decides what is wrong or where traffic goes.

pub mod check;
pub mod diff;
pub mod explain;
mod ink;
mod load;
mod markup;
mod measure;
pub mod patch;
pub mod render;
pub mod rollout;
pub mod rules;
pub mod shape;
mod yaml;

/// How text for people is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether escape sequences for colour may be written.
    pub color: bool,
    /// Columns that a line may take.
    pub width: usize,
    /// Whether characters outside ASCII may be drawn with.
    pub unicode: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style { color: false, width: 80, unicode: true }
    }
}

/// Formats of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum CheckFormat {
    /// For people, with excerpts of the sources.
    Human,
    /// One line a finding.
    Concise,
    /// For programs.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// `JUnit`, for the test reports of CI.
    Junit,
    /// Annotations of GitHub Actions.
    Github,
    /// A code quality report of GitLab.
    Gitlab,
    /// Checkstyle, for what reads nothing newer.
    Checkstyle,
    /// A table for comments.
    Markdown,
}

/// Formats of `render`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RenderFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
    /// As JSON, in YAML.
    Yaml,
    /// One row a destination.
    Csv,
    /// Tables for pages and comments.
    Markdown,
}

/// Formats of `diff`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum DiffFormat {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For a comment on a pull request.
    Markdown,
}

/// Formats of `rules`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RulesFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
    /// A table for a page.
    Markdown,
}

/// Formats of patches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum PatchFormat {
    /// A JSON patch (RFC 6902) in YAML, for kustomize and `kubectl patch --type json`
    Json6902,
    /// The resource with its whole list, for kustomize and `kubectl patch --type merge`
    Strategic,
    /// The command that patches the cluster
    Kubectl,
}

/// Formats of `rollout`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RolloutFormat {
    /// For people
    Table,
    /// For programs
    Json,
}
