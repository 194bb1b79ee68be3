//! One of the laws of `harness.rs`, the one that `GLOOSCOPE_LAW` names, for any text.

#![no_main]

#[path = "../harness.rs"]
mod harness;

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

static LAW: OnceLock<fn(&str)> = OnceLock::new();

fn law() -> fn(&str) {
    let name = std::env::var("GLOOSCOPE_LAW").unwrap_or_default();
    let law = harness::LAWS.iter().find(|(known, _)| *known == name);
    law.unwrap_or_else(|| panic!("GLOOSCOPE_LAW names none of {:?}", harness::LAWS.map(|(name, _)| name))).1
}

fuzz_target!(|text: &str| LAW.get_or_init(law)(text));
