/** The expressions of all signs, made when the product is built (see `scripts/built-modules.mjs`). */
import { signSources } from './sign-sources'

export default signSources()
