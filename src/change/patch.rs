//! A list's new weights as a patch: what to send where the file can't be edited.

use serde_json::{Map, Value, json};

use super::edit::ListEdit;
use super::refusal::Refusal;
use crate::model::{Kind, ResourceKey, is_label, is_subdomain};
use crate::yaml::{self, Node, Shape};

impl ListEdit<'_> {
    /// Why there can be no patch, if so: no cluster holds a resource of such a name.
    pub fn unpatchable(&self) -> Option<Refusal> {
        let ResourceKey { namespace, name, .. } = &self.resource;
        let wrong = if !is_subdomain(name) {
            format!("Kubernetes takes no resource called {name:?}")
        } else if !namespace.is_empty() && !is_label(namespace) {
            format!("Kubernetes takes no namespace called {namespace:?}")
        } else {
            return None;
        };
        Some(Refusal::new(format!("{wrong}, so no patch would find it")).help("mend the name first"))
    }

    /// A JSON patch (RFC 6902): for every weight that changes a test that the destination is the one that is meant, and the weight.
    pub fn json6902(&self) -> Value {
        let mut operations = Vec::new();
        let list = format!("{}/{}", self.pointer(), self.field());
        let items: Vec<Node<'_>> = self.items();
        for (at, (destination, item)) in self.destinations.iter().zip(&items).enumerate() {
            if !destination.changes() {
                continue;
            }
            // What a backend is says its name; a destination is a map of its own.
            let target = if self.resource.kind.has_http_rules() { "name" } else { "destination" };
            if let Some(found) = item.field(target) {
                operations.push(json!({"op": "test", "path": format!("{list}/{at}/{target}"), "value": value(found)}));
            }
            // `replace` fails where there is nothing yet, also where the API server dropped a null.
            let operation = if item.field("weight").is_some() { "replace" } else { "add" };
            operations
                .push(json!({"op": operation, "path": format!("{list}/{at}/weight"), "value": destination.weight}));
        }
        Value::Array(operations)
    }

    /// The resource with the whole list that holds the weights: lists of custom resources are replaced, not merged, so that a
    /// merge patch and a strategic one must carry all of it.
    pub fn merge(&self) -> Value {
        let spec = self.node.field("spec");
        let spec = match self.route {
            None => json!({"destinations": self.list()}),
            Some(route) if self.resource.kind.has_http_rules() => {
                let rules = spec.and_then(|spec| spec.field("rules")).into_iter().flat_map(Node::items);
                let rules = rules.enumerate().map(|(at, node)| {
                    let mut rule = value(node);
                    if at == route.index as usize {
                        rule["backendRefs"] = self.list();
                    }
                    rule
                });
                json!({"rules": rules.collect::<Vec<Value>>()})
            }
            Some(route) => {
                let is_host = self.resource.kind == Kind::VirtualService;
                let holder = if is_host { spec.and_then(|spec| spec.field("virtualHost")) } else { spec };
                let routes = holder.and_then(|holder| holder.field("routes")).into_iter().flat_map(Node::items);
                let routes: Vec<Value> = routes
                    .enumerate()
                    .map(|(at, node)| {
                        let mut route_value = value(node);
                        if at == route.index as usize
                            && let Some(multi) = route_value.pointer_mut("/routeAction/multi")
                        {
                            multi["destinations"] = self.list();
                        }
                        route_value
                    })
                    .collect();
                if is_host { json!({"virtualHost": {"routes": routes}}) } else { json!({"routes": routes}) }
            }
        };
        json!({"spec": spec})
    }

    /// The same with the names by which kustomize finds the resource: its namespace only where it is written.
    pub fn strategic(&self) -> Value {
        let mut metadata = Map::new();
        metadata.insert("name".to_owned(), json!(self.resource.name));
        let written = self.node.field("metadata").and_then(|metadata| metadata.field("namespace"));
        if let Some(namespace) = written {
            metadata.insert("namespace".to_owned(), json!(namespace.str()));
        }
        let mut patch = Map::new();
        patch.insert("apiVersion".to_owned(), json!(self.resource.kind.api_version()));
        patch.insert("kind".to_owned(), json!(self.resource.kind.as_str()));
        patch.insert("metadata".to_owned(), Value::Object(metadata));
        if let Value::Object(merge) = self.merge() {
            patch.extend(merge);
        }
        Value::Object(patch)
    }

    /// The arguments with which kubectl patches the cluster.
    pub fn kubectl(&self) -> Vec<String> {
        let mut arguments = vec!["kubectl".to_owned(), "patch".to_owned()];
        if !self.resource.namespace.is_empty() {
            arguments.extend(["--namespace".to_owned(), self.resource.namespace.clone()]);
        }
        arguments.extend(["--type=json".to_owned(), "--patch".to_owned(), self.json6902().to_string()]);
        // What follows is never taken for an option.
        arguments.extend(["--".to_owned(), self.resource.kind.resource(), self.resource.name.clone()]);
        arguments
    }

    /// Where the list's holder stands in the resource, as a JSON pointer.
    fn pointer(&self) -> String {
        match self.route {
            None => "/spec".to_owned(),
            Some(route) if self.resource.kind.has_http_rules() => format!("/spec/rules/{}", route.index),
            Some(route) => {
                let host = if self.resource.kind == Kind::VirtualService { "/virtualHost" } else { "" };
                format!("/spec{host}/routes/{}/routeAction/multi", route.index)
            }
        }
    }

    /// The field that has the list.
    fn field(&self) -> &'static str {
        if self.resource.kind.has_http_rules() { "backendRefs" } else { "destinations" }
    }

    fn items(&self) -> Vec<Node<'_>> {
        let mut node = Some(self.node);
        for step in self.pointer().split('/').skip(1) {
            node = node.and_then(|node| match step.parse::<usize>() {
                Ok(at) => node.items().nth(at),
                Err(_) => node.field(step),
            });
        }
        node.and_then(|node| node.field(self.field())).into_iter().flat_map(Node::items).collect()
    }

    /// The whole list with its new weights.
    fn list(&self) -> Value {
        let items = self.items().into_iter().zip(&self.destinations).map(|(item, destination)| {
            let mut item = value(item);
            if destination.changes() {
                item["weight"] = json!(destination.weight);
            }
            item
        });
        Value::Array(items.collect())
    }
}

/// A node as JSON, as kubectl sends it. A map key written twice counts once.
fn value(node: Node<'_>) -> Value {
    match node.shape() {
        Shape::Map => {
            Value::Object(node.entries().map(|(key, entry)| (key.key_str().into_owned(), value(entry))).collect())
        }
        Shape::List => Value::Array(node.items().map(value).collect()),
        Shape::Scalar => match node.value() {
            None | Some(yaml::Value::Null) => Value::Null,
            Some(yaml::Value::Bool(value)) => json!(value),
            Some(yaml::Value::Int(value)) => {
                u64::try_from(value).map_or_else(|_| json!(value as i64), |value| json!(value))
            }
            Some(yaml::Value::Float(value)) => json!(value),
            Some(yaml::Value::Str(text)) => json!(text),
        },
    }
}
