//! The language server: what an editor is told of the manifests as somebody types.
//!
//! One thread answers, in the order of the messages. The folders are read in another one, at the start and whenever something was saved; the
//! texts that are open lie over what was read. A change of a text has that file parsed again and the environments checked that it belongs to.

mod actions;
mod answer;
mod asked;
mod complete;
mod cursor;
mod diagnostics;
mod documents;
mod goto;
mod hover;
mod lens;
mod place;
mod server;
mod session;
mod spot;
mod symbols;
mod uri;
mod wire;
mod workspace;

use std::path::PathBuf;
use std::sync::Arc;

pub(crate) use self::workspace::{Environment, Loaded};

/// Reads folders; each call reads them anew.
pub(crate) type Load = Arc<dyn Fn(&[PathBuf]) -> Loaded + Send + Sync>;

/// Serves an editor over standard input and output until it ends the session; whether it was ended as the protocol has it.
pub(crate) fn serve(load: Load) -> bool {
    let (connection, wake, writer) = wire::connect();
    let is_ended = server::run(&connection, load, wake);
    // With the last sender gone, the writer ends when all is written.
    drop(connection);
    let _ = writer.join();
    is_ended
}
