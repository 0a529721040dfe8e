/** What the library lacks, the most asked first: write an article, or say that none is needed. */
import type { GapGroup } from '../../copilot/effect/group-gaps'
import { GAP_KINDS } from '../../knowledge/effect/schema'
import { useLanguage, useWords } from '../words'

const MOST_GROUPS = 30
const MOST_WORDINGS = 4

interface Props {
  groups: readonly GapGroup[]
  onWrite(group: GapGroup): void
  onForget(group: GapGroup): void
}

export function GapList({ groups, onWrite, onForget }: Props) {
  const t = useWords()
  const language = useLanguage()
  const number = new Intl.NumberFormat(language)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  if (groups.length === 0) return <p class="faint">{t('gaps.none')}</p>
  return (
    <ul class="gaps">
      {groups.slice(0, MOST_GROUPS).map((group) => (
        <li key={group.keys[0]}>
          <strong class="gap-count">{number.format(group.count)}</strong>
          <div class="gap-words">
            <p lang={group.language} dir="auto">
              {group.wording}
            </p>
            <p class="faint">
              {GAP_KINDS.filter((kind) => group.kinds[kind])
                .map((kind) => t(`gaps.${kind}`, { count: number.format(group.kinds[kind] ?? 0) }))
                .join(' · ')}
              {' · '}
              {t('gaps.last', { date: date.format(group.last) })}
            </p>
            {group.wordings.length > 1 && (
              <ul class="gap-wordings faint" lang={group.language}>
                {group.wordings.slice(1, 1 + MOST_WORDINGS).map((wording) => (
                  <li key={wording} dir="auto">
                    {wording}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <span class="gap-actions">
            <button type="button" onClick={() => onWrite(group)}>
              {t('gaps.write')}
            </button>
            <button type="button" class="quiet" onClick={() => onForget(group)}>
              {t('gaps.forget')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}
