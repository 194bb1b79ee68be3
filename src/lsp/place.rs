//! Places in texts as editors count them.

use glooscope::text::{Encoding, FileId, Position, SourceMap, Span};
use lsp_types as lsp;

/// The editor's range of a span.
pub(super) fn range(map: &SourceMap, span: Span, encoding: Encoding) -> lsp::Range {
    lsp::Range::new(position(map, span.file, span.start, encoding), position(map, span.file, span.end, encoding))
}

/// The editor's place of a byte.
pub(super) fn position(map: &SourceMap, file: FileId, offset: u32, encoding: Encoding) -> lsp::Position {
    let at = map.position(file, offset, encoding);
    lsp::Position::new(at.line - 1, at.column - 1)
}

/// The byte at an editor's place.
pub(super) fn offset(map: &SourceMap, file: FileId, at: lsp::Position, encoding: Encoding) -> u32 {
    map.offset(file, plain(at), encoding)
}

/// The place, counted from 1.
pub(super) fn plain(at: lsp::Position) -> Position {
    Position { line: at.line.saturating_add(1), column: at.character.saturating_add(1) }
}

/// Whether a span holds a byte, or ends before it.
pub(super) fn holds(span: Span, file: FileId, offset: u32) -> bool {
    span.file == file && span.start <= offset && offset <= span.end
}
