//! The names of upstreams that Gloo makes by itself.

use md5::{Digest, Md5};

/// The longest name that is kept as it is, in bytes.
const LONGEST: usize = 63;

/// Name of the upstream that discovery writes for one port of a Service (`gl/plugins/kubernetes/uds_convert.go`, line 82).
pub fn upstream_name(namespace: &str, service: &str, port: u32) -> String {
    sanitize(&format!("{namespace}-{service}-{port}"))
}

/// Maps characters that a name can't have, shortens a long name by its MD5, and lower-cases it
/// (`k8s-utils/kubeutils/util.go`, line 30: the length is tested in bytes and the MD5 taken of the mapped name).
pub fn sanitize(name: &str) -> String {
    let mapped: String = name
        .chars()
        .filter_map(|c| match c {
            '*' | '/' | '.' | ':' | '_' | ' ' => Some('-'),
            '[' | ']' | '\n' | '"' | '\'' => None,
            c => Some(c),
        })
        .collect();
    if mapped.len() <= LONGEST {
        return mapped.to_lowercase();
    }
    let head = String::from_utf8_lossy(&mapped.as_bytes()[..31]).into_owned();
    format!("{head}-{}", &md5(&mapped)[..31]).to_lowercase()
}

/// The MD5 of a text in 32 hexadecimal digits.
pub(crate) fn md5(text: &str) -> String {
    format!("{:032x}", u128::from_be_bytes(Md5::digest(text.as_bytes()).into()))
}

/// Name of the upstream that Gloo keeps in memory for a `kube` destination, in the Service's namespace.
pub fn kube_upstream_name(namespace: &str, service: &str, port: u32) -> String {
    format!("kube-svc:{}", upstream_name(namespace, service, port))
}

/// Name of the upstream that Gloo keeps in memory for a `consul` destination, always in `gloo-system`
/// (`gl/upstreams/consul/conversions.go`, line 22).
pub fn consul_upstream_name(service: &str) -> String {
    format!("consul-svc:{service}")
}

/// Namespace and name of the Service that a host name in the cluster's own domain means (`name.namespace.svc`).
pub fn service_of_host(addr: &str) -> Option<(String, String)> {
    let rest = addr.strip_suffix(".svc.cluster.local").or_else(|| addr.strip_suffix(".svc"))?;
    let (name, namespace) = rest.split_once('.')?;
    let is_label = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    (is_label(name) && is_label(namespace)).then(|| (namespace.to_owned(), name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_shortened_by_their_md5() {
        let name = upstream_name(
            "customer-experience-platform",
            "checkout-recommendation-engine-for-returning-customers",
            8080,
        );
        assert_eq!(name, "customer-experience-platform-ch-dcf79cdfa4828c8c9a4a37eaf4d0e0e");
        assert_eq!(name.len(), 63);
    }

    #[test]
    fn odd_characters_are_mapped_or_dropped() {
        assert_eq!(sanitize("A.b/c:d_e f*[g]\"'"), "a-b-c-d-e-f-g");
    }
}
