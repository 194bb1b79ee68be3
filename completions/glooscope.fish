# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_glooscope_global_optspecs
    string join \n color= width= q/quiet v/verbose h/help V/version
end

function __fish_glooscope_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_glooscope_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_glooscope_using_subcommand
    set -l cmd (__fish_glooscope_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c glooscope -n "__fish_glooscope_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_needs_command" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_needs_command" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_needs_command" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_needs_command" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "check" -d 'Report what is wrong'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "render" -d 'Show the effective shares of every route'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "trace" -d 'Show which host and route answer a request, and why the others do not'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "test" -d 'Hold written expectations of requests against the routes'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "diff" -d 'Show what changes between two states'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "set" -d 'Change weights in a file, or print the patch'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "rollout" -d 'Plan a canary\'s steps'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "graph" -d 'Draw who refers to whom'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "report" -d 'Write one page to look at: hosts, routes, shares, findings'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "convert" -d 'Write what Gloo Edge serves as manifests of the Gateway API, with proof'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "env" -d 'Show which manifests are applied together, and why'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "config" -d 'Show what the configuration and the options set, and where from'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "explain" -d 'Show the page of a rule'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "rules" -d 'List the rules'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "lsp" -d 'Serve an editor: findings as one types, shares on hover, who uses a group'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "schema" -d 'Print the JSON Schema of manifests, of the configuration or of an output'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "man" -d 'Print or write the manual pages'
complete -c glooscope -n "__fish_glooscope_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l format -d 'How findings are printed' -r -f -a "human\t'For people, with excerpts of the sources'
concise\t'One line a finding'
json\t'For programs'
sarif\t'SARIF 2.1.0, for code scanning'
junit\t'`JUnit`, for the test reports of CI'
github\t'Annotations of GitHub Actions'
gitlab\t'A code quality report of GitLab'
checkstyle\t'Checkstyle, for what reads nothing newer'
markdown\t'A table for comments'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l output -d 'Several forms at once, each on standard output or into a file; in place of `--format` (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l fail-on -d 'The least severity that makes the exit code 1 [default: error]' -r -f -a "error\t'Errors'
warning\t'Warnings and errors'
info\t'Any finding'
never\t'Nothing'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l baseline -d 'Leave out the findings that FILE accepts [default: `baseline` of the configuration]' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l write-baseline -d 'Accept today\'s findings: write them to FILE' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l select -d 'Let these rules report alone, also where the configuration has them off: codes, or patterns such as `dangling-*`; what can\'t be read is told all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l ignore -d 'Let these rules report nothing (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l min-severity -d 'Leave out findings that are less bad; they do not make the exit code 1 either' -r -f -a "error\t'Errors'
warning\t'Warnings and errors'
info\t'Any finding'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l statistics -d 'Count the findings by rule, the most frequent first, instead of showing them; as human or json'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l watch -d 'Check again whenever a file of the sources or the configuration changes, until Ctrl-C'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l fix -d 'Mend what is safe to mend, then report the rest; standard input is printed with the fixes, and the report goes to standard error'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l unsafe-fixes -d 'Mend also what somebody should read afterwards'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l diff -d 'Show what would be mended as a diff, and write nothing; exit with 1 if there is any'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l no-baseline -d 'Leave out none, whatever the configuration says'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l update-baseline -d 'Take out of the baseline what is mended; findings that are new are told, and not accepted'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand check" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l format -d 'How routes are printed' -r -f -a "table\t'For people'
json\t'For programs'
yaml\t'As JSON, in YAML'
csv\t'One row a destination'
markdown\t'Tables for pages and comments'"
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l host -d 'Only the virtual hosts of this domain or virtual service' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l group -d 'Only routes to this upstream group' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l upstream -d 'Only routes that reach this upstream' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l precision -d 'Decimal places of percentages in tables, rounded so that those of a route add up to 100 [default: 2, each rounded for itself]' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l requests -d 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route\'s name, path or matchers' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l capacity -d 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l wide -d 'Show in the table where redirects lead, what is answered directly, rewrites and timeouts'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l csv-raw -d 'Leave cells of CSV as they are, also where a spreadsheet would run them'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand render" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s H -l header -d 'A header of the request, as `name: value` (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l gateway -d 'Only the listeners of this gateway' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l requests -d 'Trace each request of FILE, a line of JSON each, `-` for standard input, and print a line of JSON each' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l sni -d 'The name that TLS asks for, where it differs from the URL\'s host' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l format -d 'How the answer is printed; requests of a file always as JSON' -r -f -a "human\t'For people'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l all -d 'Show every route that was passed over, and hosts that nearly answer'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand trace" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l min-coverage -d 'Fail where less than so many per cent of the routes that a request can meet are met by a test' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l format -d 'How the result is printed' -r -f -a "human\t'For people'
concise\t'One line for each thing that didn\'t come as expected'
json\t'For programs'
junit\t'`JUnit`, for the test reports of CI'"
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l coverage -d 'Show each route that no test meets'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l update -d 'Write what is so into the files, where it isn\'t what is expected or nothing is; comments and all else stay'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l suggest -d 'Print a test for each route that no test meets, to be added to a file; here a FILE may be left out'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand test" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l set -d 'Compare with the same sources after this weight is set, as GROUP:DESTINATION=WEIGHT or …=50% (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l format -d 'How the comparison is printed' -r -f -a "human\t'For people'
json\t'For programs'
markdown\t'For a comment on a pull request'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l exit-code -d 'Exit with 1 if anything changes, or with `traffic` if some request is answered otherwise' -r -f -a "traffic\t'Some request is answered otherwise'
any\t'Anything changes'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l max-shift -d 'Exit with 1 if more than so many points of any request go elsewhere: all 100 do where a host, domain or route goes' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l allow-removed -d 'Domains, virtual services and routes that --max-shift lets go, `*` for any text (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l select -d 'Let these rules report alone, also where the configuration has them off: codes, or patterns such as `dangling-*`; what can\'t be read is told all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l ignore -d 'Let these rules report nothing (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l min-severity -d 'Leave out findings that are less bad; they do not make the exit code 1 either' -r -f -a "error\t'Errors'
warning\t'Warnings and errors'
info\t'Any finding'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l requests -d 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route\'s name, path or matchers' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l capacity -d 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l yaml -d 'Add the text of what changes'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l order -d 'List the changed resources in an order in which no reference dangles in between'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l forbid-new-findings -d 'Exit with 1 if there are findings that were not there before, or references that lead nowhere any more'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand diff" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l only-shift -d 'Move points to or from a destination, as v2+10 or v2-10; the others give or take in proportion (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l patch -d 'Print a patch instead of the difference' -r -f -a "json6902\t'A JSON patch (RFC 6902) in YAML, for kustomize and `kubectl patch --type json`'
strategic\t'The resource with its whole list, for kustomize and `kubectl patch --type merge`'
kubectl\t'The command that patches the cluster'"
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l format -d 'How the effect is printed' -r -f -a "human\t'For people'
json\t'For programs'
markdown\t'For a comment on a pull request'"
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l max-shift -d 'Refuse if more than so many points of a route\'s requests would go elsewhere' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l copies -d 'Change all copies of a route\'s own list too: what says that it carries one of the same list, else what has the same backends'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s w -l write -d 'Write the file; of standard input print the new text'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand set" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l to -d 'The destination that traffic moves to; with --from the one that it names is known' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l steps -d 'Its share at each step, in per cent, separated by commas' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l from -d 'Follow the steps of a Canary of Flagger or a Rollout of Argo, as canary:NAMESPACE/NAME or rollout:…, and show the shares that they really give' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l hold -d 'Keep this destination\'s share; the others give way in proportion (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l max-shift -d 'Exit with 1 if a step moves more than so many points of a route\'s requests' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l patch -d 'Print one patch a step instead of the table; with kubectl a script that waits for Enter between steps, or for PAUSE seconds' -r -f -a "json6902\t'A JSON patch (RFC 6902) in YAML, for kustomize and `kubectl patch --type json`'
strategic\t'The resource with its whole list, for kustomize and `kubectl patch --type merge`'
kubectl\t'The command that patches the cluster'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l format -d 'How the steps are printed' -r -f -a "table\t'For people'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l copies -d 'Change all copies of a route\'s own list too: what says that it carries one of the same list, else what has the same backends'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand rollout" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l format -d 'How it is drawn' -r -f -a "dot\t'For Graphviz'
mermaid\t'For pages of Markdown'
svg\t'A picture'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l of -d 'Only what this resource leads to: a name, namespace/name or Kind/namespace/name, or a domain' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l depth -d 'At most so many steps away from it' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s o -l output -d 'Write it into FILE; `-` is standard output' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l reverse -d 'What leads to it instead: who would notice'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand graph" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s o -l output -d 'The file that is written; `-` is standard output' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l requests -d 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route\'s name, path or matchers' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l capacity -d 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand report" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s o -l output -d 'The folder that the manifests are written to; without one nothing is written' -r -f -a "(__fish_complete_directories)"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l check -d 'Write nothing, and hold these manifests against what the sources serve' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l to -d 'What the manifests are for' -r -f -a "kgateway\t'kgateway, which has direct responses and reads regexes as Envoy does'
standard\t'Any implementation of the Gateway API\'s standard channel'"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l gateway-class -d 'The class of the gateways; by default that of kgateway, or `standard`' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l format -d 'How what is lost and the proof are printed' -r -f -a "human\t'For people, with excerpts of the sources'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l delegation -d 'Have route tables stay routes of their own, which others delegate to; for kgateway'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l shared-groups -d 'Have a route stand for each upstream group, so that its weights stand in one place; for kgateway'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l allow-partial -d 'Write what has an equal, and exit with 0, also where something has none; with 1 all the same where a request is answered otherwise that no finding names'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l force -d 'Write to a folder that holds something, and replace files of the same names'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand convert" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l format -d 'How they are printed' -r -f -a "human\t'For people'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand env" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l format -d 'How it is printed' -r -f -a "human\t'For people: a configuration, with comments of where each value comes from'
json\t'For programs'"
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand config" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand explain" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -l format -d 'How the list is printed' -r -f -a "table\t'For people'
json\t'For programs'
markdown\t'A table for a page'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand rules" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l context -d 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l exclude -d 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l stdin-filename -d 'What standard input is called in messages' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -s n -l namespace -d 'The namespace of resources that name none' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l gloo-version -d 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l gateway-api-version -d 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l gateway-api-channel -d 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l dialect -d 'Which implementation of the Gateway API serves all gateways, whatever their classes say' -r -f -a "standard\t'None in particular: what the specification says'
kgateway\t'kgateway'"
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l env -d 'Look at the environments of this name alone, `*` standing for any characters (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l rule -d 'Set the level of a rule: off, info, warning or error (repeatable)' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l program-seconds -d 'How long git, kubectl, kustomize or helm may take each time' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l program-mebibytes -d 'How much they may print in all' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l config -d 'Read this configuration instead of the nearest `.glooscope.yaml` upwards' -r -F
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l stdio -d 'Speak over standard input and output, as is done anyway; many editors add it'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l route-weights -d 'Heed the weights of kgateway\'s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l closed -d 'Take the sources for all there is: what they lack is missing'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l together -d 'Take all sources for one environment'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l no-config -d 'Read no configuration'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -l trust-config -d 'Let the `context` of the configuration start programs, and read what lies outside its repository'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand lsp" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -l gloo-version -d 'The version of Gloo Edge whose fields the manifests\' schema holds' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -l gateway-api-version -d 'The version of the Gateway API whose fields the manifests\' schema holds' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -l gateway-api-channel -d 'The channel of the Gateway API whose fields the manifests\' schema holds' -r -f -a "standard\t'What is stable'
experimental\t'That, and what may still change or go'"
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand schema" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand completions" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -s o -l output -d 'Write one page a command into this folder, instead of printing the first' -r -f -a "(__fish_complete_directories)"
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it'
always\t'Always'
never\t'Never'"
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -l width -d 'Columns that a line may take; the terminal\'s by default' -r
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -s q -l quiet -d 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found'
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -s v -l verbose -d 'Say what is read and what is passed over, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c glooscope -n "__fish_glooscope_using_subcommand man" -s V -l version -d 'Print version'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "check" -d 'Report what is wrong'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "render" -d 'Show the effective shares of every route'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "trace" -d 'Show which host and route answer a request, and why the others do not'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "test" -d 'Hold written expectations of requests against the routes'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "diff" -d 'Show what changes between two states'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "set" -d 'Change weights in a file, or print the patch'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "rollout" -d 'Plan a canary\'s steps'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "graph" -d 'Draw who refers to whom'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "report" -d 'Write one page to look at: hosts, routes, shares, findings'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "convert" -d 'Write what Gloo Edge serves as manifests of the Gateway API, with proof'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "env" -d 'Show which manifests are applied together, and why'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "config" -d 'Show what the configuration and the options set, and where from'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "explain" -d 'Show the page of a rule'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "rules" -d 'List the rules'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "lsp" -d 'Serve an editor: findings as one types, shares on hover, who uses a group'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "schema" -d 'Print the JSON Schema of manifests, of the configuration or of an output'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "completions" -d 'Print completions for a shell'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "man" -d 'Print or write the manual pages'
complete -c glooscope -n "__fish_glooscope_using_subcommand help; and not __fish_seen_subcommand_from check render trace test diff set rollout graph report convert env config explain rules lsp schema completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
