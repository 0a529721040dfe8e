/** Signs of personal data: they stand by themselves, since drafts and notes are looked at where no facts are read. */
import sources from './personal-signs.built'
import { expressionsOf } from './sign-expressions'
import type { PersonalSignName } from './sign-sources'

/** The expression of a sign of personal data, in all languages at once. */
export const personalSign = expressionsOf<PersonalSignName>(sources)
