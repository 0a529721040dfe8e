/** Everything that is kept beyond a conversation, as the panel has it. */
import { computed } from '@preact/signals'
import { timesToOffer } from '../../../../copilot/work/promise-times'
import type { WorkClient } from '../../../../platform/work-client'
import type { Conversation } from '../conversation'
import type { Preferences } from '../preferences'
import { CaseShelf } from './case-shelf'
import { OutbreakWatch } from './outbreak-watch'
import { PromiseBook } from './promise-book'
import { TicketLife } from './ticket-life'
import { WorkDesk } from './work-desk'

export class WorkState {
  readonly desk: WorkDesk
  readonly promises: PromiseBook
  readonly life: TicketLife
  readonly cases: CaseShelf
  readonly outbreaks: OutbreakWatch
  /** Times that suit a promise without one. */
  readonly offered = computed(() => timesToOffer(this.desk.conversation.now.value, this.desk.settings.value))
  /** Open promises and updates of all conversations. */
  readonly all = computed(() => {
    const now = this.desk.conversation.now.value
    const waiting = this.life.waiting.value
    const late = waiting.filter(({ newsAt }) => Date.parse(newsAt ?? '') <= now).length
    return {
      open: this.promises.open.value.length + waiting.length,
      overdue: this.promises.grouped.value.overdue.length + late,
    }
  })

  /** @param url address of the tab, where the browser lets us know it */
  constructor(
    client: WorkClient,
    conversation: Conversation,
    preferences: Preferences,
    url: () => string | undefined,
  ) {
    this.desk = new WorkDesk(client, conversation, preferences, url)
    this.promises = new PromiseBook(this.desk)
    this.life = new TicketLife(this.desk)
    this.cases = new CaseShelf(this.desk, this.life)
    this.outbreaks = new OutbreakWatch(this.desk)
  }
}
