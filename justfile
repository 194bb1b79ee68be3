# The few commands that CI runs; `just` alone lists them.

default:
    @just --list

# Everything that must hold before a change lands.
ci:
    .ci/run

# Run the tests.
test:
    cargo test --locked

# Rewrite snapshots and generated files; read the diff afterwards.
bless:
    BLESS=1 cargo test --locked

# Format and lint.
lint:
    cargo fmt
    rustfmt --edition 2024 src/rules/*.rs
    cargo clippy --locked --all-targets -- -D warnings

# Time the tool beside `cat` and write benches/RESULTS.md.
bench:
    benches/run.py
