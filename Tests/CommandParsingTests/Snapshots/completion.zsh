#compdef muster
# Completes command lines of muster in zsh. Made by 'muster --generate-completion-script zsh'.

_muster_scenarios() {
  local -a scenarios
  scenarios=(${(f)"$(muster list --names 2>/dev/null)"})
  _alternative 'scenarios:scenario:compadd -a scenarios' 'files:file:_files'
}

_muster_commands() {
  local -a commands
  commands=(
    'list:List the scenarios.'
    'run:Simulate a scenario and show what came of it.'
    'compare:Put scenarios side by side\: the same trials, a column each.'
    'check:Look for mistakes in scenario files.'
    'sensitivity:Find the inputs that matter most.'
    'help:Show how to use a command.'
  )
  _describe -t commands command commands
}

_muster() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \
    '(- *)'{-v,--version}'[Show the version.]' \
    '(- *)'{-h,--help}'[Show help information.]' \
    '--generate-completion-script=[Print a completion script; without a value, for the shell in use.]:shell:(bash zsh fish)' \
    '1:command:_muster_commands' \
    '*::argument:->argument'
  [[ "$state" == argument ]] || return
  case "${words[1]}" in
  help)
    _arguments '--all[List all subcommands.]' '1:command:_muster_commands'
    ;;
  list)
    _arguments -s -S \
      '(-f --format)'{-f,--format=}'[How to write the results.]:format:(text json csv)' \
      '(- *)'{-v,--version}'[Show the version.]' \
      '(- *)'{-h,--help}'[Show help information.]' \
      '1::pattern: '
    ;;
  run)
    _arguments -s -S \
      '(-t --trials)'{-t,--trials=}'[How many courses of the mission to simulate.]:count: ' \
      '--seed=[Where the random numbers start.]:number: ' \
      '--shift=[A share to add to readiness.]:share: ' \
      '*'{-s,--set=}'[Change a value of the scenario; may be given more than once.]:path=value: ' \
      '(-f --format)'{-f,--format=}'[How to write the results.]:format:(text json csv)' \
      '--by=[What to sort by.]:measure:(troops tasks deaths cost weeks incidents)' \
      '(-o --output)'{-o,--output=}'[Where to write the results; it'\''s the screen if left out \[as with '\''-'\''\].]:file:_files' \
      '(-q --quiet)'{-q,--quiet}'[Do not show progress.]' \
      '--full[Show every table.]' \
      '(- *)'{-v,--version}'[Show the version.]' \
      '(- *)'{-h,--help}'[Show help information.]' \
      '1:scenario:_muster_scenarios'
    ;;
  compare)
    _arguments -s -S \
      '(-t --trials)'{-t,--trials=}'[How many courses of the mission to simulate.]:count: ' \
      '(-q --quiet)'{-q,--quiet}'[Do not show progress.]' \
      '(- *)'{-v,--version}'[Show the version.]' \
      '(- *)'{-h,--help}'[Show help information.]' \
      '*:scenario:_muster_scenarios'
    ;;
  check)
    _arguments -s -S \
      '(- *)'{-v,--version}'[Show the version.]' \
      '(- *)'{-h,--help}'[Show help information.]' \
      '*:file:_files'
    ;;
  sensitivity)
    _arguments -s -S \
      '--option1[Turn on part 1.]' \
      '--option2[Turn on part 2.]' \
      '--option3[Turn on part 3.]' \
      '--option4[Turn on part 4.]' \
      '--option5[Turn on part 5.]' \
      '--option6[Turn on part 6.]' \
      '--option7[Turn on part 7.]' \
      '--option8[Turn on part 8.]' \
      '--option9[Turn on part 9.]' \
      '--option10[Turn on part 10.]' \
      '--option11[Turn on part 11.]' \
      '--option12[Turn on part 12.]' \
      '--option13[Turn on part 13.]' \
      '(- *)'{-v,--version}'[Show the version.]' \
      '(- *)'{-h,--help}'[Show help information.]' \
      '1:scenario:_muster_scenarios'
    ;;
  esac
}

if [[ "$funcstack[1]" == "_muster" ]]; then
  _muster "$@"
else
  compdef _muster muster
fi
