/** The expressions of the signs around facts, made when the product is built (see `scripts/built-modules.mjs`). */
import { factSigns } from './sign-sources'

export default factSigns()
