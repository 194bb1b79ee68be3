//! How far something reaches: routes, hosts, domains.

/// How far a finding reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many effective routes are hit.
    pub routes: usize,
    /// The virtual services hit, as `namespace/name`, sorted.
    pub hosts: Vec<String>,
    /// How many more there are than a finding keeps.
    pub hosts_left_out: usize,
    /// Their domains, sorted, each once.
    pub domains: Vec<String>,
    /// How many more there are than a finding keeps.
    pub domains_left_out: usize,
    /// Whether Envoy refuses the configuration of the whole listener, so that every host on it is hit.
    pub listener: bool,
    /// How many hosts are on the listeners that are hit so; counted when all findings are there.
    pub listener_hosts: usize,
    /// How many effective routes these hosts have.
    pub listener_routes: usize,
}
