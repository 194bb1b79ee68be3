//! Laws of changes: a plan between equals is empty, the reverse mirrors it, edits give exactly what was asked and nothing else.

#[path = "change/commands.rs"]
mod commands;
#[path = "change/connections.rs"]
mod connections;
#[path = "change/controller_steps.rs"]
mod controller_steps;
#[path = "change/copies.rs"]
mod copies;
#[path = "change/load.rs"]
mod load;
#[path = "change/order.rs"]
mod order;
#[path = "change/patches.rs"]
mod patches;
#[path = "change/plan.rs"]
mod plan;
#[path = "change/plans.rs"]
mod plans;
mod program;
#[path = "change/weights.rs"]
mod weights;
mod world;
