/** One map as JSON in a box; what is wrong with it is said before it is saved. */
import { useId, useState } from 'preact/hooks'
import { type ImportProblem, readMaps } from '../helpdesks/import-map'
import type { HelpdeskMap } from '../helpdesks/map'
import { useWords } from './words'

interface Props {
  name: string
  text: string
  onSave(map: HelpdeskMap): void
  onClose(): void
}

export function MapEditor({ name, text, onSave, onClose }: Props) {
  const t = useWords()
  const [draft, setDraft] = useState(text)
  const problemId = useId()
  const read = readMaps(draft, isSelector)
  const problem = 'problem' in read ? read.problem : undefined
  return (
    <div class="map-editor">
      <textarea
        class="map-text"
        data-testid="map-text"
        aria-label={t('maps.text', { name })}
        aria-invalid={problem !== undefined}
        aria-describedby={problemId}
        dir="ltr"
        lang="en"
        rows={16}
        spellcheck={false}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div id={problemId} role="status">
        {problem && <ProblemLine problem={problem} />}
      </div>
      <div class="map-actions">
        <button
          type="button"
          class="primary"
          disabled={problem !== undefined || draft === text}
          onClick={() => {
            const [map] = 'maps' in read ? read.maps : []
            if (map) onSave(map)
          }}
        >
          {t('maps.save')}
        </button>
        <button type="button" onClick={onClose}>
          {t('maps.close')}
        </button>
      </div>
    </div>
  )
}

/** What is wrong with a map, with the place in it. */
export function ProblemLine({ problem }: { problem: ImportProblem }) {
  const t = useWords()
  const detail = `\u2068${problem.detail}\u2069`
  return (
    <p class="notice warn" data-testid="map-problem" data-kind={problem.kind}>
      {t(`maps.problem.${problem.kind}`, { limit: detail, key: detail, problem: detail, selector: detail })}
    </p>
  )
}

/** True for a selector that the browser knows. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector)
    return true
  } catch {
    return false
  }
}
