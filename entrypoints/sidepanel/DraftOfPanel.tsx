/** The dock of the agent's draft, with its state and what its buttons do. */
import { useMemo } from 'preact/hooks'
import { type DraftActions, DraftDock } from '../../components/DraftDock'
import type { PanelState } from './panel-state'
import { findingKey, pieceOf } from './state/draft'

export function DraftOfPanel({ state }: { state: PanelState }) {
  const { draft } = state
  const actions = useMemo<DraftActions>(
    () => ({
      reword: (finding) => void draft.reword(finding),
      undo: () => void draft.undo(),
      replaceWhole: () => void draft.replaceWhole(),
      putBack: () => void draft.putBack(),
      dismissNotice: () => draft.dismissNotice(),
      ignore: (finding) => draft.ignore(finding),
      calm: () => draft.calm(),
      show: ({ messageId }) => state.showRead(messageId),
    }),
    [draft, state],
  )
  return (
    <DraftDock
      writing={(draft.text.value ?? '').trim() !== ''}
      review={draft.review.value}
      notice={draft.notice.value}
      calms={draft.calms.value}
      keyOf={findingKey}
      betterOf={(finding) => pieceOf(finding)?.better}
      actions={actions}
    />
  )
}
