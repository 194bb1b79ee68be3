#!/usr/bin/env python3
"""Makes manifests to measure with, the same ones every time.

gen.py folder N OUT          N files below OUT: half of them Gloo's, half of them other objects with large config maps
gen.py routes N OUT          the same with the Gateway API's in the place of Gloo's
gen.py services N OUT        one file: N virtual services of ten routes, each on a group of its own
gen.py shared N OUT          the same, all on one group
gen.py crossed N OUT         one virtual service of N routes to one group of N destinations
gen.py list N OUT            one List with as many items as `folder N` has files, as `kubectl get -o json` prints it
gen.py stream N OUT          the files of `folder N` as one stream of documents
"""

import json
import os
import random
import sys

RANDOM = random.Random(2024)

# How many files of each kind there are among a hundred.
MIX = [
    ("Upstream", 20), ("UpstreamGroup", 10), ("VirtualService", 12), ("RouteTable", 6), ("Gateway", 2),
    ("Deployment", 20), ("Service", 15), ("ConfigMap", 15),
]
ROUTES_MIX = [
    ("HTTPRoute", 40), ("ApiGateway", 4), ("ReferenceGrant", 6), ("Deployment", 20), ("Service", 15), ("ConfigMap", 15),
]
API = {
    "HTTPRoute": "gateway.networking.k8s.io/v1", "ApiGateway": "gateway.networking.k8s.io/v1",
    "ReferenceGrant": "gateway.networking.k8s.io/v1beta1", "Upstream": "gloo.solo.io/v1", "UpstreamGroup": "gloo.solo.io/v1", "VirtualService": "gateway.solo.io/v1",
    "RouteTable": "gateway.solo.io/v1", "Gateway": "gateway.solo.io/v1", "Deployment": "apps/v1", "Service": "v1",
    "ConfigMap": "v1",
}


def ref(name, space):
    return {"name": name, "namespace": space}


def weighted(names, space, weights):
    return [{"destination": {"upstream": ref(name, space)}, "weight": weight} for name, weight in zip(names, weights)]


def route(number, space, block, prefix):
    target = f"backend-{block}-{RANDOM.randrange(20)}"
    out = {"matchers": [{"prefix": f"{prefix}/part{number}"}]}
    kind = number % 10
    if kind in (0, 1):
        out["routeAction"] = {"upstreamGroup": ref(f"split-{block}-{RANDOM.randrange(10)}", space)}
        out["options"] = {"timeout": "15s", "retries": {"retryOn": "connect-failure", "numRetries": 3}}
    elif kind == 2:
        names = [f"backend-{block}-{at}" for at in RANDOM.sample(range(20), 3)]
        out["routeAction"] = {"multi": {"destinations": weighted(names, space, (80, 15, 5))}}
    elif kind == 6 and prefix == "":
        table = RANDOM.randrange(6)
        out = {"matchers": [{"prefix": f"/area{table}"}], "delegateAction": {"ref": ref(f"area-{block}-{table}", space)}}
    elif kind == 7:
        out["redirectAction"] = {"hostRedirect": "www.example.com", "responseCode": "FOUND"}
    elif kind == 8:
        out["directResponseAction"] = {"status": 404, "body": "nothing here"}
    else:
        if kind == 3:
            out["matchers"][0]["headers"] = [{"name": "x-canary", "value": "true"}]
        out["routeAction"] = {"single": {"upstream": ref(target, space)}}
        out["options"] = {"prefixRewrite": "/"}
    return out


def rule(number, at, block):
    out = {"matches": [{"path": {"type": "PathPrefix", "value": f"/part{number}"}}]}
    if number % 4 == 3:
        out["matches"][0]["headers"] = [{"name": "x-canary", "value": "true"}]
    if number % 6 == 5:
        out["filters"] = [{"type": "RequestRedirect", "requestRedirect": {"hostname": "www.example.com", "statusCode": 302}}]
        return out
    names = [f"backend-{block}-{name}" for name in sorted(RANDOM.sample(range(15), 2))]
    out["backendRefs"] = [{"name": name, "port": 8080, "weight": weight} for name, weight in zip(names, (90, 10))]
    out["timeouts"] = {"request": "15s"}
    return out


def of_gateway_api(kind, at, block, space):
    if kind == "HTTPRoute":
        return {
            "parentRefs": [{"name": f"door-{block}-{at % 4}", "sectionName": "http"}],
            "hostnames": [f"site{at}.{space}.example.com"],
            "rules": [rule(number, at, block) for number in range(10)],
        }
    if kind == "ApiGateway":
        listener = {"name": "http", "port": 80, "protocol": "HTTP", "hostname": f"*.{space}.example.com"}
        return {"gatewayClassName": "kgateway", "listeners": [listener]}
    grantee = {"group": "gateway.networking.k8s.io", "kind": "HTTPRoute", "namespace": f"team-{at}"}
    return {"from": [grantee], "to": [{"group": "", "kind": "Service"}]}


def spec(kind, at, block, space):
    if kind in ("HTTPRoute", "ApiGateway", "ReferenceGrant"):
        return of_gateway_api(kind, at, block, space)
    if kind == "Upstream":
        return {
            "kube": {"serviceName": f"backend-{block}-{at}", "serviceNamespace": space, "servicePort": 8080},
            "circuitBreakers": {"maxConnections": 1024, "maxRequests": 4096},
            "healthChecks": [{
                "timeout": "1s", "interval": "10s", "unhealthyThreshold": 3, "healthyThreshold": 2,
                "httpHealthCheck": {"path": "/healthz"},
            }],
        }
    if kind == "UpstreamGroup":
        names = [f"backend-{block}-{at}" for at in RANDOM.sample(range(20), RANDOM.randint(2, 5))]
        return {"destinations": weighted(names, space, [RANDOM.randint(1, 100) for _ in names])}
    if kind == "VirtualService":
        domains = [f"site{at}.{space}.example.com", f"site{at}.{space}.internal"]
        return {"virtualHost": {"domains": domains, "routes": [route(n, space, block, "") for n in range(10)]}}
    if kind == "RouteTable":
        return {"routes": [route(n, space, block, f"/area{at}") for n in range(10)]}
    if kind == "Gateway":
        return {
            "bindAddress": "::", "bindPort": 8080 + at, "proxyNames": ["gateway-proxy"],
            "httpGateway": {"virtualServiceNamespaces": [space]},
        }
    if kind == "Service":
        return {"selector": {"app": f"backend-{block}-{at}"}, "ports": [{"name": "http", "port": 8080}]}
    labels = {"app": f"backend-{block}-{at}"}
    container = {
        "name": "main", "image": f"registry.example.com/{space}/backend:{at}", "ports": [{"containerPort": 8080}],
        "env": [{"name": "TOKEN", "valueFrom": {"secretKeyRef": {"name": "token", "key": "value"}}}],
        "resources": {"requests": {"cpu": "100m", "memory": "128Mi"}, "limits": {"memory": "512Mi"}},
        "readinessProbe": {"httpGet": {"path": "/healthz", "port": 8080}},
    }
    template = {"metadata": {"labels": labels}, "spec": {"containers": [container], "serviceAccountName": "backend"}}
    return {"replicas": 1 + at % 7, "selector": {"matchLabels": labels}, "template": template}


NAMES = {
    "Upstream": "backend", "UpstreamGroup": "split", "VirtualService": "site", "RouteTable": "area", "Gateway": "door",
    "Deployment": "backend", "Service": "backend", "ConfigMap": "settings", "HTTPRoute": "site", "ApiGateway": "door",
    "ReferenceGrant": "grant",
}


def manifest(kind, at, block):
    space = f"team-{block}"
    labels = {"app.kubernetes.io/part-of": space, "environment": "production"}
    metadata = {"name": f"{NAMES[kind]}-{block}-{at}", "namespace": space, "labels": labels}
    out = {"apiVersion": API[kind], "kind": kind.removeprefix("Api"), "metadata": metadata}
    if kind == "ConfigMap":
        lines = RANDOM.randint(1024, 24 * 1024) // 60
        out["data"] = {"app.conf": "".join(f"option.{n} = {'abcdefghij' * 4} {at}\n" for n in range(lines))}
    else:
        out["spec"] = spec(kind, at, block, space)
    return out


def plain(value):
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, str) and (not text or text[0] in "*&!%@`'\"[]{}:,-?#|>0123456789" or text in ("true", "false")):
        return json.dumps(text)
    return text


def yaml(value, indent=0):
    pad = " " * indent
    out = []
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                out.append(f"{pad}{key}:\n{yaml(item, indent + (2 if isinstance(item, dict) else 0))}")
            elif isinstance(item, str) and "\n" in item:
                lines = "".join(f"{pad}  {line}\n" for line in item.splitlines())
                out.append(f"{pad}{key}: |\n{lines}")
            else:
                out.append(f"{pad}{key}: {plain(item)}\n")
    else:
        for item in value:
            if isinstance(item, dict):
                out.append(f"{pad}- {yaml(item, indent + 2)[indent + 2:]}")
            else:
                out.append(f"{pad}- {plain(item)}\n")
    return "".join(out)


def manifests(count, mix):
    kinds = [(kind, at) for kind, share in mix for at in range(share)]
    for number in range(count):
        block, place = divmod(number, len(kinds))
        kind, at = kinds[place]
        yield kind, at, block, manifest(kind, at, block)


def head(kind, block):
    return f"# {kind} of team {block}: made by a generator.\n"


def services(count, own):
    space = "gloo-system"
    docs = []

    def add(kind, name, spec):
        docs.append(yaml({"apiVersion": API[kind], "kind": kind, "metadata": ref(name, space), "spec": spec}))

    def split(name, first, second):
        for upstream in (first, second):
            add("Upstream", upstream, {"static": {"hosts": [{"addr": f"{upstream}.example.com", "port": 8080}]}})
        add("UpstreamGroup", name, {"destinations": weighted((first, second), space, (90, 10))})

    if not own:
        split("split", "old", "new")
    for number in range(count):
        name = f"split-{number}" if own else "split"
        if own:
            split(name, f"old-{number}", f"new-{number}")
        action = {"upstreamGroup": ref(name, space)}
        routes = [{"matchers": [{"prefix": f"/part{at}"}], "routeAction": action} for at in range(10)]
        host = {"domains": [f"site{number}.example.com"], "routes": routes}
        add("VirtualService", f"site-{number}", {"virtualHost": host})
    return "---\n".join(docs)


def crossed(count):
    space = "gloo-system"
    names = [f"old-{number}" for number in range(count)]
    group = {"destinations": weighted(names, space, [1 + number % 100 for number in range(count)])}
    action = {"upstreamGroup": ref("split", space)}
    routes = [{"matchers": [{"prefix": f"/part{at}"}], "routeAction": action} for at in range(count)]
    host = {"virtualHost": {"domains": ["site.example.com"], "routes": routes}}
    made = [("UpstreamGroup", "split", group), ("VirtualService", "site", host)]
    documents = [{"apiVersion": API[kind], "kind": kind, "metadata": ref(name, space), "spec": what} for kind, name, what in made]
    return "---\n".join(yaml(document) for document in documents)


def main():
    shape, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if shape in ("folder", "routes"):
        for kind, at, block, value in manifests(count, MIX if shape == "folder" else ROUTES_MIX):
            folder = os.path.join(out, f"team-{block}")
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{kind.lower()}-{at}.yaml"), "w", encoding="utf-8") as file:
                file.write(head(kind, block) + yaml(value))
        return
    with open(out, "w", encoding="utf-8") as file:
        if shape == "list":
            items = [value for *_, value in manifests(count, MIX)]
            json.dump({"apiVersion": "v1", "kind": "List", "items": items}, file, indent=4)
        elif shape == "stream":
            file.writelines(f"---\n{head(kind, block)}{yaml(value)}" for kind, _, block, value in manifests(count, MIX))
        elif shape == "crossed":
            file.write(crossed(count))
        else:
            file.write(services(count, shape == "services"))


if __name__ == "__main__":
    main()
