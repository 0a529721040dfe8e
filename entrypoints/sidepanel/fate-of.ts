/** What the open card tells of its reply's past, in the reader's words. */
import type { FateProps } from '../../components/SuggestionFate'
import { issueName } from '../../copilot/strategy'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import type { PanelState } from './panel-state'

/** Undefined where nothing is recorded. */
export function fateOf(state: PanelState, suggestion: Suggestion): FateProps | undefined {
  if (!state.preferences.settings.value.recordEffects || state.conversation.demo.value) return undefined
  const standing = state.tracking.standingOf(suggestion)
  const scene = state.conversation.signals.value?.issues[0]?.kind ?? 'none'
  return {
    standing: standing && {
      uses: standing.uses,
      worked: standing.worked,
      scene: issueName(scene, state.preferences.language.value),
    },
    onDismiss: (reason) => {
      state.tracking.dismissed(suggestion, reason)
      state.suggestions.dismiss(suggestion.id)
    },
  }
}
