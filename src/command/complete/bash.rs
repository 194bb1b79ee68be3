//! Completion in bash, which takes words apart at `:` and `=`, so that `git:ma` and `--select=un` are three words to it.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use clap_complete::env::{Bash as Plain, EnvCompleter};

/// What bash is given to source. The words are put together again where no blank stands between them, and what readline doesn't
/// replace of the last one is taken off the front of what is offered.
const SCRIPT: &str = r#"_clap_complete_NAME() {
    local line=$COMP_LINE words=() at piece
    for ((at = 0; at <= COMP_CWORD; at++)); do
        piece=${COMP_WORDS[at]}
        if [[ $at -eq 0 || $line == [[:blank:]]* ]]; then
            words+=("$piece")
        else
            words[${#words[@]}-1]+=$piece
        fi
        line=${line#*"$piece"}
    done
    local last=$((${#words[@]} - 1))
    # What stands behind the cursor is none of the word.
    if [[ -n $2 && ${words[last]} == *"$2"* ]]; then
        words[last]=${words[last]%"${words[last]##*"$2"}"}
    fi
    local kept=${words[last]%"$2"} offered IFS=$'\013'
    offered=$(_CLAP_IFS="$IFS" _CLAP_COMPLETE_INDEX="$last" VAR="bash" "COMPLETER" -- "${words[@]}" 2>/dev/null) || return
    read -r -a COMPREPLY <<<"$offered"
    COMPREPLY=("${COMPREPLY[@]#"$kept"}")
    # A blank follows what is whole.
    [[ ${COMPREPLY-} =~ [=/:]$ ]] || compopt +o nospace 2>/dev/null
}
if [[ ${BASH_VERSINFO[0]} -gt 4 || ${BASH_VERSINFO[0]} -eq 4 && ${BASH_VERSINFO[1]} -ge 4 ]]; then
    complete -o nospace -o bashdefault -o nosort -F _clap_complete_NAME BIN
else
    complete -o nospace -o bashdefault -F _clap_complete_NAME BIN
fi
"#;

/// Bash.
pub(super) struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        Plain.name()
    }

    fn is(&self, name: &str) -> bool {
        Plain.is(name)
    }

    fn write_registration(
        &self,
        var: &str,
        name: &str,
        bin: &str,
        completer: &str,
        buf: &mut dyn io::Write,
    ) -> io::Result<()> {
        // Between double quotes bash reads these four.
        let completer = completer.chars().fold(String::new(), |mut text, c| {
            if matches!(c, '\\' | '"' | '$' | '`') {
                text.push('\\');
            }
            text.push(c);
            text
        });
        let script = SCRIPT.replace("NAME", &name.replace('-', "_")).replace("BIN", bin).replace("VAR", var);
        write!(buf, "{}", script.replace("COMPLETER", &completer))
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        args: Vec<OsString>,
        folder: Option<&Path>,
        buf: &mut dyn io::Write,
    ) -> io::Result<()> {
        Plain.write_complete(command, args, folder, buf)
    }
}
