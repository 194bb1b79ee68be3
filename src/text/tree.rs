//! Where a file stands below the root of its repository, which is how the hosts of repositories name files.

/// The tree that files belong to, and the folder that their names count from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The root, as the parts of its path; nothing where it is not known.
    root: Option<Vec<String>>,
    /// The folder that names count from, likewise.
    here: Vec<String>,
}

/// Where a file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the tree: its path below the root.
    Inside(String),
    /// Elsewhere: its path from the root of the system, such as `/etc/a.yaml` or `C:/a.yaml`.
    Outside(String),
}

impl Standing {
    /// The path by itself.
    pub fn path(&self) -> &str {
        let (Standing::Inside(path) | Standing::Outside(path)) = self;
        path
    }
}

impl Tree {
    /// Of two absolute paths with `/` between their parts: the root of the repository, and the folder that names count from.
    pub fn new(root: &str, here: &str) -> Tree {
        Tree { root: Some(walk(Vec::new(), root)), here: walk(Vec::new(), here) }
    }

    /// Where the file of that name stands, by the name alone. A name that is no path, as that of standard input or of what a program
    /// built, counts as one in the tree; a file of a revision stands where it stands there.
    pub fn standing(&self, name: &str) -> Standing {
        if let Some((_, path)) = name.strip_prefix("git:").and_then(|name| name.split_once(':')) {
            return of_no_path(path).unwrap_or_else(|| Standing::Inside(walk(Vec::new(), path).join("/")));
        }
        if let Some(standing) = of_no_path(name) {
            return standing;
        }
        let is_absolute = is_absolute(name);
        let Some(root) = &self.root else {
            let path = name.trim_start_matches("./").to_owned();
            return if is_absolute { Standing::Outside(path) } else { Standing::Inside(path) };
        };
        let parts = walk(if is_absolute { Vec::new() } else { self.here.clone() }, name);
        match parts.strip_prefix(root.as_slice()) {
            Some(below) => Standing::Inside(below.join("/")),
            None if has_drive(parts.first().map_or("", String::as_str)) => Standing::Outside(parts.join("/")),
            None => Standing::Outside(format!("/{}", parts.join("/"))),
        }
    }
}

/// Of a name that is no path.
fn of_no_path(name: &str) -> Option<Standing> {
    let is_none = name.starts_with('<') || ["kustomize:", "helm:", "cluster:"].iter().any(|it| name.starts_with(it));
    is_none.then(|| Standing::Inside(name.to_owned()))
}

/// Whether a path counts from the root of the system.
fn is_absolute(path: &str) -> bool {
    path.starts_with('/') || has_drive(path)
}

/// Whether a path starts with a drive, as on Windows.
fn has_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic())
        && matches!(path.get(2..3), None | Some("/"))
}

/// The parts of a path that counts from a folder, `.` and `..` worked out.
fn walk(mut folder: Vec<String>, path: &str) -> Vec<String> {
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(folder.pop()),
            part => folder.push(part.to_owned()),
        }
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_paths_below_the_root() {
        let inside = |path: &str| Standing::Inside(path.to_owned());
        let outside = |path: &str| Standing::Outside(path.to_owned());
        let tree = Tree::new("/home/shop", "/home/shop/deploy/prod");
        for (name, want) in [
            ("a.yaml", inside("deploy/prod/a.yaml")),
            ("./b/../a.yaml", inside("deploy/prod/a.yaml")),
            ("../a.yaml", inside("deploy/a.yaml")),
            ("/home/shop/x/a.yaml", inside("x/a.yaml")),
            ("../../../other/a.yaml", outside("/home/other/a.yaml")),
            ("/home/shopping/a.yaml", outside("/home/shopping/a.yaml")),
            ("git:main:deploy/a.yaml", inside("deploy/a.yaml")),
            ("<stdin>", inside("<stdin>")),
            ("kustomize:overlays/prod", inside("kustomize:overlays/prod")),
            ("git:main:kustomize:overlays/prod", inside("kustomize:overlays/prod")),
        ] {
            assert_eq!(tree.standing(name), want, "{name}");
        }
        let tree = Tree::new("C:/shop", "C:/shop/deploy");
        assert_eq!(tree.standing("a.yaml"), inside("deploy/a.yaml"));
        assert_eq!(tree.standing("C:/shop/x/a.yaml"), inside("x/a.yaml"));
        assert_eq!(tree.standing("D:/a.yaml"), outside("D:/a.yaml"));
        let nowhere = Tree::default();
        assert_eq!((nowhere.standing("./a.yaml"), nowhere.standing("/a.yaml")), (inside("a.yaml"), outside("/a.yaml")));
    }
}
