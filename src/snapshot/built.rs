//! The output of a build as kustomize annotates it: the annotations taken out, and what they say.

use crate::text::FileId;
use crate::yaml::{self, Node};

/// The annotation that says which file a resource was written in.
const ORIGIN: &str = "config.kubernetes.io/origin";

/// The annotation that says which kustomizations changed it.
const TRANSFORMATIONS: &str = "alpha.config.kubernetes.io/transformations";

/// What was built, without the annotations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The text.
    pub text: String,
    /// One for each of its documents.
    pub documents: Vec<Annotated>,
}

/// What the annotations of one resource say; paths as seen from the kustomization that was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotated {
    /// The file that it was written in.
    pub origin: Option<String>,
    /// The kustomizations that changed it, the innermost first, each once.
    pub changed_in: Vec<String>,
}

/// Reads what a build printed, or says why it can't be read.
pub fn read(printed: &str) -> Result<Output, String> {
    let file = FileId(0);
    let mut output = Output::default();
    let mut done = 0;
    for document in yaml::read(printed) {
        let tree = document.tree.as_ref().map_err(|error| error.message.clone())?;
        let root = tree.root(file, printed);
        if root.is_some_and(|root| root.field("kind").is_none_or(|kind| !kind.is_scalar())) {
            return Err("it is no list of resources".to_owned());
        }
        let mut annotated = Annotated::default();
        let annotations =
            root.and_then(|root| root.field("metadata")).and_then(|metadata| metadata.entry("annotations"));
        if let Some((title, map)) = annotations {
            let mut others = 0;
            for (key, value) in map.entries() {
                match key.str() {
                    ORIGIN => annotated.origin = paths(value, "path").pop(),
                    TRANSFORMATIONS => annotated.changed_in = paths(value, "configuredIn"),
                    _ => {
                        others += 1;
                        continue;
                    }
                }
                cut(printed, key, &mut done, &mut output.text);
            }
            if others == 0 && map.is_map() {
                // The line of the key alone is left, and went into the text already.
                let kept = output.text.trim_end_matches('\n').len();
                let line = printed[..title.span().start as usize].rfind('\n').map_or(0, |at| at + 1);
                let written = printed[line..].lines().next().unwrap_or_default();
                if output.text[..kept].ends_with(written) && written.trim() == "annotations:" {
                    output.text.truncate(kept - written.len());
                }
            }
        }
        output.documents.push(annotated);
    }
    output.text.push_str(&printed[done..]);
    Ok(output)
}

/// Copies what stands before an entry, and passes over the entry: its line, and those that are set in more.
fn cut(printed: &str, key: Node<'_>, done: &mut usize, text: &mut String) {
    let at = key.span().start as usize;
    let start = printed[..at].rfind('\n').map_or(0, |at| at + 1);
    let indent = at - start;
    if start < *done || !printed[start..at].bytes().all(|byte| byte == b' ') {
        return;
    }
    text.push_str(&printed[*done..start]);
    let mut end = start;
    for (number, line) in printed[start..].split_inclusive('\n').enumerate() {
        let own = line.len() - line.trim_start_matches(' ').len();
        if number > 0 && own <= indent {
            break;
        }
        end += line.len();
    }
    *done = end;
}

/// The values of a key in the text of an annotation, each once.
fn paths(value: Node<'_>, key: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in value.str().lines() {
        let Some((name, path)) = line.trim_start_matches(['-', ' ']).split_once(": ") else { continue };
        let path = path.trim().trim_matches(['"', '\'']).to_owned();
        if name == key && !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_annotations_are_read_and_taken_out() {
        let annotations = "  annotations:\n    alpha.config.kubernetes.io/transformations: |\n      - configuredIn: ../a/kustomization.yaml\n        \
             configuredBy:\n          apiVersion: builtin\n          kind: PatchTransformer\n      - configuredIn: ../a/kustomization.yaml\n    \
             config.kubernetes.io/origin: |\n      path: ../base/g.yaml\n";
        let rest = "  name: g\nspec:\n  x: 1\n";
        let printed = format!(
            "kind: A\nmetadata:\n{annotations}{rest}---\nkind: B\nmetadata:\n  annotations:\n    own: kept\n    \
             config.kubernetes.io/origin: |\n      path: ../base/h.yaml\n  name: h\n"
        );
        let output = read(&printed).expect("it can be read");
        assert_eq!(
            output.text,
            format!("kind: A\nmetadata:\n{rest}---\nkind: B\nmetadata:\n  annotations:\n    own: kept\n  name: h\n")
        );
        assert_eq!(output.documents[0].origin.as_deref(), Some("../base/g.yaml"));
        assert_eq!(output.documents[0].changed_in, ["../a/kustomization.yaml"]);
        assert_eq!(output.documents[1].origin.as_deref(), Some("../base/h.yaml"));
        assert!(output.documents[1].changed_in.is_empty());
        assert!(read("{a: ").is_err() && read("hello\n").is_err());
        assert_eq!(read("kind: A\n").expect("plain").text, "kind: A\n");
    }
}
