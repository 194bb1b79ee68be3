//! The guard of how much may move: `--max-shift` or the configuration's, with the configuration's exceptions.

use super::{Change, ConnectionChange, HostChange, HostState, Plan, RequestChange, RouteChange};
use crate::config::MaxShift;
use crate::snapshot::glob_fits;
use crate::traffic::Share;

/// What may move of a route's requests.
#[derive(Debug)]
pub struct Guard {
    default: Option<Share>,
    except: Vec<(String, Share)>,
    /// Domains, virtual services and routes that may go.
    removable: Vec<String>,
}

impl Guard {
    /// With what the command line says for all that is no exception, or the configuration where it says nothing.
    pub fn configured(given: Option<Share>, configured: &MaxShift, removable: &[String]) -> Guard {
        let default = given.or(configured.default);
        Guard { default, except: configured.except.clone(), removable: removable.to_vec() }
    }

    /// The most that may move of what has these names: the greatest of their exceptions, else what holds for all.
    pub fn limit(&self, names: &[&str]) -> Option<Share> {
        let except = self.except.iter().filter(|(name, _)| names.contains(&name.as_str())).map(|(_, most)| *most);
        except.max().or(self.default)
    }

    /// Why a plan goes past what may move, if it does: a host that is lost, or else the route that moves most.
    pub fn failure(&self, plan: &Plan) -> Option<String> {
        if let Some((host, most)) = plan.hosts.iter().find_map(|host| Some((host, self.lost(host)?))) {
            let name = &host.virtual_service;
            return Some(format!("{name} is no longer served at all, and --max-shift allows {} points", most.points()));
        }
        let past = |route: &&RouteChange| {
            let limit = self.limit_of(route)?;
            (route.shift > limit).then_some(limit)
        };
        let routes =
            plan.routes.iter().filter(|route| route.is_noticed).filter_map(|route| Some((route, past(&route)?)));
        let Some((route, most)) = routes.max_by_key(|(route, _)| route.shift) else { return self.request_past(plan) };
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
    pub fn gone(&self, environment: &str) -> Option<String> {
        let most = self.default.filter(|most| *most < Share::ONE)?;
        Some(format!("environment {environment} is gone, and --max-shift allows {} points", most.points()))
    }

    /// What may move of a host that stops being served: it loses all it got, though no share of it moves.
    fn lost(&self, host: &HostChange) -> Option<Share> {
        let is_served = |states: &[HostState]| states.iter().any(|state| matches!(state.status, "ok" | "unknown"));
        let is_lost = host.change != Change::Removed && is_served(&host.before) && !is_served(&host.after);
        let may_go = self.removable.iter().any(|glob| glob_fits(glob, &host.virtual_service));
        self.limit(&[host.virtual_service.as_str()]).filter(|most| is_lost && !may_go && *most < Share::ONE)
    }

    /// Why a request that is answered otherwise goes past what may move.
    fn request_past(&self, plan: &Plan) -> Option<String> {
        let requests = &plan.requests;
        let past = |change: &RequestChange| {
            let names = [&change.before.host, &change.after.host].into_iter().flatten().map(String::as_str);
            let limit = self.limit(&names.collect::<Vec<_>>())?;
            (change.shift > limit && !change.is_allowed).then_some(limit)
        };
        if let Some((change, most)) = requests.list.iter().find_map(|change| Some((change, past(change)?))) {
            let request = change.witness.as_ref().map_or_else(
                || format!("some requests for {}", change.domain),
                |witness| format!("{} {}", witness.method, witness.url),
            );
            let fate = if change.after.action == "none" { "are answered by nobody" } else { "go elsewhere" };
            let (points, most) = (change.shift.points(), most.points());
            return Some(format!("{points} points of {request} {fate}, and --max-shift allows {most}"));
        }
        let past = |(names, shift): (&[Option<String>; 2], &Share)| {
            let names: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
            self.limit(&names).filter(|limit| shift > limit)
        };
        if let Some(most) = requests.left_out_shifts.iter().find_map(past) {
            return Some(format!(
                "{} more requests are answered otherwise than are listed, and --max-shift allows {}",
                requests.left_out,
                most.points()
            ));
        }
        let past = |change: &&ConnectionChange| {
            let may_go = self.removable.iter().any(|glob| glob_fits(glob, &change.gateway));
            !may_go && self.limit(&[&change.gateway]).is_some_and(|limit| change.shift > limit)
        };
        if let Some(change) = requests.connections.iter().find(past) {
            let ConnectionChange { gateway, before, after, shift, .. } = change;
            return Some(format!(
                "{} points of what gateway {gateway} gets arrive at port {before}, and it listens on {after}",
                shift.points()
            ));
        }
        // Which limit holds for what isn't looked at nobody knows: the least of them does.
        let least = self.except.iter().map(|(_, most)| *most).chain(self.default).min()?;
        (requests.is_cut && least < Share::ONE)
            .then(|| "there are more routes than can be compared request by request".to_owned())
    }

    fn limit_of(&self, route: &RouteChange) -> Option<Share> {
        let groups = [&route.before, &route.after].into_iter().flatten().filter_map(|state| state.group.as_deref());
        let names: Vec<&str> = groups.chain([route.virtual_service.as_str()]).collect();
        self.limit(&names)
    }
}
