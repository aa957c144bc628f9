# Completes command lines of muster in fish. Made by 'muster --generate-completion-script fish'.

# Prints the command that was typed, if there is one.
function _muster_command
    for word in (commandline -opc)[2..-1]
        if not string match -q -- '-*' $word
            echo $word
            return 0
        end
    end
    return 1
end

function _muster_needs_command
    not _muster_command >/dev/null
end

function _muster_command_is
    contains -- $argv[1] (_muster_command)
end

function _muster_scenarios
    muster list --names 2>/dev/null
end

complete -c muster -f
complete -c muster -l version -s v -d 'Show the version.'
complete -c muster -l help -s h -d 'Show help information.'
complete -c muster -n '_muster_needs_command' -l generate-completion-script -x -a 'bash zsh fish' -d 'Print a completion script; without a value, for the shell in use.'
complete -c muster -n '_muster_needs_command' -a list -d 'List the scenarios.'
complete -c muster -n '_muster_needs_command' -a run -d 'Simulate a scenario and show what came of it.'
complete -c muster -n '_muster_needs_command' -a compare -d 'Put scenarios side by side: the same trials, a column each.'
complete -c muster -n '_muster_needs_command' -a check -d 'Look for mistakes in scenario files.'
complete -c muster -n '_muster_needs_command' -a sensitivity -d 'Find the inputs that matter most.'
complete -c muster -n '_muster_needs_command' -a help -d 'Show how to use a command.'
complete -c muster -n '_muster_command_is help' -a list -d 'List the scenarios.'
complete -c muster -n '_muster_command_is help' -a run -d 'Simulate a scenario and show what came of it.'
complete -c muster -n '_muster_command_is help' -a compare -d 'Put scenarios side by side: the same trials, a column each.'
complete -c muster -n '_muster_command_is help' -a check -d 'Look for mistakes in scenario files.'
complete -c muster -n '_muster_command_is help' -a sensitivity -d 'Find the inputs that matter most.'
complete -c muster -n '_muster_command_is help' -l all -d 'List all subcommands.'
complete -c muster -n '_muster_command_is list' -l format -s f -x -a 'text json csv' -d 'How to write the results.'
complete -c muster -n '_muster_command_is run' -l trials -s t -x -d 'How many courses of the mission to simulate.'
complete -c muster -n '_muster_command_is run' -l seed -x -d 'Where the random numbers start.'
complete -c muster -n '_muster_command_is run' -l shift -x -d 'A share to add to readiness.'
complete -c muster -n '_muster_command_is run' -l set -s s -x -d 'Change a value of the scenario; may be given more than once.'
complete -c muster -n '_muster_command_is run' -l format -s f -x -a 'text json csv' -d 'How to write the results.'
complete -c muster -n '_muster_command_is run' -l by -x -a 'troops tasks deaths cost weeks incidents' -d 'What to sort by.'
complete -c muster -n '_muster_command_is run' -l output -s o -r -F -d 'Where to write the results; it\'s the screen if left out [as with \'-\'].'
complete -c muster -n '_muster_command_is run' -l quiet -s q -d 'Do not show progress.'
complete -c muster -n '_muster_command_is run' -l full -d 'Show every table.'
complete -c muster -n '_muster_command_is run' -F -a '(_muster_scenarios)'
complete -c muster -n '_muster_command_is compare' -l trials -s t -x -d 'How many courses of the mission to simulate.'
complete -c muster -n '_muster_command_is compare' -l quiet -s q -d 'Do not show progress.'
complete -c muster -n '_muster_command_is compare' -F -a '(_muster_scenarios)'
complete -c muster -n '_muster_command_is check' -F
complete -c muster -n '_muster_command_is sensitivity' -l option1 -d 'Turn on part 1.'
complete -c muster -n '_muster_command_is sensitivity' -l option2 -d 'Turn on part 2.'
complete -c muster -n '_muster_command_is sensitivity' -l option3 -d 'Turn on part 3.'
complete -c muster -n '_muster_command_is sensitivity' -l option4 -d 'Turn on part 4.'
complete -c muster -n '_muster_command_is sensitivity' -l option5 -d 'Turn on part 5.'
complete -c muster -n '_muster_command_is sensitivity' -l option6 -d 'Turn on part 6.'
complete -c muster -n '_muster_command_is sensitivity' -l option7 -d 'Turn on part 7.'
complete -c muster -n '_muster_command_is sensitivity' -l option8 -d 'Turn on part 8.'
complete -c muster -n '_muster_command_is sensitivity' -l option9 -d 'Turn on part 9.'
complete -c muster -n '_muster_command_is sensitivity' -l option10 -d 'Turn on part 10.'
complete -c muster -n '_muster_command_is sensitivity' -l option11 -d 'Turn on part 11.'
complete -c muster -n '_muster_command_is sensitivity' -l option12 -d 'Turn on part 12.'
complete -c muster -n '_muster_command_is sensitivity' -l option13 -d 'Turn on part 13.'
complete -c muster -n '_muster_command_is sensitivity' -F -a '(_muster_scenarios)'
