//! The values of a configuration, from the table that its reader walks.

use serde_json::Value;

use super::Config;
use super::key::KEYS;

/// Every key with what it says and the value that holds, in the shape in which it is written; null where nothing does.
pub fn values(config: &Config) -> Vec<(&'static str, &'static str, Value)> {
    KEYS.iter().map(|key| (key.name, key.about, (key.value)(config))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Role, SourceMap};

    fn read(text: &str) -> Config {
        let mut map = SourceMap::default();
        let file = map.add(".glooscope.yaml", text, Role::Configuration);
        let (config, found) = Config::read(&map, file);
        assert!(found.is_empty(), "{text}: {found:?}");
        config
    }

    fn text(config: &Config) -> String {
        let lines = values(config).into_iter().filter(|(_, _, value)| !value.is_null());
        lines.map(|(key, _, value)| format!("{key}: {value}\n")).collect::<Vec<_>>().concat()
    }

    #[test]
    fn what_is_shown_is_read_as_the_same() {
        let all = "rules: {zero-weight: off, no-routes: error}\npaths: {a/: {no-path: off}, '*.yml': {no-path: info}}\nexternal: [a/*]\n\
                   closed: true\ncontext: [lent]\nexclude: [a, b]\nbaseline: b.json\nnamespace: n\ndiscovery-namespace: d\n\
                   gloo-version: '1.20'\ngateway-api-version: '1.0'\ngateway-api-channel: experimental\ndialect: kgateway\nfail-on: never\nmax-shift: {default: 20, except: {a/b: 0.25}}\n\
                   environments: {prod: [a, b], dev: {sources: c, rules: {no-path: off}, max-shift: 5, gloo-version: '1.17'}}\n";
        for written in ["", all, "max-shift: 3\nenvironments: off\n"] {
            let shown = text(&read(written));
            assert_eq!(text(&read(&shown)), shown);
        }
        let shown = text(&read(all));
        for (key, _, value) in values(&Config::default()) {
            assert!(!shown.contains(&format!("{key}: {value}\n")), "{key} is set to something else: {shown}");
            assert!(read(all).places.iter().any(|(known, _)| *known == key), "{key}");
        }
    }
}
