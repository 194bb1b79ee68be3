//! What `rollout --format json` prints.

use serde::Serialize;

use crate::change;

/// A canary in steps.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope rollout"))]
pub struct Rollout {
    /// The version of this shape.
    pub version: u32,
    /// The group, or a route's own list.
    pub group: String,
    /// The destination that traffic moves to.
    pub to: String,
    /// Destinations whose share stays.
    pub held: Vec<String>,
    /// The Canary or Rollout whose steps these are, as `canary shop/cart`; null where they were given.
    pub source: Option<String>,
    /// What every destination has now; null where the list adds up to 0.
    pub now: Option<Vec<Destination>>,
    /// The steps.
    pub steps: Vec<Step>,
    /// How many effective routes it touches.
    pub routes: usize,
    /// Their virtual services.
    pub hosts: Vec<String>,
    /// Their domains.
    pub domains: Vec<String>,
    /// The guards that failed.
    pub failed: Vec<String>,
}

/// One step.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Step {
    /// The share that the destination gets, in per cent.
    pub percent: f64,
    /// The weight that the Canary or Rollout asks for, of 100; null where its steps are not followed.
    pub asked: Option<u32>,
    /// Every destination.
    pub destinations: Vec<Destination>,
    /// How many points of the requests go elsewhere than a step before.
    pub shift: f64,
}

/// What a destination has at a step.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Destination {
    /// The upstream.
    pub upstream: String,
    /// Its weight.
    pub weight: u32,
    /// The sum of the weights.
    pub total: u64,
    /// Its share in per cent.
    pub percent: f64,
    /// The share as an exact fraction.
    pub fraction: String,
}

impl Rollout {
    /// The shape of a rollout; `summary` is that of the change from now to the step that touches most.
    pub fn new(rollout: &change::Rollout<'_>, summary: &change::Summary, failed: Vec<String>) -> Rollout {
        Rollout {
            version: super::VERSION,
            group: rollout.title.clone(),
            to: rollout.to.clone(),
            held: rollout.held.clone(),
            source: rollout.source.clone(),
            now: rollout.now.as_deref().map(destinations),
            steps: rollout
                .steps
                .iter()
                .map(|step| Step {
                    percent: step.share.percent(),
                    asked: step.asked,
                    destinations: destinations(&step.destinations),
                    shift: step.shift.percent(),
                })
                .collect(),
            routes: summary.routes,
            hosts: summary.hosts.clone(),
            domains: summary.domains.clone(),
            failed,
        }
    }
}

fn destinations(list: &[change::StepShare]) -> Vec<Destination> {
    let one = |share: &change::StepShare| {
        let (part, whole) = share.share.parts();
        Destination {
            upstream: share.name.clone(),
            weight: share.weight,
            total: share.total,
            percent: share.share.percent(),
            fraction: format!("{part}/{whole}"),
        }
    };
    list.iter().map(one).collect()
}
