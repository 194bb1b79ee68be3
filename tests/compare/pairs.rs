//! Pairs of manifests that differ a little.

use crate::generated;
use crate::world::Random;

/// Hosts whose routes answer in three ways, and the same after some changes.
pub(crate) fn two(draw: &mut Random) -> (String, String) {
    let text = generated::hosts(draw);
    let before = answering(draw, &text);
    let mut after = before.clone();
    for _ in 0..=draw.below(3) {
        after = changed(draw, &after);
    }
    (before, after)
}

fn answering(draw: &mut Random, text: &str) -> String {
    let mut parts = text.split("status: 200");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out += draw.from(&["status: 200", "status: 201", "status: 404"]);
        out += part;
    }
    out
}

fn changed(draw: &mut Random, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let routes: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].contains("matchers:")).collect();
    let (one, other) = (draw.from(&routes), draw.from(&routes));
    match draw.below(7) {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => {
            let copy = lines[one].clone();
            lines.insert(other, copy);
        }
        3 => lines[one] = answering(draw, &lines[one].replace("201", "200").replace("404", "200")),
        4 => {
            let fresh = generated::hosts(draw);
            let fresh = answering(draw, &fresh);
            let fresh: Vec<&str> = fresh.lines().filter(|line| line.contains("matchers:")).collect();
            draw.from(&fresh).clone_into(&mut lines[one]);
        }
        5 => {
            let swaps = [
                ("prefix", "exact"),
                ("exact", "prefix"),
                ("x-a", "x-b"),
                ("GET", "POST"),
                ("'/a", "'/A"),
                ("true", "false"),
            ];
            let (old, new) = draw.from(&swaps);
            lines[one] = lines[one].replace(old, new);
        }
        _ => {
            // One route becomes two of the same.
            if let Some((first, second)) = lines[one].clone().split_once("}, {") {
                let (_, action) = second.rsplit_once("}], ").unwrap_or_default();
                lines[one] = format!("{first}}}], {action}");
                lines.insert(one + 1, format!("    - {{matchers: [{{{second}"));
            }
        }
    }
    lines.join("\n") + "\n"
}
