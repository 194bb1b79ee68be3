
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
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand check 'Report what is wrong'
            cand render 'Show the effective shares of every route'
            cand trace 'Show which host and route answer a request, and why the others do not'
            cand diff 'Show what changes between two states'
            cand set 'Change weights in a file, or print the patch'
            cand rollout 'Plan a canary''s steps'
            cand explain 'Show the page of a rule'
            cand rules 'List the rules'
            cand schema 'Print the JSON Schema of manifests, of the configuration or of an output'
            cand completions 'Print completions for a shell'
            cand man 'Print or write the manual pages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'glooscope;check'= {
            cand --format 'How findings are printed'
            cand --output 'Several forms at once, each on standard output or into a file; in place of `--format` (repeatable)'
            cand --fail-on 'The least severity that makes the exit code 1 [default: error]'
            cand --baseline 'Leave out the findings that FILE accepts'
            cand --write-baseline 'Accept today''s findings: write them to FILE'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --fix 'Mend what is safe to mend, then report the rest; standard input is printed with the fixes, and the report goes to standard error'
            cand --unsafe-fixes 'Mend also what somebody should read afterwards'
            cand --diff 'Show what would be mended as a diff, and write nothing; exit with 1 if there is any'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
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
            cand --requests 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route''s name, path or matchers'
            cand --capacity 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --csv-raw 'Leave cells of CSV as they are, also where a spreadsheet would run them'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;trace'= {
            cand -H 'A header of the request, as `name: value` (repeatable)'
            cand --header 'A header of the request, as `name: value` (repeatable)'
            cand --gateway 'Only the listeners of this gateway'
            cand --requests 'Trace each request of FILE, a line of JSON each, `-` for standard input, and print a line of JSON each'
            cand --format 'How the answer is printed; requests of a file always as JSON'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --all 'Show every route that was passed over, and hosts that nearly answer'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;diff'= {
            cand --set 'Compare with the same sources after this weight is set, as GROUP:DESTINATION=WEIGHT or …=50% (repeatable)'
            cand --format 'How the comparison is printed'
            cand --max-shift 'Exit with 1 if more than so many points of a route''s requests go elsewhere, or a host is no longer served'
            cand --requests 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route''s name, path or matchers'
            cand --capacity 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --yaml 'Add the text of what changes'
            cand --order 'List the changed resources in an order in which no reference dangles in between'
            cand --exit-code 'Exit with 1 if anything changes'
            cand --forbid-new-findings 'Exit with 1 if there are findings that were not there before'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;set'= {
            cand --only-shift 'Move points to or from a destination, as v2+10 or v2-10; the others give or take in proportion (repeatable)'
            cand --patch 'Print a patch instead of the difference'
            cand --format 'How the effect is printed'
            cand --max-shift 'Refuse if more than so many points of a route''s requests would go elsewhere'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -w 'Write the file; of standard input print the new text'
            cand --write 'Write the file; of standard input print the new text'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;rollout'= {
            cand --to 'The destination that traffic moves to; with --from the one that it names is known'
            cand --steps 'Its share at each step, in per cent, separated by commas'
            cand --from 'Follow the steps of a Canary of Flagger or a Rollout of Argo, as canary:NAMESPACE/NAME or rollout:…, and show the shares that they really give'
            cand --hold 'Keep this destination''s share; the others give way in proportion (repeatable)'
            cand --max-shift 'Exit with 1 if a step moves more than so many points of a route''s requests'
            cand --patch 'Print one patch a step instead of the table'
            cand --format 'How the steps are printed'
            cand --context 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)'
            cand --stdin-filename 'What standard input is called in messages'
            cand -n 'The namespace of resources that name none'
            cand --namespace 'The namespace of resources that name none'
            cand --gloo-version 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default'
            cand --rule 'Set the level of a rule: off, info, warning or error (repeatable)'
            cand --program-seconds 'How long git, kubectl or kustomize may take each time'
            cand --program-mebibytes 'How much they may print in all'
            cand --config 'Read this configuration instead of the nearest `.glooscope.yaml` upwards'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand --closed 'Take the sources for all there is: what they lack is missing'
            cand --no-config 'Read no configuration'
            cand --trust-config 'Let the `context` of the configuration start programs, and read what lies outside its repository'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;explain'= {
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;rules'= {
            cand --format 'How the list is printed'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;schema'= {
            cand --gloo-version 'The version of Gloo Edge whose fields the manifests'' schema holds'
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;completions'= {
            cand --color 'When to use colour'
            cand --width 'Columns that a line may take; the terminal''s by default'
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
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
            cand -q 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand --quiet 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
            cand -v 'Say what is read and what is passed over, and why'
            cand --verbose 'Say what is read and what is passed over, and why'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'glooscope;help'= {
            cand check 'Report what is wrong'
            cand render 'Show the effective shares of every route'
            cand trace 'Show which host and route answer a request, and why the others do not'
            cand diff 'Show what changes between two states'
            cand set 'Change weights in a file, or print the patch'
            cand rollout 'Plan a canary''s steps'
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
        &'glooscope;help;trace'= {
        }
        &'glooscope;help;diff'= {
        }
        &'glooscope;help;set'= {
        }
        &'glooscope;help;rollout'= {
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
