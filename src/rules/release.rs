//! What a resource's fields are held against: which product in which version, for messages.

use crate::context::Context;
use crate::model::{Kind, Product};

/// The product whose version decides which fields a kind has.
pub(super) struct Release {
    /// Its name: `Gloo`.
    pub product: &'static str,
    /// The version that holds; empty where none is known.
    pub version: String,
    /// The option that names it.
    pub option: &'static str,
}

impl Release {
    /// That of a kind.
    pub(super) fn of(cx: &Context<'_>, kind: Kind) -> Release {
        let options = cx.snapshot.options;
        match kind.product() {
            Product::GatewayApi => Release {
                product: "the Gateway API",
                version: options.gateway_api_version.to_string(),
                option: "--gateway-api-version",
            },
            Product::Kgateway => Release { product: "kgateway", version: String::new(), option: "" },
            _ => Release { product: "Gloo", version: options.version.to_string(), option: "--gloo-version" },
        }
    }
}
