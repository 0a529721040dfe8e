/** The facts of a note at a glance, each a link to its message. */
import { PanelRight, Pencil } from 'lucide'
import type { PanelField, PanelGroup } from '../../copilot/note/panel-fields'
import type { Evidence } from '../../copilot/signals'
import { Icon } from '../Icon'
import { useWords } from '../words'

/** Letters that a chip can show beside others. */
const GLANCE = 24

interface Props {
  groups: readonly PanelGroup[]
  onFact(evidence: Evidence): void
}

export function FactChips({ groups, onFact }: Props) {
  const t = useWords()
  const all = groups.flatMap((group) => group.fields)
  const isLong = ({ values }: PanelField): boolean => values.some(({ text }) => text.length > GLANCE)
  // What is long is in the note; what is short is found here at a glance.
  const fields = [...all.filter((field) => !isLong(field)), ...all.filter(isLong)]
  if (all.length === 0) return <p class="faint">{t('note.empty')}</p>
  return (
    <ul class="chips" data-testid="facts">
      {fields.flatMap(({ field, label, values }) =>
        values.map(({ text, evidence, place, conflict, typed }) => (
          <li key={`${field}:${text}:${evidence?.messageId ?? ''}`}>
            {evidence ? (
              <button
                type="button"
                class={`chip${conflict ? ' conflict' : ''}`}
                data-field={field}
                title={conflict ? t('note.conflict') : typed && t('note.typed')}
                onClick={() => onFact(evidence)}
              >
                <span class="chip-label">{label}</span> <bdi>{withoutLabel(text, label)}</bdi>
                {conflict && <span class="visually-hidden">{t('note.conflict')}</span>}
                {typed && <Icon node={Pencil} size={11} />}
                {typed && <span class="visually-hidden">{t('note.typed')}</span>}
              </button>
            ) : (
              <span
                class={`chip from-page${conflict ? ' conflict' : ''}`}
                data-field={field}
                title={typed ? t('note.typed') : t('note.fromPage', { words: `\u2068${place}\u2069` })}
              >
                <span class="chip-label">{label}</span> <bdi>{withoutLabel(text, label)}</bdi>
                {!typed && <Icon node={PanelRight} size={11} />}
                <span class="visually-hidden">{t(typed ? 'note.typed' : 'note.fromPage.short')}</span>
              </span>
            )}
          </li>
        )),
      )}
    </ul>
  )
}

/** The customer's own words often begin with the label ("since yesterday"): one of the two is enough. */
function withoutLabel(text: string, label: string): string {
  const rest = text.slice(label.length).trimStart()
  const says = text.slice(0, label.length).toLowerCase() === label.toLowerCase()
  return says && rest !== '' && rest.length < text.length - label.length ? rest : text
}
