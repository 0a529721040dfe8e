/** Facts that the agent took out of the note, each put back by a click. */
import { RotateCcw } from 'lucide'
import type { Fact } from '../../copilot/facts'
import { NOTE_WORDS } from '../../copilot/note/note-words'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'

interface Props {
  facts: readonly { read: Fact }[]
  onBack(read: Fact): void
}

export function TakenOut({ facts, onBack }: Props) {
  const t = useWords()
  const { labels } = NOTE_WORDS[useLanguage()]
  if (facts.length === 0) return null
  return (
    <div class="note-group" data-testid="taken-out">
      <h3>{t('note.edit.takenOut')}</h3>
      <dl>
        {facts.map(({ read }) => (
          <div key={`${read.field} ${read.value}`} class="note-field">
            <dt>{labels[read.field]}</dt>
            <dd>
              <span class="note-value">
                <del>
                  <bdi>{read.value}</bdi>
                </del>
                <button
                  type="button"
                  class="quiet icon-only"
                  title={t('note.edit.back', { value: `\u2068${read.value}\u2069` })}
                  aria-label={t('note.edit.back', { value: `\u2068${read.value}\u2069` })}
                  onClick={() => onBack(read)}
                >
                  <Icon node={RotateCcw} size={13} />
                </button>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
