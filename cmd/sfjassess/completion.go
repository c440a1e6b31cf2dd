package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself for the words that can follow.
const bashCompletion = `_sfjassess() {
  local cur="${COMP_WORDS[COMP_CWORD]}"
  local words=("${COMP_WORDS[@]:0:COMP_CWORD}")
  [[ "$cur" == -* ]] && words+=("$cur")
  COMPREPLY=($(compgen -W "$("${words[@]}" --generate-bash-completion 2>/dev/null)" -- "$cur"))
}
complete -o bashdefault -o default -F _sfjassess sfjassess
`

const zshCompletion = `#compdef sfjassess
_sfjassess() {
  local -a opts
  local cur=${words[-1]}
  if [[ "$cur" == -* ]]; then
    opts=("${(@f)$(${words[@]:0:#words[@]-1} ${cur} --generate-bash-completion 2>/dev/null)}")
  else
    opts=("${(@f)$(${words[@]:0:#words[@]-1} --generate-bash-completion 2>/dev/null)}")
  fi
  compadd -a opts
  _files
}
compdef _sfjassess sfjassess
`

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name:         "completion",
		Usage:        "print a completion script for a shell",
		ArgsUsage:    "bash|zsh|fish",
		Description:  "Examples:\n   source <(sfjassess completion bash)\n   sfjassess completion fish > ~/.config/fish/completions/sfjassess.fish",
		OnUsageError: onUsageError,
		BashComplete: func(*cli.Context) { fmt.Fprintln(p.stdout, "bash\nzsh\nfish") },
		Action: func(c *cli.Context) error {
			switch shell := c.Args().First(); shell {
			case "bash":
				fmt.Fprint(p.stdout, bashCompletion)
			case "zsh":
				fmt.Fprint(p.stdout, zshCompletion)
			case "fish":
				s, err := c.App.ToFishCompletion()
				if err != nil {
					return fmt.Errorf("fish completion: %w", err)
				}
				fmt.Fprint(p.stdout, s)
			default:
				return usageError("name a shell: bash, zsh or fish")
			}
			return nil
		},
	}
}
