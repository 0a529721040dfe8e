/** The benchmarks' runner: every module of this folder that exports a `benchmark`, one after another. */
import '../../knowledge/interface/every-reader'
import type { Benchmark } from './benchmark'

const MODULES = import.meta.glob<{ benchmark?: Benchmark }>(['./*.ts', '!./main.ts', '!./benchmark.ts'])

/** Runs the benchmarks whose name contains `only` (all without it) and hands each result on as it comes. */
export async function main(
  only: string,
  report: (name: string, figures: Record<string, string | number>) => void,
): Promise<void> {
  for (const file of Object.keys(MODULES).sort()) {
    const { benchmark } = (await MODULES[file]?.()) ?? {}
    if (benchmark?.name.toLowerCase().includes(only.toLowerCase())) {
      report(benchmark.name, await benchmark.run())
    }
  }
}
