/**
 * What the panel has below the replies and behind its menu: its state and its views. Loaded once the first replies
 * stand, or something else of it is wanted; nobody who opens the panel waits for it.
 */
import { effect } from '@preact/signals'
import { createWork, type WorkClient } from '../../platform/work-client'
import { BelowReplies } from './BelowReplies'
import { Demo } from './Demo'
import { DraftOfPanel } from './DraftOfPanel'
import { OtherView } from './OtherView'
import type { PanelParts, PanelState } from './panel-state'
import { NOTE } from './state/actions'
import { KeptReplies } from './state/kept-replies'
import { NoteDesk } from './state/note-desk'
import { SelfCheck } from './state/self-check'
import { WorkState } from './state/work'

export class Later {
  readonly noteDesk: NoteDesk
  readonly keptReplies: KeptReplies
  readonly selfCheck: SelfCheck
  readonly work: WorkState
  readonly views = { BelowReplies, Demo, DraftOfPanel, OtherView }

  constructor(state: PanelState, { knowledge, effects }: PanelParts, work: WorkClient = createWork()) {
    const { conversation, preferences, memory, actions } = state
    this.noteDesk = new NoteDesk(conversation, memory, preferences, () => state.address.value)
    this.keptReplies = new KeptReplies(knowledge, conversation, () => preferences.language.peek())
    this.selfCheck = new SelfCheck(knowledge, effects, conversation, preferences)
    this.work = new WorkState(work, conversation, preferences, () => state.url())
    effect(() => {
      const notice = actions.notices.value[NOTE]
      const inserted = notice?.outcome === 'inserted' && notice.kind === 'note'
      if (inserted || actions.copiedId.value === NOTE) this.work.life.noteGiven()
    })
  }
}
