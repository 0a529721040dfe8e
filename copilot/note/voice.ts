/** How a note puts a fact into the reader's language: canonical steps translate, everything else stays as said. */
import { directionOf, type LanguageTag } from '../../knowledge/languages'
import type { Fact, FactField } from '../facts'
import type { Masker } from './masking'
import { fillWords, NOTE_WORDS, type NoteWords } from './note-words'
import { isolate, oneLine } from './safe-text'

export interface Voice {
  words: NoteWords
  rtl: boolean
  masker: Masker
}

export function createVoice(language: LanguageTag, masker: Masker): Voice {
  return { words: NOTE_WORDS[language], rtl: directionOf(language) === 'rtl', masker }
}

/** Said words, masked, on one line. */
export function said(voice: Voice, text: string): string {
  return isolate(voice.masker.words(oneLine(text)), voice.rtl)
}

const PATH = /\s*(?:>|→|->|—>|»|›|=>|(?<=\p{Script=Han})[-–](?=\p{Script=Han}))\s*/u

/** A fact's value in the note's language; one the agent put right is marked as theirs. */
export function shownValue(voice: Voice, fact: Fact): string {
  if (fact.source === 'typed') return typedValue(voice, fact.field, fact.value)
  if (fact.field === 'steps_tried' && fact.canon && fact.canon !== 'other') {
    return voice.words.steps[fact.canon] ?? fact.canon
  }
  return fieldValue(voice, fact.field, fact.value)
}

/** A value of a field, masked. */
export function fieldValue(voice: Voice, field: FactField, text: string): string {
  const value = voice.masker.value(field, oneLine(text))
  if (field === 'screen_path') return value.split(PATH).join(voice.words.path)
  return isolate(value, voice.rtl)
}

/** A value the agent typed, marked as theirs. */
export function typedValue(voice: Voice, field: FactField, text: string): string {
  return fillWords(voice.words.byAgent, { value: fieldValue(voice, field, text) })
}
