/** Says what was just done to the library, with the way back. */
import { useWords } from '../../components/words'
import type { LibraryPage } from './state/library-page'

/** @param otherwise what stands there when nothing was done */
export function DoneLine({ page, otherwise }: { page: LibraryPage; otherwise: string }) {
  const t = useWords()
  const done = page.done.value
  return (
    <p class={`done ${done ? (done.kind === 'failed' ? 'bad' : 'good') : 'faint'}`} role="status">
      {!done && otherwise}
      {done && (
        <>
          <span dir="auto">{t(`library.done.${done.kind}`, { about: done.about, count: done.count })}</span>
          {done.change > 0 && (
            <button type="button" onClick={() => page.undo(done.change, done.about)}>
              {t('library.undo')}
            </button>
          )}
        </>
      )}
    </p>
  )
}
