
use builtin;
use str;

set edit:completion:arg-completer[glooscope] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'glooscope'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'glooscope'= {
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand check 'Report what is wrong'
            cand render 'Show the effective shares of every route'
            cand explain 'Show the page of a rule'
            cand rules 'List the rules'
            cand schema 'Print the JSON Schema of manifests, of the configuration or of an output'
            cand completions 'Print completions for a shell'
            cand man 'Print or write the manual pages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'glooscope;check'= {
            cand --format 'How findings are printed'
            cand --output 'Several forms at once, each on standard output or into a file; in place of `--format`'
            cand --fail-on 'The least severity that makes the exit code 1 [default: error]'
            cand --baseline 'Leave out the findings that FILE accepts'
            cand --write-baseline 'Accept today''s findings: write them to FILE'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --fix 'Mend what is safe to mend, then report the rest'
            cand --unsafe-fixes 'Mend also what somebody should read afterwards'
            cand --diff 'Show what would be mended as a diff, and write nothing'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;render'= {
            cand --format 'How routes are printed'
            cand --host 'Only the virtual hosts of this domain or virtual service'
            cand --group 'Only routes to this upstream group'
            cand --upstream 'Only routes that reach this upstream'
            cand --precision 'Decimal places of percentages'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;explain'= {
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;rules'= {
            cand --format 'How the list is printed'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;schema'= {
            cand --gloo-version 'The version of Gloo Edge whose fields the manifests'' schema holds'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;completions'= {
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;man'= {
            cand -o 'Write one page a command into this folder, instead of printing the first'
            cand --output 'Write one page a command into this folder, instead of printing the first'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors'
            cand --quiet 'Say nothing but results and errors'
            cand -v 'Say what is read, too'
            cand --verbose 'Say what is read, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;help'= {
            cand check 'Report what is wrong'
            cand render 'Show the effective shares of every route'
            cand explain 'Show the page of a rule'
            cand rules 'List the rules'
            cand schema 'Print the JSON Schema of manifests, of the configuration or of an output'
            cand completions 'Print completions for a shell'
            cand man 'Print or write the manual pages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'glooscope;help;check'= {
        }
        &'glooscope;help;render'= {
        }
        &'glooscope;help;explain'= {
        }
        &'glooscope;help;rules'= {
        }
        &'glooscope;help;schema'= {
        }
        &'glooscope;help;completions'= {
        }
        &'glooscope;help;man'= {
        }
        &'glooscope;help;help'= {
        }
    ]
    $completions[$command]
}
