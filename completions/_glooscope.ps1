
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'glooscope' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'glooscope'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'glooscope' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report what is wrong')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Show the effective shares of every route')
            [CompletionResult]::new('trace', 'trace', [CompletionResultType]::ParameterValue, 'Show which host and route answer a request, and why the others do not')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Hold written expectations of requests against the routes')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changes between two states')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change weights in a file, or print the patch')
            [CompletionResult]::new('rollout', 'rollout', [CompletionResultType]::ParameterValue, 'Plan a canary''s steps')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw who refers to whom')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write one page to look at: hosts, routes, shares, findings')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write what Gloo Edge serves as manifests of the Gateway API, with proof')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Show which manifests are applied together, and why')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show what the configuration and the options set, and where from')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Show the page of a rule')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'List the rules')
            [CompletionResult]::new('lsp', 'lsp', [CompletionResultType]::ParameterValue, 'Serve an editor: findings as one types, shares on hover, who uses a group')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of manifests, of the configuration or of an output')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print or write the manual pages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'glooscope;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How findings are printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Several forms at once, each on standard output or into a file; in place of `--format` (repeatable)')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'The least severity that makes the exit code 1 [default: error]')
            [CompletionResult]::new('--baseline', '--baseline', [CompletionResultType]::ParameterName, 'Leave out the findings that FILE accepts [default: `baseline` of the configuration]')
            [CompletionResult]::new('--write-baseline', '--write-baseline', [CompletionResultType]::ParameterName, 'Accept today''s findings: write them to FILE')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Let these rules report alone, also where the configuration has them off: codes, or patterns such as `dangling-*`; what can''t be read is told all the same (repeatable)')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Let these rules report nothing (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings that are less bad; they do not make the exit code 1 either')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--statistics', '--statistics', [CompletionResultType]::ParameterName, 'Count the findings by rule, the most frequent first, instead of showing them; as human or json')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Check again whenever a file of the sources or the configuration changes, until Ctrl-C')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Mend what is safe to mend, then report the rest; standard input is printed with the fixes, and the report goes to standard error')
            [CompletionResult]::new('--unsafe-fixes', '--unsafe-fixes', [CompletionResultType]::ParameterName, 'Mend also what somebody should read afterwards')
            [CompletionResult]::new('--diff', '--diff', [CompletionResultType]::ParameterName, 'Show what would be mended as a diff, and write nothing; exit with 1 if there is any')
            [CompletionResult]::new('--no-baseline', '--no-baseline', [CompletionResultType]::ParameterName, 'Leave out none, whatever the configuration says')
            [CompletionResult]::new('--update-baseline', '--update-baseline', [CompletionResultType]::ParameterName, 'Take out of the baseline what is mended; findings that are new are told, and not accepted')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;render' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How routes are printed')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'Only the virtual hosts of this domain or virtual service')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Only routes to this upstream group')
            [CompletionResult]::new('--upstream', '--upstream', [CompletionResultType]::ParameterName, 'Only routes that reach this upstream')
            [CompletionResult]::new('--precision', '--precision', [CompletionResultType]::ParameterName, 'Decimal places of percentages in tables, rounded so that those of a route add up to 100 [default: 2, each rounded for itself]')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route''s name, path or matchers')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--wide', '--wide', [CompletionResultType]::ParameterName, 'Show in the table where redirects lead, what is answered directly, rewrites and timeouts')
            [CompletionResult]::new('--csv-raw', '--csv-raw', [CompletionResultType]::ParameterName, 'Leave cells of CSV as they are, also where a spreadsheet would run them')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;trace' {
            [CompletionResult]::new('-H', '-H ', [CompletionResultType]::ParameterName, 'A header of the request, as `name: value` (repeatable)')
            [CompletionResult]::new('--header', '--header', [CompletionResultType]::ParameterName, 'A header of the request, as `name: value` (repeatable)')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'Only the listeners of this gateway')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Trace each request of FILE, a line of JSON each, `-` for standard input, and print a line of JSON each')
            [CompletionResult]::new('--sni', '--sni', [CompletionResultType]::ParameterName, 'The name that TLS asks for, where it differs from the URL''s host')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the answer is printed; requests of a file always as JSON')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show every route that was passed over, and hosts that nearly answer')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;test' {
            [CompletionResult]::new('--min-coverage', '--min-coverage', [CompletionResultType]::ParameterName, 'Fail where less than so many per cent of the routes that a request can meet are met by a test')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the result is printed')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--coverage', '--coverage', [CompletionResultType]::ParameterName, 'Show each route that no test meets')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Write what is so into the files, where it isn''t what is expected or nothing is; comments and all else stay')
            [CompletionResult]::new('--suggest', '--suggest', [CompletionResultType]::ParameterName, 'Print a test for each route that no test meets, to be added to a file; here a FILE may be left out')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;diff' {
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Compare with the same sources after this weight is set, as GROUP:DESTINATION=WEIGHT or …=50% (repeatable)')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the comparison is printed')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 1 if anything changes, or with `traffic` if some request is answered otherwise')
            [CompletionResult]::new('--max-shift', '--max-shift', [CompletionResultType]::ParameterName, 'Exit with 1 if more than so many points of any request go elsewhere: all 100 do where a host, domain or route goes')
            [CompletionResult]::new('--allow-removed', '--allow-removed', [CompletionResultType]::ParameterName, 'Domains, virtual services and routes that --max-shift lets go, `*` for any text (repeatable)')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Let these rules report alone, also where the configuration has them off: codes, or patterns such as `dangling-*`; what can''t be read is told all the same (repeatable)')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Let these rules report nothing (repeatable)')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Leave out findings that are less bad; they do not make the exit code 1 either')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route''s name, path or matchers')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--yaml', '--yaml', [CompletionResultType]::ParameterName, 'Add the text of what changes')
            [CompletionResult]::new('--order', '--order', [CompletionResultType]::ParameterName, 'List the changed resources in an order in which no reference dangles in between')
            [CompletionResult]::new('--forbid-new-findings', '--forbid-new-findings', [CompletionResultType]::ParameterName, 'Exit with 1 if there are findings that were not there before, or references that lead nowhere any more')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;set' {
            [CompletionResult]::new('--only-shift', '--only-shift', [CompletionResultType]::ParameterName, 'Move points to or from a destination, as v2+10 or v2-10; the others give or take in proportion (repeatable)')
            [CompletionResult]::new('--patch', '--patch', [CompletionResultType]::ParameterName, 'Print a patch instead of the difference')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the effect is printed')
            [CompletionResult]::new('--max-shift', '--max-shift', [CompletionResultType]::ParameterName, 'Refuse if more than so many points of a route''s requests would go elsewhere')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--copies', '--copies', [CompletionResultType]::ParameterName, 'Change all copies of a route''s own list too: what says that it carries one of the same list, else what has the same backends')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Write the file; of standard input print the new text')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Write the file; of standard input print the new text')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;rollout' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The destination that traffic moves to; with --from the one that it names is known')
            [CompletionResult]::new('--steps', '--steps', [CompletionResultType]::ParameterName, 'Its share at each step, in per cent, separated by commas')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Follow the steps of a Canary of Flagger or a Rollout of Argo, as canary:NAMESPACE/NAME or rollout:…, and show the shares that they really give')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'Keep this destination''s share; the others give way in proportion (repeatable)')
            [CompletionResult]::new('--max-shift', '--max-shift', [CompletionResultType]::ParameterName, 'Exit with 1 if a step moves more than so many points of a route''s requests')
            [CompletionResult]::new('--patch', '--patch', [CompletionResultType]::ParameterName, 'Print one patch a step instead of the table; with kubectl a script that waits for Enter between steps, or for PAUSE seconds')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the steps are printed')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--copies', '--copies', [CompletionResultType]::ParameterName, 'Change all copies of a route''s own list too: what says that it carries one of the same list, else what has the same backends')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;graph' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is drawn')
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what this resource leads to: a name, namespace/name or Kind/namespace/name, or a domain')
            [CompletionResult]::new('--depth', '--depth', [CompletionResultType]::ParameterName, 'At most so many steps away from it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write it into FILE; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write it into FILE; `-` is standard output')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--reverse', '--reverse', [CompletionResultType]::ParameterName, 'What leads to it instead: who would notice')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;report' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file that is written; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file that is written; `-` is standard output')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where HOST is a domain or virtual service and ROUTE a route''s name, path or matchers')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff` exits with 1 then')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;convert' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The folder that the manifests are written to; without one nothing is written')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The folder that the manifests are written to; without one nothing is written')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Write nothing, and hold these manifests against what the sources serve')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'What the manifests are for')
            [CompletionResult]::new('--gateway-class', '--gateway-class', [CompletionResultType]::ParameterName, 'The class of the gateways; by default that of kgateway, or `standard`')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How what is lost and the proof are printed')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--delegation', '--delegation', [CompletionResultType]::ParameterName, 'Have route tables stay routes of their own, which others delegate to; for kgateway')
            [CompletionResult]::new('--shared-groups', '--shared-groups', [CompletionResultType]::ParameterName, 'Have a route stand for each upstream group, so that its weights stand in one place; for kgateway')
            [CompletionResult]::new('--allow-partial', '--allow-partial', [CompletionResultType]::ParameterName, 'Write what has an equal, and exit with 0, also where something has none; with 1 all the same where a request is answered otherwise that no finding names')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write to a folder that holds something, and replace files of the same names')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;env' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How they are printed')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;config' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is printed')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;explain' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;rules' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How the list is printed')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;lsp' {
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is read all the same (repeatable)')
            [CompletionResult]::new('--stdin-filename', '--stdin-filename', [CompletionResultType]::ParameterName, 'What standard input is called in messages')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--namespace', '--namespace', [CompletionResultType]::ParameterName, 'The namespace of resources that name none')
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that only it has, else the standard one')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Which implementation of the Gateway API serves all gateways, whatever their classes say')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Look at the environments of this name alone, `*` standing for any characters (repeatable)')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Set the level of a rule: off, info, warning or error (repeatable)')
            [CompletionResult]::new('--program-seconds', '--program-seconds', [CompletionResultType]::ParameterName, 'How long git, kubectl, kustomize or helm may take each time')
            [CompletionResult]::new('--program-mebibytes', '--program-mebibytes', [CompletionResultType]::ParameterName, 'How much they may print in all')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of the nearest `.glooscope.yaml` upwards')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('--stdio', '--stdio', [CompletionResultType]::ParameterName, 'Speak over standard input and output, as is done anyway; many editors add it')
            [CompletionResult]::new('--route-weights', '--route-weights', [CompletionResultType]::ParameterName, 'Heed the weights of kgateway''s routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Take the sources for all there is: what they lack is missing')
            [CompletionResult]::new('--together', '--together', [CompletionResultType]::ParameterName, 'Take all sources for one environment')
            [CompletionResult]::new('--no-config', '--no-config', [CompletionResultType]::ParameterName, 'Read no configuration')
            [CompletionResult]::new('--trust-config', '--trust-config', [CompletionResultType]::ParameterName, 'Let the `context` of the configuration start programs, and read what lies outside its repository')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;schema' {
            [CompletionResult]::new('--gloo-version', '--gloo-version', [CompletionResultType]::ParameterName, 'The version of Gloo Edge whose fields the manifests'' schema holds')
            [CompletionResult]::new('--gateway-api-version', '--gateway-api-version', [CompletionResultType]::ParameterName, 'The version of the Gateway API whose fields the manifests'' schema holds')
            [CompletionResult]::new('--gateway-api-channel', '--gateway-api-channel', [CompletionResultType]::ParameterName, 'The channel of the Gateway API whose fields the manifests'' schema holds')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;completions' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;man' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write one page a command into this folder, instead of printing the first')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write one page a command into this folder, instead of printing the first')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns that a line may take; the terminal''s by default')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but results and errors: not what was looked at or written, nor that nothing was found')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what is read and what is passed over, and why')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'glooscope;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report what is wrong')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Show the effective shares of every route')
            [CompletionResult]::new('trace', 'trace', [CompletionResultType]::ParameterValue, 'Show which host and route answer a request, and why the others do not')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Hold written expectations of requests against the routes')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changes between two states')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change weights in a file, or print the patch')
            [CompletionResult]::new('rollout', 'rollout', [CompletionResultType]::ParameterValue, 'Plan a canary''s steps')
            [CompletionResult]::new('graph', 'graph', [CompletionResultType]::ParameterValue, 'Draw who refers to whom')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write one page to look at: hosts, routes, shares, findings')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write what Gloo Edge serves as manifests of the Gateway API, with proof')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Show which manifests are applied together, and why')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show what the configuration and the options set, and where from')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Show the page of a rule')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'List the rules')
            [CompletionResult]::new('lsp', 'lsp', [CompletionResultType]::ParameterValue, 'Serve an editor: findings as one types, shares on hover, who uses a group')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of manifests, of the configuration or of an output')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print or write the manual pages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'glooscope;help;check' {
            break
        }
        'glooscope;help;render' {
            break
        }
        'glooscope;help;trace' {
            break
        }
        'glooscope;help;test' {
            break
        }
        'glooscope;help;diff' {
            break
        }
        'glooscope;help;set' {
            break
        }
        'glooscope;help;rollout' {
            break
        }
        'glooscope;help;graph' {
            break
        }
        'glooscope;help;report' {
            break
        }
        'glooscope;help;convert' {
            break
        }
        'glooscope;help;env' {
            break
        }
        'glooscope;help;config' {
            break
        }
        'glooscope;help;explain' {
            break
        }
        'glooscope;help;rules' {
            break
        }
        'glooscope;help;lsp' {
            break
        }
        'glooscope;help;schema' {
            break
        }
        'glooscope;help;completions' {
            break
        }
        'glooscope;help;man' {
            break
        }
        'glooscope;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
