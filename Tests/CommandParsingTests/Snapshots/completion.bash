# Completes command lines of muster in bash. Made by 'muster --generate-completion-script bash'.

# Offers those of the given words that begin with what is typed.
_muster_offer() {
  local word
  for word in "$@"; do
    if [[ "$word" == "$current"* ]]; then COMPREPLY+=("$word"); fi
  done
}

# Leaves files to the shell, or lists them where it cannot be asked to.
_muster_files() {
  local file
  compopt -o default 2>/dev/null && return
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
}

# Offers the known scenarios, or files if none of them fits.
_muster_scenarios() {
  local scenario
  while IFS= read -r scenario; do
    _muster_offer "$scenario"
  done < <(muster list --names 2>/dev/null)
  if [[ ${#COMPREPLY[@]} -eq 0 ]]; then _muster_files; fi
}

_muster() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local command="" word index
  COMPREPLY=()
  if [[ "$current" == "=" ]]; then
    current=""
    [[ "$previous" == --* ]] || return
  elif [[ "$previous" == "=" ]]; then
    previous="${COMP_WORDS[COMP_CWORD - 2]}"
    [[ "$previous" == --* ]] || return
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="${COMP_WORDS[index]}"
    if [[ "$word" != -* ]]; then command="$word"; break; fi
  done
  case "$command" in
  "")
    case "$previous" in
    --generate-completion-script) _muster_offer bash zsh fish; return ;;
    esac
    if [[ "$current" == -* ]]; then _muster_offer --version --help --generate-completion-script; return; fi
    _muster_offer list run compare check sensitivity help
    ;;
  help)
    _muster_offer list run compare check sensitivity --all
    ;;
  list)
    case "$previous" in
    --format | -f) _muster_offer text json csv; return ;;
    esac
    if [[ "$current" == -* ]]; then _muster_offer --format --version --help; return; fi
    ;;
  run)
    case "$previous" in
    --trials | -t) return ;;
    --seed) return ;;
    --shift) return ;;
    --set | -s) return ;;
    --format | -f) _muster_offer text json csv; return ;;
    --by) _muster_offer troops tasks deaths cost weeks incidents; return ;;
    --output | -o) _muster_files; return ;;
    esac
    if [[ "$current" == -* ]]; then _muster_offer --trials --seed --shift --set --format --by --output --quiet --full --version --help; return; fi
    _muster_scenarios
    ;;
  compare)
    case "$previous" in
    --trials | -t) return ;;
    esac
    if [[ "$current" == -* ]]; then _muster_offer --trials --quiet --version --help; return; fi
    _muster_scenarios
    ;;
  check)
    if [[ "$current" == -* ]]; then _muster_offer --version --help; return; fi
    _muster_files
    ;;
  sensitivity)
    if [[ "$current" == -* ]]; then _muster_offer --option1 --option2 --option3 --option4 --option5 --option6 --option7 --option8 --option9 --option10 --option11 --option12 --option13 --version --help; return; fi
    _muster_scenarios
    ;;
  esac
}

complete -F _muster muster
