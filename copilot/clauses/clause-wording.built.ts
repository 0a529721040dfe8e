/**
 * The models of clauses, packed when the product is built (see `scripts/built-modules.mjs`).
 *
 * Strings of one kind stand side by side, over all models: they are alike, and take a tenth less when compressed.
 */
import fitted from '../../knowledge/facts/clause-wording.json'
import { packModel } from './model'

const models = [fitted.latin, fitted.han, fitted.arabic].flatMap(({ kinds, steps }) => [
  packModel(kinds),
  packModel(steps),
])

export default {
  canons: [fitted.latin, fitted.han, fitted.arabic].map(({ steps }) => steps.canons),
  bias: models.map(({ bias }) => bias),
  unit: models.map(({ unit }) => unit),
  bits: models.map(({ bits }) => bits),
  far: models.map(({ far }) => far),
  near: models.map(({ near }) => near),
  places: models.map(({ places }) => places),
  letters: models.map(({ letters }) => letters),
}
