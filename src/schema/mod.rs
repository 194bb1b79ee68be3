//! The field tables of Gloo and the Gateway API: unknown fields, types, enums, one-ofs, references, since and until.
//!
//! The API server drops fields that a kind's definition lacks and refuses values of another type; Gloo or the gateway's controller then
//! decodes what is left. [`check`] says of one resource what either of them would do, and where.

mod at;
mod entry;
#[rustfmt::skip]
mod gateway_table;
mod hover;
mod invalid;
mod issue;
mod json_schema;
mod kinds;
mod message;
mod path;
mod scalar;
mod suggest;
#[rustfmt::skip]
mod table;
mod version;
mod walk;

pub use at::{Place, at};
pub use invalid::{Demands, Invalid};
pub use issue::{Admission, Checked, Issue, IssueKind, Reference};
pub use json_schema::{described, manifest, manifests};
pub use kinds::{is_experimental, kind_fields, newest_version};
pub use message::{Field, Message, MessageId, OneOf, Type};
pub use path::{Path, Step};
pub use suggest::nearest;
pub use version::{
    Channel, Edition, GatewayApiVersion, GlooVersion, Minor, UnknownGatewayApiVersion, UnknownVersion, Versions,
};
pub use walk::check;
