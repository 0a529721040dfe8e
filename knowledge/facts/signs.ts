/** Signs around facts. */
import { expressionsOf } from './sign-expressions'
import type { SignName } from './sign-sources'
import sources from './signs.built'

/** The expression of a sign, in all languages at once. */
export const sign = expressionsOf<SignName>(sources)
