//! What a finding holds at most. A manifest of some kilobytes can have as many findings about a name as long, each of which reaches
//! thousands of domains: their product fits no memory, and nobody reads it.

use crate::model::ResourceKey;
use crate::traffic::Reach;

/// How many bytes of a text are kept; names that Kubernetes takes are a tenth of it.
const LONGEST: usize = 3_000;

/// How many names of a list are kept.
pub(super) const NAMED: usize = 100;

/// The text, of a long one both ends.
pub(super) fn text(text: String) -> String {
    if text.len() <= LONGEST { text } else { ends(&text) }
}

fn ends(text: &str) -> String {
    let end = floor(text, LONGEST / 2);
    let start = floor(text, text.len() - LONGEST / 2);
    format!("{}…{} bytes left out…{}", &text[..end], start - end, &text[start..])
}

/// The last place up to `at` at which a character starts.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The key, its parts as texts.
pub(super) fn key(key: &ResourceKey) -> ResourceKey {
    let part = |part: &String| if part.len() <= LONGEST { part.clone() } else { ends(part) };
    ResourceKey { kind: key.kind, namespace: part(&key.namespace), name: part(&key.name) }
}

/// The reach with the first names of its lists, and how many more there are.
pub(super) fn reach(mut reach: Reach) -> Reach {
    for (list, left_out) in
        [(&mut reach.hosts, &mut reach.hosts_left_out), (&mut reach.domains, &mut reach.domains_left_out)]
    {
        *left_out += list.len().saturating_sub(NAMED);
        list.truncate(NAMED);
        for name in list.iter_mut().filter(|name| name.len() > LONGEST) {
            *name = ends(name);
        }
        list.shrink_to_fit();
    }
    reach
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_keeps_its_ends() {
        assert_eq!(text("a".repeat(LONGEST)).len(), LONGEST);
        let told = text(format!("{}{}", "é".repeat(5_000), "z".repeat(5_001)));
        assert!(told.starts_with("éé") && told.ends_with("zz") && told.contains("…12001 bytes left out…"), "{told}");
    }

    #[test]
    fn a_long_list_says_how_many_more_there_are() {
        let domains = (0..250).map(|at| format!("d{at}")).collect();
        let told = reach(Reach { domains, ..Reach::default() });
        assert_eq!((told.domains.len(), told.domains_left_out, told.hosts_left_out), (100, 150, 0));
        assert_eq!(reach(told.clone()), told);
    }
}
