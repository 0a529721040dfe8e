/** What helps on beside an answer: the moment's own words, a question for what is missing, a step not tried yet. */
import type { Composition } from './compose'
import { mayBeSent, shortSuggestion, suggestionFrom } from './make-suggestion'
import type { DueMoment } from './moments'
import { nextStep } from './next-steps'
import { saidBefore } from './said-before'
import { asksFirst, type SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'

/** What the moment calls for, as suggestions that may go out as they are. */
export function momentSuggestions(input: SuggestInput, made: Composition, due: DueMoment[]): Suggestion[] {
  return due
    .map((one) =>
      one.moment === 'offer'
        ? shortSuggestion(
            { id: 'offer:further', kind: 'closing', title: one.title, text: one.text, reason: one.reason },
            input,
            made.taken,
          )
        : suggestionFrom(one.article, input, [], [one.reason], made),
    )
    .filter((suggestion) => suggestion !== undefined)
    .filter(({ blanks }) => blanks.length === 0)
    .filter(mayBeSent)
}

/** A question or a step that helps on, unless the customer has had enough of both. */
export function besideAnswer(input: SuggestInput, beside: string, taken: ReadonlySet<string>): Suggestion[] {
  const { signals, transcript, facts, questions } = input
  const out: Suggestion[] = []
  const question = questions.find(({ importance }) => importance !== 'low')
  if (
    question &&
    asksFirst(signals) &&
    !beside.includes(question.question) &&
    !saidBefore(question.question, transcript)
  )
    out.push(
      shortSuggestion(
        {
          id: `question:${question.field}`,
          kind: 'question',
          title: question.question,
          text: question.question,
          reason: 'why.missing',
        },
        input,
        taken,
      ),
    )
  // Who is beside themselves has tried enough.
  if (signals.mood.level < 3 || signals.mood.kind === 'satisfaction') {
    const step = nextStep(signals.issues[0], facts, transcript, signals.language, beside)
    if (step)
      out.push(
        shortSuggestion(
          {
            id: `step:${step.canon}`,
            kind: 'step',
            title: step.text,
            text: step.text,
            reason: 'why.notTried',
          },
          input,
          taken,
        ),
      )
  }
  return out.filter(mayBeSent)
}
