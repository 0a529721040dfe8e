/** What is wrong with kept work, above a tab's list: what could not be kept, and records that cannot be read. */
import { useWords } from '../../components/words'
import { DamagedLine } from '../../components/work/DamagedLine'
import { downloadJson } from '../../platform/download'
import type { WorkPage } from './state/work-page'

export function WorkTroubles({ page }: { page: WorkPage }) {
  const t = useWords()
  return (
    <>
      {page.failure.value && (
        <p class="work-failure" role="alert">
          {t(`work.failure.${page.failure.value}`)}
        </p>
      )}
      <DamagedLine
        count={page.damaged.value}
        onSave={async () => downloadJson('deskside-damaged.json', await page.damagedContent())}
        onRemove={() => page.removeDamaged()}
      />
    </>
  )
}
