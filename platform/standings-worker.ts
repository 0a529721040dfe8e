/** Sums up how articles have worked, over months of records: long work, so it has a worker for the time it takes. */
import { ArticleStandings } from '../copilot/effect/article-prior'
import { worked } from '../copilot/effect/worked'
import { openEffects } from '../knowledge/effect/open-effects'

/** Older uses have faded to nothing. Milliseconds. */
const LOOKS_BACK = 180 * 24 * 3_600_000

async function sumUp(now: number): Promise<void> {
  const store = await openEffects()
  const { records } = await store.used({ from: now - LOOKS_BACK })
  const uses = records.flatMap(({ article, scene, outcome, usedAt }) =>
    outcome && article !== '' && usedAt !== undefined
      ? [{ article, scene, worked: worked(outcome), at: usedAt }]
      : [],
  )
  await store.keepStandings(JSON.stringify(new ArticleStandings(uses, now).summary()))
  store.close()
}

addEventListener('message', ({ data }: MessageEvent<{ now: number }>) => {
  sumUp(data.now).then(
    () => postMessage(true),
    () => postMessage(false),
  )
})
