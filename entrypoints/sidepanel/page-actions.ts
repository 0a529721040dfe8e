/** What the agent can do about a page that is not read, or not for certain. */
import type { ReadingActions } from '../../components/ReadingStatus'
import type { PanelState } from './panel-state'

export function pageActions(state: PanelState): ReadingActions {
  return {
    onShowBox: () => state.actions.showBox(),
    onDiagnosis: () => state.showDiagnosis(),
    onTeach: state.teach.value,
  }
}
