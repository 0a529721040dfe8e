/** *Promises* on the library page: all of them, with what cannot be read. */
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../components/words'
import { PromiseList } from '../../components/work/PromiseList'
import { byDueState, timesToOffer } from '../../copilot/work/promise-times'
import type { WorkSettings } from '../../knowledge/work/work-settings'
import { openDesk } from '../../platform/open-desk'
import type { PromisesPage } from './state/promises-page'
import { WorkTroubles } from './WorkTroubles'

/** How often what is overdue is told anew, in milliseconds. */
const CLOCK_MS = 15_000

export function PromisesTab({ page, settings }: { page: PromisesPage; settings: WorkSettings }) {
  const t = useWords()
  const [now, setNow] = useState(Date.now)
  useEffect(() => page.follow(), [page])
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), CLOCK_MS)
    return () => clearInterval(clock)
  }, [])
  const { zone } = settings.hours
  return (
    <main class="library-work" aria-label={t('promises.all.title')}>
      <h2>{t('promises.all.title')}</h2>
      <WorkTroubles page={page} />
      <PromiseList
        grouped={byDueState(page.promises.value, now, zone)}
        waiting={page.waiting.value}
        clock={{ now, zone }}
        offered={timesToOffer(now, settings)}
        actions={page}
        onOpen={(address) => openDesk(address)}
      />
    </main>
  )
}
