/** What a conversation tells the rules about a reply to it. */
import type { RuleChoice } from '../compliance/rule-choice'
import type { DraftContext } from '../compliance/violation'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'

/** The context in which a conversation's drafts are held against the rules. */
export function draftContext(transcript: Transcript, signals: Signals, rules?: RuleChoice): DraftContext {
  const context: DraftContext = {
    language: signals.language,
    mood: signals.mood.kind,
    level: signals.mood.level,
    channel: transcript.channel,
    helpdesk: transcript.helpdesk,
  }
  const issue = signals.issues[0]?.kind
  if (issue) context.issue = issue
  if (rules) context.rules = rules
  return context
}
