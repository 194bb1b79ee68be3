//! What shells are offered: the program is asked as fish asks it, a candidate a line; and what real shells make of it.

#![expect(clippy::print_stderr, reason = "a shell that is passed over is said")]

mod program;

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use program::Scratch;

/// The candidates for the last of the words.
fn offered(scratch: &Scratch, words: &[&str]) -> Vec<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(["--", "glooscope"])
        .args(words)
        .env("COMPLETE", "fish")
        .current_dir(scratch.path())
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("it is text");
    let words = text.lines().map(|line| line.split('\t').next().unwrap_or_default());
    words.filter(|word| !word.starts_with("--")).map(str::to_owned).collect()
}

fn shop() -> Scratch {
    let scratch = Scratch::new();
    let group = |name: &str, destinations: &str| {
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{destinations: [{destinations}]}}\n---\n"
        )
    };
    let destination =
        |name: &str| format!("{{destination: {{upstream: {{name: {name}, namespace: shop}}}}, weight: 1}}");
    let text = group("cart", &format!("{}, {}", destination("cart-v1"), destination("cart-v2")))
        + &group("search", &destination("search-v1"))
        + &group("\"odd\\u001b[31m\"", "")
        + "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec: {virtualHost: {domains: [shop.example.com]}}\n";
    fs::write(scratch.path().join("shop.yaml"), text).expect("it is written");
    fs::write(scratch.path().join("broken.yaml"), "kind: UpstreamGroup # gloo.solo.io\nspec: [{\n")
        .expect("it is written");
    scratch
}

#[test]
fn names_of_the_manifests_are_offered() {
    let shop = shop();
    assert_eq!(offered(&shop, &["set", "sh"]), ["shop/cart", "shop/search"]);
    assert_eq!(offered(&shop, &["set", "ca"]), ["cart"]);
    assert_eq!(offered(&shop, &["set", "shop/cart", ""]), ["cart-v1=", "cart-v2="]);
    assert_eq!(offered(&shop, &["rollout", "search", "--to", ""]), ["search-v1"]);
    assert_eq!(offered(&shop, &["render", "--group", "shop/s"]), ["shop/search"]);
    assert_eq!(offered(&shop, &["render", "--host", "shop"]), ["shop.example.com", "shop/www"]);
}

/// A shell puts what it is offered onto the command line without quotes.
#[cfg(unix)]
#[test]
fn nothing_is_offered_that_a_shell_would_run_or_that_steers_a_terminal() {
    let scratch = Scratch::new();
    let odd = [
        "a$(id)",
        "a`id`",
        "a;id",
        "a b",
        "a|id",
        "a>b",
        "a&",
        "a'b",
        "a\u{202e}b",
        "a\u{200b}b",
        "a\u{1b}[31m",
        "a\nb",
        "a!b",
    ];
    let group = |name: &str| {
        let name = serde_json::to_string(name).expect("a text");
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
             destinations: [{{destination: {{upstream: {{name: {name}, namespace: shop}}}}, weight: 1}}]\n---\n\
             apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
             virtualHost: {{domains: [{name}]}}\n---\n"
        )
    };
    let text: String = odd.iter().map(|name| group(name)).chain([group("fine")]).collect();
    fs::create_dir(scratch.path().join("w")).expect("it can be made");
    fs::write(scratch.path().join("w/all.yaml"), text).expect("it is written");
    scratch.call("git", &["init", "-q", "--initial-branch=main"]);
    scratch.call("git", &["add", "."]);
    scratch.call("git", &["commit", "-qm", "a"]);
    for name in odd {
        let _ = fs::write(scratch.path().join("w").join(format!("{name}.txt")), "");
        let branch = Command::new("git").args(["branch", name]).current_dir(scratch.path()).output();
        assert!(branch.is_ok());
    }
    assert_eq!(offered(&scratch, &["set", ""]), ["shop/fine"]);
    assert_eq!(offered(&scratch, &["set", "shop/fine", ""]), ["fine="]);
    assert_eq!(offered(&scratch, &["render", "--host", ""]), ["fine", "shop/fine"]);
    assert_eq!(offered(&scratch, &["check", "w/"]), ["w/all.yaml"]);
    assert_eq!(offered(&scratch, &["check", "git:"]), ["git:main"]);
}

#[test]
fn rules_and_schemas_are_offered_also_behind_a_comma() {
    let shop = shop();
    assert_eq!(offered(&shop, &["explain", "zero-t"]), ["zero-tcp-weight", "zero-total-weight"]);
    assert_eq!(offered(&shop, &["check", "--select", "zero-weight,zero-to"]), ["zero-weight,zero-total-weight"]);
    assert!(offered(&shop, &["schema", "man"]).contains(&"manifests".to_owned()));
}

#[test]
fn environments_and_revisions_are_offered() {
    let shop = shop();
    for name in ["dev", "prod"] {
        fs::create_dir_all(shop.path().join("envs").join(name)).expect("it is made");
        fs::copy(shop.path().join("shop.yaml"), shop.path().join("envs").join(name).join("shop.yaml"))
            .expect("it is copied");
    }
    fs::remove_file(shop.path().join("shop.yaml")).expect("it is there");
    assert_eq!(offered(&shop, &["check", "--env", ""]), ["dev", "prod"]);
    assert!(!offered(&shop, &["check", "git:"]).iter().any(|it| it.starts_with("git:")), "no repository, no revision");
    shop.call("git", &["init", "-q", "-b", "trunk"]);
    shop.call("git", &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "a"]);
    assert_eq!(offered(&shop, &["check", "git:t"]), ["git:trunk"]);
    assert!(offered(&shop, &["check", "en"]).iter().any(|it| it.starts_with("envs")), "folders, too");
}

/// Shells, how each starts without anybody's settings, and how it is told of the program.
const SHELLS: [(&str, &str, &str); 3] = [
    ("bash", "bash --norc --noprofile -i", "source <(COMPLETE=bash \"$PROGRAM\")"),
    ("zsh", "zsh -f -i", "autoload -U compinit; compinit -u -D; bindkey -e; source <(COMPLETE=zsh \"$PROGRAM\")"),
    ("fish", "fish --no-config -i", "COMPLETE=fish $PROGRAM | source"),
];

/// What somebody types before the tabulator, and what then stands there.
const TYPED: [(&str, &str); 8] = [
    ("set shop/s", "set shop/search"),
    ("set shop/cart cart-v1", "set shop/cart cart-v1="),
    ("rollout search --to sea", "rollout search --to search-v1"),
    ("check --select zero-weight,zero-tc", "check --select zero-weight,zero-tcp-weight"),
    ("schema manif", "schema manifests"),
    // Here bash has words of its own.
    ("check --select=zero-tc", "check --select=zero-tcp-weight"),
    ("diff git:tr", "diff git:trunk"),
    ("diff git:trunk -- git:topic/o", "diff git:trunk -- git:topic/one"),
];

#[cfg(target_os = "linux")]
#[test]
fn real_shells_complete_what_is_typed() {
    let shop = shop();
    shop.call("git", &["init", "-q", "-b", "trunk"]);
    shop.call("git", &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "a"]);
    shop.call("git", &["branch", "topic/one"]);
    let there = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|it| it.status.success());
    for (shell, command, told) in SHELLS {
        if !there(shell) || !there("script") {
            eprintln!("no {shell}, or nothing that gives it a terminal: its completion is not tried");
            continue;
        }
        for (typed, expected) in TYPED {
            // At the line's start something is put that writes down the words which stand there then.
            let keys = format!("{told}\nglooscope {typed}\t\x01printf '%s|' \x05 > words\nexit\n");
            let mut terminal = Command::new("script")
                .args(["-qec", command, "/dev/null"])
                .env("PROGRAM", env!("CARGO_BIN_EXE_glooscope"))
                .env("HOME", shop.path())
                .env("INPUTRC", "/dev/null")
                .env("TERM", "xterm")
                .current_dir(shop.path())
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .expect("it starts");
            terminal.stdin.take().expect("a pipe").write_all(keys.as_bytes()).expect("it is typed");
            assert!(terminal.wait().expect("it ends").success(), "{shell} {typed}");
            let words = fs::read_to_string(shop.path().join("words")).unwrap_or_default();
            let _ = fs::remove_file(shop.path().join("words"));
            assert_eq!(words, format!("glooscope {expected}").replace(' ', "|") + "|", "{shell} {typed}");
        }
    }
}
