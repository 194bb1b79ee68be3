//! The shapes of outputs for programs. Later versions only add to them.

pub mod check;
pub mod render;
pub mod rules;

/// The version of every shape.
pub const VERSION: u32 = 1;

/// Writes a value as indented JSON with a line end.
pub(super) fn write_json(value: &impl serde::Serialize, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
