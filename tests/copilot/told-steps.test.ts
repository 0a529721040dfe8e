/** Which steps an English answer tells: those picked from a list, named in passing, refused or only supposed. */
import { expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { isNoStep } from '../../copilot/facts/steps/no-step'
import { pickSteps } from '../../copilot/facts/steps/picked-steps'
import type { Transcript } from '../../copilot/transcript'

const ALL = ['restart device', 'clear cache', 'reinstall']

it.each([
  ['everything except the last one', ['restart device', 'clear cache']],
  ['all but the reinstall', ['restart device', 'clear cache']],
  ['the first two, yes', ['restart device', 'clear cache']],
  ['only the second one', ['clear cache']],
  ['the latter', ['reinstall']],
  ['i did the first', ['restart device']],
])('picks from a list: %s', (answer, steps) => {
  const named = (words: string) => (words.includes('reinstall') ? ['reinstall'] : [])
  expect(pickSteps(ALL, answer, named)).toEqual(steps)
})

it.each(['yes', 'did all three', 'the first thing i tried', 'the last update broke it'])(
  'picks nothing: %s',
  (answer) => {
    expect(pickSteps(ALL, answer, () => [])).toBeUndefined()
  },
)

it.each([
  'didnt restart the phone',
  'rotated no',
  '40 min on hold',
  'it still drips',
  'was told to reinstall',
  'my sister reinstalled hers',
  'nothing yet',
])('takes for no step: %s', (words) => {
  expect(isNoStep(words)).toBe(true)
})

it.each(['restarted it twice', 'didnt help to restart', '重启了', 'کش را پاک کردم'])(
  'may be a step: %s',
  (words) => {
    expect(isNoStep(words)).toBe(false)
  },
)

const transcript = (...lines: string[]): Transcript => ({
  helpdesk: 'found',
  helpdeskName: 'set',
  conversationId: 'steps',
  channel: 'chat',
  customer: {},
  messages: lines.map((text, at) => ({ id: `${at}`, role: at % 2 === 0 ? 'customer' : 'agent', text })),
  partial: false,
  replyBox: 'none',
})

const told = (...lines: string[]) =>
  readFacts(transcript(...lines))
    .filter(({ field }) => field === 'steps_tried')
    .map(({ canon }) => canon)

it.each([
  ['restart, reinstall, cache, the lot', ['restart device', 'reinstall', 'clear cache']],
  ['i did try to reset the password', ['reset password']],
  ['was told to reinstall but didnt', []],
])('asked what was tried, reads "%s"', (answer, steps) => {
  expect(told('the app crashes', 'What have you tried so far?', answer)).toEqual(steps)
})

it('keeps the trouble that a step did not help against', () => {
  const facts = readFacts(transcript('the app crashes even after a restart'))
  expect(facts.find(({ field }) => field === 'symptom')?.value).toBe('the app crashes')
  expect(facts.find(({ field }) => field === 'steps_tried')?.canon).toBe('restart device')
})

it.each([
  [
    'Lumibook Clara... no wait, that’s my sister’s. Mine is the Lumibook Aria 8',
    'product',
    'Lumibook Aria 8',
  ],
  ['priya.n@lantern.test. oh no, that is my work one. It’s priya@hearth.test', 'email', 'priya@hearth.test'],
])('drops what is taken back in a breath: %s', (answer, field, value) => {
  const facts = readFacts(transcript('it does not work', 'Which reader is it, and which mail?', answer))
  expect(facts.filter((fact) => fact.field === field).map((fact) => fact.value)).toEqual([value])
})
