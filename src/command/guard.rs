//! The guard of how much may move: `--max-shift` or the configuration's, with the configuration's exceptions.

use glooscope::change::{Change, HostChange, HostState, Plan, RouteChange};
use glooscope::config::MaxShift;
use glooscope::traffic::Share;

/// What may move of a route's requests.
#[derive(Debug)]
pub(super) struct Guard {
    default: Option<Share>,
    except: Vec<(String, Share)>,
}

impl Guard {
    /// With what the command line says for all that is no exception, or the configuration where it says nothing.
    pub(super) fn configured(given: Option<Share>, configured: &MaxShift) -> Guard {
        Guard { default: given.or(configured.default), except: configured.except.clone() }
    }

    /// The most that may move of what has these names: the greatest of their exceptions, else what holds for all.
    pub(super) fn limit(&self, names: &[&str]) -> Option<Share> {
        let except = self.except.iter().filter(|(name, _)| names.contains(&name.as_str())).map(|(_, most)| *most);
        except.max().or(self.default)
    }

    /// Why a plan goes past what may move, if it does: a host that is lost, or else the route that moves most.
    pub(super) fn failure(&self, plan: &Plan) -> Option<String> {
        if let Some((host, most)) = plan.hosts.iter().find_map(|host| Some((host, self.lost(host)?))) {
            let name = &host.virtual_service;
            return Some(format!("{name} is no longer served at all, and --max-shift allows {} points", most.points()));
        }
        let past = |route: &&RouteChange| {
            let limit = self.limit_of(route)?;
            (route.shift > limit).then_some(limit)
        };
        let (route, most) =
            plan.routes.iter().filter_map(|route| Some((route, past(&route)?))).max_by_key(|(route, _)| route.shift)?;
        let words: Vec<&str> = route.matchers.iter().map(|matcher| matcher.words.as_str()).collect();
        Some(format!(
            "{} points of {} of {} go elsewhere, and --max-shift allows {}",
            route.shift.points(),
            words.join(" or "),
            route.virtual_service,
            most.points()
        ))
    }

    /// Why an environment may not go, if it may not: all that it served is lost, though no share of it moves.
    pub(super) fn gone(&self, environment: &str) -> Option<String> {
        let most = self.default.filter(|most| *most < Share::ONE)?;
        Some(format!("environment {environment} is gone, and --max-shift allows {} points", most.points()))
    }

    /// What may move of a host that stops being served: it loses all it got, though no share of it moves.
    fn lost(&self, host: &HostChange) -> Option<Share> {
        let is_served = |states: &[HostState]| states.iter().any(|state| matches!(state.status, "ok" | "unknown"));
        let is_lost = host.change != Change::Removed && is_served(&host.before) && !is_served(&host.after);
        self.limit(&[host.virtual_service.as_str()]).filter(|most| is_lost && *most < Share::ONE)
    }

    fn limit_of(&self, route: &RouteChange) -> Option<Share> {
        let groups = [&route.before, &route.after].into_iter().flatten().filter_map(|state| state.group.as_deref());
        let names: Vec<&str> = groups.chain([route.virtual_service.as_str()]).collect();
        self.limit(&names)
    }
}
