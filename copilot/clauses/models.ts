/** The fitted models of clauses by the script they read, made at first use. */
import type { Script } from '../wording/features'
import packed from './clause-wording.built'
import { type ClassWeights, type PackedModel, unpack } from './model'
import type { StepModel } from './name-step'

/** What a script's clauses are weighed by: the kinds they can tell, and the names of steps. */
export interface ClauseModels {
  kinds: ClassWeights
  steps: StepModel
}

/** The scripts in the order of the packed models, two for each. */
const SCRIPTS: readonly Script[] = ['latin', 'han', 'arabic']

function packedModel(at: number): PackedModel {
  const { bias, unit, bits, far, near, places, letters } = packed
  return {
    bias: bias[at] ?? [],
    unit: unit[at] ?? 0,
    bits: bits[at] ?? 0,
    far: far[at] ?? '',
    near: near[at] ?? '',
    places: places[at] ?? '',
    letters: letters[at] ?? '',
  }
}

const known = new Map<Script, ClauseModels>()

/** The models of a script. */
export function modelsOf(script: Script): ClauseModels {
  const before = known.get(script)
  if (before) return before
  const at = SCRIPTS.indexOf(script)
  const models = {
    kinds: unpack(packedModel(at * 2)),
    steps: { canons: packed.canons[at] ?? [], ...unpack(packedModel(at * 2 + 1)) },
  }
  known.set(script, models)
  return models
}
