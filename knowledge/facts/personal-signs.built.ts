/** The expressions of the signs of personal data, made when the product is built (see `scripts/built-modules.mjs`). */
import { personalSigns } from './sign-sources'

export default personalSigns()
