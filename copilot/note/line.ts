/** The note in one line: "user liwei_88, iOS 15.0, app 8.2.1, …; restarted: no change; needs investigation". */
import { FIELD_SETS, type LinePart } from '../../knowledge/note/field-sets'
import type { Fact, FactField } from '../facts'
import type { NoteContent } from './content'
import { fillWords } from './note-words'
import { oneLine } from './safe-text'
import { shownValue, typedValue, type Voice } from './voice'

export interface LineInput {
  content: NoteContent
  typed: Partial<Record<FactField, string>>
  /** What is needed, with its time; complete. */
  need: string
}

interface Writer extends LineInput {
  voice: Voice
  of(field: FactField): Fact[]
}

/** A field for the line: "app 8.2.1". Contradicting values stand side by side. */
function part({ voice, typed, of }: Writer, field: FactField): string[] {
  const facts = of(field)
  const own = typed[field]
  if (facts.length === 0 && own === undefined) return []
  const values = facts.map((fact) => shownValue(voice, fact))
  if (own !== undefined) values.push(typedValue(voice, field, own))
  const joint = facts.some((fact) => fact.conflict) ? ' / ' : voice.words.listSeparator
  return [fillWords(voice.words.parts[field] ?? '{value}', { value: values.join(joint) })]
}

/** Path, symptom and since as one phrase; what the symptom's words hold already is not repeated. */
function problem(writer: Writer): string[] {
  const { voice, of, typed } = writer
  const symptom = of('symptom')[0]
  const words = symptom ? oneLine(symptom.value) : ''
  const path = of('screen_path')[0]
  const since = of('since')[0]
  const screen = path !== undefined && words.includes(oneLine(path.value)) ? [] : part(writer, 'screen_path')
  const pieces = [
    ...screen,
    ...(symptom ? [shownValue(voice, symptom)].map(screen.length > 0 ? midSentence : String) : []),
    ...(typed.symptom === undefined ? [] : [typedValue(voice, 'symptom', typed.symptom)]),
  ]
  if (since && !words.toLowerCase().includes(oneLine(since.value).toLowerCase()))
    pieces.push(midSentence(shownValue(voice, since)))
  if (typed.since !== undefined) pieces.push(typedValue(voice, 'since', typed.since))
  return pieces.length === 0 ? [] : [pieces.join(' ')]
}

/** What opened the customer's sentence ("Since yesterday") and now stands inside ours. Names keep their capital. */
function midSentence(words: string): string {
  return words.replace(
    /^(\u2068?)(Since|From|For|After|Ever|Yesterday|Today|Tonight|Last|This|About|Around|Just|The|My|Our|It|When|A|An|Every)\b/u,
    (_, mark: string, word: string) => mark + word.toLowerCase(),
  )
}

function partsOf(writer: Writer, name: LinePart): string[] {
  switch (name) {
    case 'who': {
      const account = part(writer, 'account')
      if (account.length > 0) return account
      return [...part(writer, 'name'), ...part(writer, 'email'), ...part(writer, 'phone')].slice(0, 1)
    }
    case 'system': {
      // One isolate for both, so that the version stays behind its system in right-to-left text.
      const both = [...part(writer, 'os'), ...part(writer, 'os_version')]
        .join(' ')
        .replace('\u2069 \u2068', ' ')
      return both === '' ? [] : [both]
    }
    case 'problem':
      return problem(writer)
    default:
      return part(writer, name)
  }
}

/** "restarted, cleared cache: no change": steps grouped by what came of them. */
function stepParts(writer: Writer): string[] {
  const { voice, of, typed } = writer
  const out: string[] = []
  for (const result of ['no change', 'helped', 'unknown'] as const) {
    const steps = of('steps_tried').filter((fact) => (fact.result ?? 'unknown') === result)
    if (steps.length === 0) continue
    const names = steps.map((fact) => shownValue(voice, fact)).join(voice.words.listSeparator)
    out.push(result === 'unknown' ? names : `${names}: ${voice.words.results[result]}`)
  }
  if (typed.steps_tried !== undefined) out.push(typedValue(voice, 'steps_tried', typed.steps_tried))
  return out
}

/** Writes the line. */
export function writeLine(voice: Voice, input: LineInput): string {
  const { content, need } = input
  const writer: Writer = {
    ...input,
    voice,
    of: (field) => content.facts.filter((fact) => fact.field === field),
  }
  const facts = FIELD_SETS[content.kind].line.flatMap((name) => partsOf(writer, name))
  return [facts.join(voice.words.separator), ...stepParts(writer), ...part(writer, 'expected'), need]
    .filter((text) => text !== '')
    .join(voice.words.partSeparator)
}
