/** Gets the page's diagnosis, copies it, and keeps it to be shown. */
import { signal } from '@preact/signals'
import { copyText } from '../../../platform/clipboard'
import { fullDiagnosis } from '../../../platform/diagnosis'
import type { PageLink } from '../../../platform/page-link'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'

export class Diagnosis {
  /** Undefined while the page is asked. */
  readonly text = signal<string | undefined>(undefined)
  readonly answered = signal(true)
  readonly copied = signal(false)

  constructor(
    private readonly conversation: Conversation,
    private readonly preferences: Preferences,
    private readonly link: () => PageLink | undefined,
  ) {}

  /** Asks the page and copies what it says; called on a click, which lets the panel write to the clipboard. */
  async take(): Promise<void> {
    this.text.value = undefined
    this.answered.value = true
    this.copied.value = false
    const { demo, demoPage, page, report } = this.conversation
    const asked = demo.peek() ? demoPage.diagnosis() : await this.link()?.diagnosis()
    this.answered.value = Boolean(asked)
    this.text.value = fullDiagnosis(asked ?? '', page.peek(), report.peek(), this.preferences.language.peek())
    await this.copy()
  }

  async copy(): Promise<void> {
    const text = this.text.peek()
    if (text) this.copied.value = await copyText(text)
  }
}
