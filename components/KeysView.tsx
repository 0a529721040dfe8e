/** All keys of the panel in one list. */
import { ArrowLeft } from 'lucide'
import type { WordKey } from '../knowledge/interface/words'
import { Icon } from './Icon'
import { useWords } from './words'

const KEYS: [keys: string, what: WordKey][] = [
  ['/  Ctrl K', 'keys.search'],
  ['↑ ↓', 'keys.choose'],
  ['Enter', 'keys.insert'],
  ['Shift Enter', 'keys.insertClose'],
  ['C', 'keys.copy'],
  ['N', 'keys.note'],
  ['Esc', 'keys.fold'],
  ['F6', 'keys.page'],
  ['Ctrl Shift 1 2 3', 'keys.fromPage'],
  ['?', 'keys.all'],
]

export function KeysView({ onBack }: { onBack(): void }) {
  const t = useWords()
  return (
    <section class="view" aria-label={t('keys.title')}>
      <div class="view-head">
        <button type="button" class="quiet" onClick={onBack}>
          <Icon node={ArrowLeft} size={14} />
          {t('read.back')}
        </button>
        <h2>{t('keys.title')}</h2>
      </div>
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
