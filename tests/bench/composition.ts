/** Composing what is offered for a conversation: three suggestions, each put together, filled and checked. */
import { readdirSync, readFileSync } from 'node:fs'
import { suggest } from '../../copilot/suggest/suggest'
import type { Role } from '../../copilot/transcript'
import { inputFor } from '../copilot/suggest-for'
import { transcriptOf } from '../copilot/transcript-of'
import { percentile } from '../evaluate/retrieval-figures'
import type { Benchmark } from './benchmark'

const DIALOGS = 'tests/evaluate/dialogs'

export const benchmark: Benchmark = {
  name: 'Composition',
  async run() {
    const lines = readdirSync(DIALOGS).flatMap((file) =>
      readFileSync(`${DIALOGS}/${file}`, 'utf8').split('\n'),
    )
    const turns = lines
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { turns: { role: Role; text: string }[] }).turns)
    const inputs = []
    for (const one of turns)
      inputs.push(await inputFor(transcriptOf(one.map(({ role, text }) => [role, text]))))
    // The first of a language compiles its patterns; the panel does so while the page is read.
    for (const input of inputs) suggest(input)
    const taken = inputs.map((input) => {
      const started = performance.now()
      suggest({ ...input })
      return performance.now() - started
    })
    return {
      conversations: inputs.length,
      'what is offered': `${percentile(taken, 0.5).toFixed(1)} ms median, ${percentile(taken, 0.95).toFixed(1)} ms p95`,
    }
  },
}
