use std::fmt::Write;

use crate::plans::{set, weights};
use crate::world::Random;

fn group(list: &str) -> String {
    format!("apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g, namespace: ns}}\nspec:\n{list}")
}

fn edited(before: &str, settings: &[&str], after: &str) {
    assert_eq!(set(&group(before), settings).as_deref(), Ok(group(after).as_str()));
}

#[test]
fn weights_are_edited_in_every_style() {
    let block = "  destinations:\n  - destination:\n      upstream: {name: a}\n    weight: 9 # most\n  - weight: 1\n    destination:\n      upstream: {name: b}\n";
    edited(block, &["g:b=50", "g:a=50"], &block.replace("9 #", "50 #").replace("weight: 1\n", "weight: 50\n"));
    let quoted = "  \"destinations\": [{'destination': {\"upstream\": {name: a}}, \"weight\": 0x9}, {weight: ~, destination: {upstream: {name: b}}}]\n";
    edited(quoted, &["g:a=1", "g:b=2"], &quoted.replace("0x9", "1").replace('~', "2"));
    let null = "  destinations:\n  - destination: {upstream: {name: a}}\n    weight: # later\n  - destination: {upstream: {name: b}}\n    weight:\n";
    edited(null, &["g:a=1", "g:b=2"], &null.replace("weight: #", "weight: 1 #").replace("weight:\n", "weight: 2\n"));
}

#[test]
fn an_absent_weight_is_added_in_the_style_of_its_item() {
    edited(
        "  destinations:\n  - destination:\n      upstream:\n        name: a # the first\n\n  # the second\n  -\n    destination: {upstream: {name: b}}",
        &["g:a=1", "g:b=2"],
        "  destinations:\n  - destination:\n      upstream:\n        name: a # the first\n    weight: 1\n\n  # the second\n  -\n    destination: {upstream: {name: b}}\n    weight: 2",
    );
    edited(
        "  destinations: [{destination: {upstream: {name: a}}}, {\"destination\":{\"upstream\":{\"name\":\"b\"}}}]\n",
        &["g:a=1", "g:b=2"],
        "  destinations: [{destination: {upstream: {name: a}}, weight: 1}, {\"destination\":{\"upstream\":{\"name\":\"b\"}},\"weight\":2}]\n",
    );
    let windows = group("  destinations:\n  - destination:\n      upstream: {name: a}\n").replace('\n', "\r\n");
    assert_eq!(set(&windows, &["g:a=5"]), Ok(format!("{windows}    weight: 5\r\n")));
}

#[test]
fn a_weight_that_is_asked_for_is_written_out() {
    let list = |first: &str, second: &str| {
        format!(
            "  destinations:\n  - destination: {{upstream: {{name: a}}}}\n{first}  - destination: {{upstream: {{name: b}}}}\n{second}"
        )
    };
    let (one, zero) = ("    weight: 1\n", "    weight: 0\n");
    edited(&list("", one), &["g:a=0"], &list(zero, one));
    edited(&list("    weight:\n", one), &["g:a=0"], &list(zero, one));
    edited(&list("", one), &["g:a=0%"], &list(zero, one));
    edited(&list("", one), &["g:b=1"], &list("", one));
    for quoted in ["    weight: \"9\"\n", "    weight: nine\n", "    weight: -1\n", "    weight: 0.5\n"] {
        edited(&list(quoted, one), &["g:a=0"], &list(zero, one));
        edited(&list(quoted, one), &["g:a=9", "g:b=1"], &list("    weight: 9\n", one));
        edited(&list(quoted, one), &["g:a=0%"], &list(zero, one));
        // What nobody can read is a part of nothing.
        for ask in ["g:b=3", "g:b=50%"] {
            let refused = set(&group(&list(quoted, one)), &[ask]).expect_err(ask);
            assert!(refused.contains("ns/a in ns/g is no whole number"), "{refused}");
        }
    }
}

#[test]
fn json_stays_json() {
    let json = "{\n  \"apiVersion\": \"gloo.solo.io/v1\",\n  \"kind\": \"UpstreamGroup\",\n  \"metadata\": {\"name\": \"g\", \"namespace\": \"ns\"},\n  \"spec\": {\n    \"destinations\": [\n      {\n        \"destination\": {\"upstream\": {\"name\": \"a\"}}\n      },\n      {\"destination\": {\"upstream\": {\"name\": \"b\"}}, \"weight\": 1}\n    ]\n  }\n}\n";
    let after = json
        .replace("{\"name\": \"a\"}}\n", "{\"name\": \"a\"}},\n        \"weight\": 3\n")
        .replace("\"weight\": 1", "\"weight\": 7");
    assert_eq!(set(json, &["g:a=3", "g:b=7"]), Ok(after));
}

#[test]
fn names_may_be_shortened_and_are_never_guessed() {
    let list = group(
        "  destinations:\n  - destination:\n      upstream: {name: shop-v1, namespace: ns}\n    weight: 1\n  - destination:\n      upstream: {name: shop-v10, namespace: ns}\n    weight: 1\n  - destination:\n      kube: {ref: {name: cart, namespace: shop}, port: 80}\n    weight: 1\n",
    );
    for name in ["v10", "shop-v10", "ns/shop-v10"] {
        assert_eq!(set(&list, &[&format!("g:{name}=2")]), set(&list, &["ns/g:ns/shop-v10=2"]), "{name}");
    }
    for name in ["cart", "shop/cart", "cart:80", "shop/kube-svc:shop-cart-80"] {
        assert!(set(&list, &[&format!("g:{name}=2")]).is_ok_and(|text| text.ends_with("weight: 2\n")), "{name}");
    }
    let refused = |setting: &str| set(&list, &[setting]).expect_err(setting);
    assert_eq!(
        refused("g:shop=2"),
        "shop may be each of ns/shop-v1, ns/shop-v10, shop/kube-svc:shop-cart-80 in ns/g; write more of the name"
    );
    assert_eq!(refused("g:shop-v2=2"), "ns/g has no destination shop-v2; did you mean ns/shop-v1?");
    assert_eq!(refused("h:v1=2"), "no upstream group is called h; did you mean ns/g?");
}

#[test]
fn what_would_be_an_error_is_refused() {
    let list = group(
        "  destinations:\n  - destination:\n      upstream: {name: a}\n    weight: 1\n  - destination:\n      upstream: {name: b}\n    weight: 4294967294\n",
    );
    let refused = |settings: &[&str]| set(&list, settings).expect_err("refused");
    for wrong in ["5e9", "-1", "3.5", "NaN", "", "4294967296", "0x10"] {
        let message = refused(&[&format!("g:a={wrong}")]);
        assert!(message.starts_with(&format!("the weight of a can't be {wrong:?}")), "{message}");
    }
    assert!(refused(&["g:a=0", "g:b=0"]).contains("add up to 0"));
    assert!(refused(&["g:a=2"]).contains("add up to 4294967296, past 4294967295"));
    assert!(refused(&["g:a=2", "g:a=3"]).contains("is set twice"));
    assert!(refused(&["g:a=2", "g:b=30%"]).contains("weights and shares at once"));
    assert!(refused(&["g:a=70%", "g:b=40%"]).contains("add up to 110.00%"));
    assert!(refused(&["g:a=101%"]).contains("not a share"));
}

#[test]
fn aliases_and_anchors_are_refused() {
    let b = "{destination: {upstream: {name: b}}, weight";
    let a = "{destination: {upstream: {name: a}}, weight";
    for (list, setting, reason) in [
        (format!("&x {a}: 1}}\n  - *x"), "g:a#1=5", "without changing something else"),
        (format!("&x {a}: 1}}\n  - *x"), "g:a#2=5", "behind an alias"),
        (format!("{a}: &w 1}}\n  - {b}: *w}}"), "g:a=5", "carries an anchor"),
        (format!("{b}: &w 1}}\n  - {a}: *w}}"), "g:a=5", "the weight is an alias"),
        (
            format!("&x {b}: 1}}\n  - {{<<: *x, destination: {{upstream: {{name: a}}}}}}"),
            "g:a=5",
            "comes from a merge key",
        ),
    ] {
        let refusal = set(&group(&format!("  destinations:\n  - {list}\n")), &[setting]).expect_err(&list);
        assert!(refusal.contains(reason), "{refusal}");
    }
}

#[test]
fn the_same_upstream_twice_needs_a_number() {
    let list = group(
        "  destinations:\n  - {destination: {upstream: {name: a}}, weight: 1}\n  - {destination: {upstream: {name: a}}, weight: 2}\n",
    );
    assert_eq!(set(&list, &["g:a=5"]), Err("ns/g lists ns/a 2 times; say which one: a#1 to a#2".to_owned()));
    assert!(set(&list, &["g:a#2=5"]).is_ok_and(|text| text.contains("weight: 1}") && text.contains("weight: 5}")));
}

#[test]
fn shares_are_spread_in_proportion() {
    let list = |weights: [u32; 3]| {
        let mut text = "  destinations:\n".to_owned();
        for (name, weight) in ["a", "b", "c"].iter().zip(weights) {
            let _ = writeln!(text, "  - {{destination: {{upstream: {{name: {name}}}}}, weight: {weight}}}");
        }
        group(&text)
    };
    for (before, setting, after) in [
        ([50, 30, 20], "g:c=50%", [500, 300, 800]),
        ([1, 1, 1], "g:c=50%", [25, 25, 50]),
        ([2, 1, 0], "g:c=33%", [134, 67, 99]),
        ([2, 1, 7], "g:c=100%", [0, 0, 10]),
        ([9, 1, 0], "g:b=12.5%", [875, 125, 0]),
    ] {
        let got = weights(&set(&list(before), &[setting]).expect(setting));
        let got: Vec<u64> = got.into_iter().map(|(_, weight)| u64::from(weight.unwrap_or(0))).collect();
        let (total, wanted): (u64, u64) = (got.iter().sum(), after.iter().sum::<u32>().into());
        for (got, after) in got.iter().zip(after) {
            assert_eq!(got * wanted, u64::from(after) * total, "{before:?} {setting}");
        }
    }
    assert!(set(&list([0, 0, 7]), &["g:c=50%"]).expect_err("nothing to spread over").contains("no other destination"));
}

fn weight(random: &mut Random) -> u32 {
    let size = random.from(&[2, 10, 100, 1 << 20, 1 << 28]);
    random.below(size) as u32
}

/// One destination in one of many styles; `None` leaves the weight out.
fn item(random: &mut Random, name: &str, weight: Option<u32>) -> String {
    let number = weight.map(|weight| match random.below(4) {
        0 => format!("0x{weight:x}"),
        1 => format!("+{weight}"),
        _ => weight.to_string(),
    });
    let comment = ["", " # c", "   # weight: 7", ""][random.below(4)];
    let upstream = [
        format!("{{upstream: {{name: {name}}}}}"),
        format!("{{\"upstream\": {{'name': \"{name}\"}}}}"),
        format!("\n{{deep}}  upstream:\n{{deep}}    name: {name}{comment}"),
    ];
    let pick = random.below(5);
    let key = ["weight", "'weight'", "\"weight\""][random.below(3)];
    match (pick, number) {
        (0, Some(number)) => format!("- {{destination: {}, {key}: {number}}}{comment}\n", upstream[0]),
        (0, None) => format!("- {{destination: {}}}{comment}\n", upstream[0]),
        (1, Some(number)) => format!("- {key}: {number}{comment}\n  destination: {}\n", upstream[1]),
        (1, None) => format!("-   destination: {}\n", upstream[1]),
        (2, None) => format!("- destination: {}{comment}\n  {key}:{comment}\n", upstream[0]),
        (3, None) => format!("- destination: {}{comment}\n  {key}: ~{comment}\n", upstream[0]),
        (_, None) => format!("-\n  destination:{}\n", upstream[2].replace("{deep}", "  ")),
        (_, Some(number)) => {
            format!("- destination:{}\n  {key}:  {number}{comment}\n", upstream[2].replace("{deep}", "  "))
        }
    }
}

#[test]
fn after_set_the_weights_are_those_asked_for_and_setting_back_restores_the_file() {
    let mut random = Random::new(1);
    let mut restored = 0;
    for round in 0..600 {
        let count = 2 + random.below(4);
        let before: Vec<Option<u32>> = (0..count).map(|_| (random.below(5) > 0).then(|| weight(&mut random))).collect();
        let mut list = "  destinations:\n".to_owned();
        for (at, weight) in before.iter().enumerate() {
            for line in item(&mut random, &format!("u{at}"), *weight).lines() {
                let _ = writeln!(list, "  {line}");
            }
        }
        let other = "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: other, namespace: ns}\nspec: {destinations: [{destination: {upstream: {name: u0}}, weight: 3}]}\n";
        let mut text = match random.below(3) {
            0 => format!("{}{other}", group(&list)),
            1 => format!("{}{}", other.trim_start_matches("---\n"), format_args!("---\n{}", group(&list))),
            _ => group(&list),
        };
        if random.below(4) == 0 {
            text = text.replace('\n', "\r\n");
        }
        let asked: Vec<u32> = before.iter().map(|_| weight(&mut random).max(1)).collect();
        let settings: Vec<String> = asked.iter().enumerate().map(|(at, weight)| format!("g:u{at}={weight}")).collect();
        let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
        let after = set(&text, &settings).unwrap_or_else(|refusal| panic!("round {round}: {refusal}\n{text}"));
        let got: Vec<Option<u32>> = weights(&after)
            .into_iter()
            .map(|(_, weight)| weight)
            .take(before.len() + usize::from(text.contains("other")))
            .collect();
        for weight in &asked {
            assert!(got.contains(&Some(*weight)), "round {round}\n{after}");
        }
        assert_eq!(comments(&text), comments(&after), "round {round}");
        // Numbers come back in decimal, and a weight that was absent stays as `weight: 0`: only plain files are restored to the byte.
        let plain = before.iter().all(Option::is_some) && !text.contains("0x") && !text.contains(" +");
        if plain && before.iter().flatten().any(|weight| *weight > 0) {
            let back: Vec<String> =
                before.iter().enumerate().map(|(at, weight)| format!("g:u{at}={}", weight.unwrap_or(0))).collect();
            let back: Vec<&str> = back.iter().map(String::as_str).collect();
            assert_eq!(set(&after, &back).as_deref(), Ok(text.as_str()), "round {round}");
            restored += 1;
        }
    }
    assert!(restored > 20, "{restored}");
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.find('#').map(|at| line[at..].trim_end())).collect()
}

#[test]
fn weights_of_a_route_of_its_own_are_set() {
    let text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: s, namespace: ns}\nspec:\n  virtualHost:\n    routes:\n    - matchers: [{prefix: /}]\n      name: main\n      routeAction:\n        multi:\n          destinations:\n          - destination: {upstream: {name: a, namespace: ns}}\n            weight: 9\n          - destination: {upstream: {name: b, namespace: ns}}\n    - routeAction: {single: {upstream: {name: a, namespace: ns}}}\n";
    let after = set(text, &["vs:ns/s#main:b=1"]).expect("set");
    assert_eq!(after, text.replace("name: b, namespace: ns}}\n", "name: b, namespace: ns}}\n            weight: 1\n"));
    assert_eq!(set(text, &["vs:s#0:b=1"]), Ok(after));
    assert!(set(text, &["vs:s#1:b=1"]).expect_err("single").contains("no list of destinations"));
    assert!(set(text, &["vs:s#7:b=1"]).expect_err("too far").contains("2 routes, counted from 0"));
    assert!(set(text, &["vs:s:b=1"]).expect_err("no route").contains("names no route"));
    assert!(set(text, &["vs:s#mian:b=1"]).expect_err("near").contains("did you mean main?"));
}
