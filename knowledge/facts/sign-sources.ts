/**
 * Signs: what wordings tell about a clause or about what stands beside a find ("it was not done", "somebody else did
 * it"). Data with examples, by theme and language; what no language owns (numbers, shapes of ids) is in `shapes/`.
 * Used when the product is built (`signs.built.ts`) and by the test that walks them.
 */

import enAnswers from '../languages/en/signs/answers.json'
import enClauses from '../languages/en/signs/clauses.json'
import enComplaints from '../languages/en/signs/complaints.json'
import enGuards from '../languages/en/signs/guards.json'
import enPersonal from '../languages/en/signs/personal.json'
import enPromises from '../languages/en/signs/promises.json'
import enQuestions from '../languages/en/signs/questions.json'
import enSteps from '../languages/en/signs/steps.json'
import enTold from '../languages/en/signs/told.json'
import enValues from '../languages/en/signs/values.json'
import faAnswers from '../languages/fa/signs/answers.json'
import faClauses from '../languages/fa/signs/clauses.json'
import faComplaints from '../languages/fa/signs/complaints.json'
import faGuards from '../languages/fa/signs/guards.json'
import faPersonal from '../languages/fa/signs/personal.json'
import faPromises from '../languages/fa/signs/promises.json'
import faQuestions from '../languages/fa/signs/questions.json'
import faSteps from '../languages/fa/signs/steps.json'
import faTold from '../languages/fa/signs/told.json'
import faValues from '../languages/fa/signs/values.json'
import zhAnswers from '../languages/zh-Hans/signs/answers.json'
import zhClauses from '../languages/zh-Hans/signs/clauses.json'
import zhComplaints from '../languages/zh-Hans/signs/complaints.json'
import zhGuards from '../languages/zh-Hans/signs/guards.json'
import zhPersonal from '../languages/zh-Hans/signs/personal.json'
import zhPromises from '../languages/zh-Hans/signs/promises.json'
import zhQuestions from '../languages/zh-Hans/signs/questions.json'
import zhSteps from '../languages/zh-Hans/signs/steps.json'
import zhTold from '../languages/zh-Hans/signs/told.json'
import zhValues from '../languages/zh-Hans/signs/values.json'
import answerShapes from './shapes/answers.json'
import complaintShapes from './shapes/complaints.json'
import guardShapes from './shapes/guards.json'
import personalShapes from './shapes/personal.json'
import questionShapes from './shapes/questions.json'
import stepShapes from './shapes/steps.json'
import toldShapes from './shapes/told.json'
import valueShapes from './shapes/values.json'

/** A sign in one language. Matches folded text, unless it is `cased`. */
export interface Sign {
  /** What a match says, in a sentence. */
  what: string
  /** Sources of regular expressions, of which any matches. */
  any: string[]
  /** What stands around them, with `{ANY}` in their place ("^(?:{ANY})$"). */
  as?: string
  /** True for text as it was written, whose capitals count. */
  cased?: true
  /** Texts in which it is found, and such in which it is not. */
  hits: string[]
  misses: string[]
}

const SHAPES = {
  ...stepShapes,
  ...answerShapes,
  ...complaintShapes,
  ...questionShapes,
  ...guardShapes,
  ...valueShapes,
  ...toldShapes,
}
const EN = {
  ...enSteps,
  ...enAnswers,
  ...enComplaints,
  ...enQuestions,
  ...enClauses,
  ...enGuards,
  ...enPromises,
  ...enValues,
  ...enTold,
}
const ZH = {
  ...zhSteps,
  ...zhAnswers,
  ...zhComplaints,
  ...zhQuestions,
  ...zhClauses,
  ...zhGuards,
  ...zhPromises,
  ...zhValues,
  ...zhTold,
}
const FA = {
  ...faSteps,
  ...faAnswers,
  ...faComplaints,
  ...faQuestions,
  ...faClauses,
  ...faGuards,
  ...faPromises,
  ...faValues,
  ...faTold,
}

/** Names of the signs around facts. */
export type SignName = keyof typeof SHAPES | keyof typeof EN | keyof typeof ZH | keyof typeof FA

/** Names of the signs of personal data, which are looked for where no facts are read, too. */
export type PersonalSignName =
  | keyof typeof personalShapes
  | keyof typeof enPersonal
  | keyof typeof zhPersonal
  | keyof typeof faPersonal

/** All files by themselves, for the test that walks them. */
export const SIGN_FILES: Record<string, Record<string, Sign>>[] = [
  { shapes: stepShapes, en: enSteps, 'zh-Hans': zhSteps, fa: faSteps },
  { shapes: answerShapes, en: enAnswers, 'zh-Hans': zhAnswers, fa: faAnswers },
  { shapes: complaintShapes, en: enComplaints, 'zh-Hans': zhComplaints, fa: faComplaints },
  { shapes: questionShapes, en: enQuestions, 'zh-Hans': zhQuestions, fa: faQuestions },
  { en: enClauses, 'zh-Hans': zhClauses, fa: faClauses },
  { shapes: guardShapes, en: enGuards, 'zh-Hans': zhGuards, fa: faGuards },
  { en: enPromises, 'zh-Hans': zhPromises, fa: faPromises },
  { shapes: valueShapes, en: enValues, 'zh-Hans': zhValues, fa: faValues },
  { shapes: toldShapes, en: enTold, 'zh-Hans': zhTold, fa: faTold },
  { shapes: personalShapes, en: enPersonal, 'zh-Hans': zhPersonal, fa: faPersonal },
] as Record<string, Record<string, Sign>>[]

/** The source of a sign's expression in one language. */
export function signSource({ any, as = '{ANY}' }: Sign): string {
  return as.replace('{ANY}', () => any.join('|'))
}

/** The expressions of signs by name: what several languages say is one, in the order of the languages. */
function joined(...languages: Record<string, Sign>[]): Record<string, string> {
  const names = new Set(languages.flatMap((signs) => Object.keys(signs)))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      languages
        .flatMap((signs) => signs[name] ?? [])
        .map(signSource)
        .join('|'),
    ]),
  )
}

type Signs = Record<string, Sign>

export const factSigns = (): Record<string, string> =>
  joined(SHAPES as Signs, EN as Signs, ZH as Signs, FA as Signs)

export const personalSigns = (): Record<string, string> =>
  joined(personalShapes as Signs, enPersonal as Signs, zhPersonal as Signs, faPersonal as Signs)
