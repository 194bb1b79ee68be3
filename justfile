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

# Hold the release build to its bounds of time and memory on inputs of 50 MB that were made to break them.
attacks:
    benches/attacks.py

# Time the tool beside `cat` and write benches/RESULTS.md.
bench:
    benches/run.py
