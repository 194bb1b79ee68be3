//! Files that are generated from others: `BLESS=1 cargo test --test generated` writes them anew.

#[path = "generated/field_tables.rs"]
mod field_tables;

use std::path::Path;
use std::{env, fs};

#[test]
fn field_tables_are_up_to_date() {
    same("src/schema/table.rs", &field_tables::rust(&read("schemas/gloo-fields.json")));
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn same(path: &str, generated: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), generated).expect(path);
    }
    assert!(read(path) == generated, "{path} is out of date: run BLESS=1 cargo test --test generated");
}
