//! What the field tables know of a place in a resource.

use super::version::Minor;
use super::{Field, GlooVersion, Message, Type, hover, kind_fields};
use crate::model::Kind;

/// What may stand at a place.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The object that the last step names a field of, or is an item of.
    pub message: &'static Message,
    /// The field that the last key names; nothing for a resource itself.
    pub field: Option<&'static Field>,
    /// What stands there: of a list's item, the item.
    pub kind: Option<Type>,
}

/// What may stand below those keys of a resource, lists and their items being passed through; nothing where the tables know no such place.
pub fn at<'k>(kind: Kind, keys: impl IntoIterator<Item = &'k str>) -> Option<Place> {
    let message = kind_fields(kind)?;
    let mut place = Place { message, field: None, kind: None };
    for key in keys {
        let inner = match place.kind.map(|kind| kind.parts().0) {
            None => place.message,
            Some(Type::Map(value)) => {
                place.kind = Some(*value);
                continue;
            }
            Some(kind) => kind.message()?,
        };
        let field = inner.field(key)?;
        place = Place { message: inner, field: Some(field), kind: Some(field.kind) };
    }
    Some(place)
}

impl Place {
    /// The object whose fields may be written there.
    pub fn inside(&self) -> Option<&'static Message> {
        self.kind.map_or(Some(self.message), Type::message)
    }

    /// What the field does, in a sentence, where that is known.
    pub fn text(&self) -> Option<&'static str> {
        hover::text(self.message.name, self.field?.name)
    }

    /// Which versions have the field, in words such as `since 1.16`; empty where all have it.
    pub fn versions(&self) -> String {
        let Some(field) = self.field else { return String::new() };
        let first = Minor(GlooVersion::FIRST.minor());
        let mut words = Vec::new();
        if field.since == Minor::NEVER {
            words.push("in the experimental channel alone".to_owned());
        } else if field.since > Minor::FIRST && field.since != first {
            words.push(format!("since {}", field.since));
        }
        if field.until != Minor::NEVER {
            words.push(format!("until {}", field.until));
        }
        words.join(", ")
    }

    /// The words that may be written there, where they are few.
    pub fn words(&self) -> &'static [&'static str] {
        let mut kind = self.kind;
        loop {
            let Some((bare, demands)) = kind.map(Type::parts) else { return &[] };
            if let Some(names) = demands.names() {
                return names;
            }
            match bare {
                Type::List(item) | Type::Nulls(item) => kind = Some(*item),
                Type::Enum(names) => return names,
                Type::Bool => return &["true", "false"],
                _ => return &[],
            }
        }
    }
}

impl Type {
    /// What it is called for people: `string`, `list of objects`.
    pub fn words(self) -> String {
        match self {
            Type::Within(kind, _) => kind.words(),
            Type::Text => "string".to_owned(),
            Type::Duration => "duration, such as `1.5s`".to_owned(),
            Type::Bytes => "string in base 64".to_owned(),
            Type::Bool => "boolean".to_owned(),
            Type::Whole(least, most) => format!("whole number from {least} to {most}"),
            Type::Long => "whole number".to_owned(),
            Type::Number => "number".to_owned(),
            Type::Quantity => "number, or a string that holds one".to_owned(),
            Type::Enum([]) => "word, or its number".to_owned(),
            Type::Enum(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                format!("one of {}", names.join(", "))
            }
            Type::Any => "any value".to_owned(),
            Type::Open | Type::Object(_) => "object".to_owned(),
            Type::Map(value) => format!("map of names to {}", value.several()),
            Type::List(item) | Type::Nulls(item) => format!("list of {}", item.several()),
        }
    }

    fn several(self) -> String {
        match self {
            Type::Text | Type::Duration | Type::Bytes => "strings".to_owned(),
            Type::Within(kind, _) => kind.several(),
            Type::Object(_) | Type::Open => "objects".to_owned(),
            Type::Whole(..) | Type::Long | Type::Number => "numbers".to_owned(),
            other => other.words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_by_its_keys() {
        let weight = at(Kind::UpstreamGroup, ["spec", "destinations", "weight"]).expect("a field");
        assert!(matches!(weight.kind, Some(Type::Whole(0, _))), "{weight:?}");
        assert!(weight.text().is_some());
        let group = at(Kind::VirtualService, ["spec", "virtualHost", "routes", "routeAction", "upstreamGroup"]);
        assert_eq!(group.and_then(|place| place.field).and_then(|field| field.refers_to), Some(Kind::UpstreamGroup));
        assert!(at(Kind::VirtualService, ["spec", "virtualHosts"]).is_none());
        let share = at(Kind::HttpRoute, ["spec", "rules", "backendRefs", "weight"]).expect("a field");
        assert!(share.text().is_some_and(|text| text.contains("left out it is 1")), "{:?}", share.text());
        let method = at(Kind::HttpRoute, ["spec", "rules", "matches", "method"]).expect("a field");
        assert!(method.words().contains(&"GET") && method.text().is_some());
        let label = at(Kind::VirtualService, ["metadata", "labels", "app"]).expect("any label");
        assert!(matches!(label.kind, Some(Type::Text)), "{label:?}");
    }
}
