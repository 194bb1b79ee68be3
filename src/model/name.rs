//! Names that Kubernetes takes.

/// What is wrong with the name or the namespace of a resource: the API server refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// There is no name, nor a `generateName`.
    Missing,
    /// The name isn't a DNS subdomain (RFC 1123).
    Name,
    /// The namespace isn't a DNS label (RFC 1123).
    Namespace,
}

/// Whether a text is a DNS subdomain as Kubernetes has it: at most 253 lower-case letters, digits, `-` and `.`, each part
/// between dots starting and ending with a letter or digit (`apimachinery/pkg/util/validation`).
pub fn is_subdomain(text: &str) -> bool {
    text.len() <= 253 && text.split('.').all(is_label_text)
}

/// Whether a text is a DNS label as Kubernetes has it: at most 63 lower-case letters, digits and `-`.
pub fn is_label(text: &str) -> bool {
    text.len() <= 63 && is_label_text(text)
}

fn is_label_text(text: &str) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let bytes = text.as_bytes();
    let inner = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
    edge(bytes.first()) && edge(bytes.last()) && bytes.iter().all(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_subdomains_and_namespaces_are_labels() {
        assert!(is_subdomain("checkout.v1-2"));
        assert!(is_subdomain(&"a".repeat(253)));
        for bad in ["", "Checkout", "a_b", "-a", "a-", "a..b", ".a", "a b", "ä", &"a".repeat(254)] {
            assert!(!is_subdomain(bad), "{bad}");
        }
        assert!(is_label("gloo-system"));
        assert!(!is_label("gloo.system"));
        assert!(!is_label(&"a".repeat(64)));
    }
}
