/** Values in English answers: ids in groups, codes told as what the screen does, versions in words, beginnings put right. */
import { expect, it } from 'vitest'
import type { FactField } from '../../copilot/facts'
import { readFacts } from '../../copilot/facts/read-facts'
import type { Role } from '../../copilot/transcript'
import { transcriptOf } from './transcript-of'

const firstOf = (field: FactField, ...turns: [Role, string][]) =>
  readFacts(transcriptOf(turns)).find((fact) => fact.field === field)?.value

it.each<[FactField, string, string, string | undefined]>([
  ['account', 'Please provide the patient number.', 'The number on his card is NG 8812 301.', 'NG 8812 301'],
  ['account', 'Send me the rider code please.', 'RDR 40118', 'RDR 40118'],
  ['account', 'Could I have the tenant?', 'fjell-ops. The other, fjell-test, is a free one.', 'fjell-ops'],
  ['order_id', 'Please provide: • order number • date', 'KS-7741-330, last night', 'KS-7741-330'],
  ['error_code', 'What do you see then?', "the wheel turns, then SIG-7701 and I'm back", 'SIG-7701'],
  ['error_code', 'What does it say?', 'spins and spins then 2813-0077', '2813-0077'],
  ['error_code', 'And what does the panel show?', 'It says 535 and opens the list', '535'],
  ['error_code', 'How many rooms is it?', 'about 120 rooms', undefined],
  ['app_version', 'Which version is it?', 'he wrote it down, eight point nought point five', '8.0.5'],
  ['app_version', 'Which API version do you pin?', '2025-03-31', '2025-03-31'],
  ['os_version', 'Which version of Windows is it?', 'ten i think', '10'],
  ['os', 'Which system is on it?', 'mac', 'macOS'],
  [
    'since',
    'When did it begin?',
    'a week back no hang on that was his, here it was when the snow came',
    'when the snow came',
  ],
  [
    'since',
    'Since when?',
    'Since you moved the desk, which must be a fortnight now.',
    'Since you moved the desk, which must be a fortnight now',
  ],
  ['since', 'When did you last sign in successfully?', 'Three weeks ago', undefined],
  ['since', 'How long has it been like this?', 'weeks now', 'weeks now'],
])('reads %s behind "%s"', (field, asked, answer, value) => {
  expect(firstOf(field, ['customer', 'It does not work'], ['agent', asked], ['customer', answer])).toBe(value)
})

it('reads what a line of the desk tells of the app', () => {
  const line: [Role, string] = ['system', 'Started from mobile app 6.3.0 (iOS)']
  expect(firstOf('app_version', line, ['customer', 'the heating stays on'])).toBe('6.3.0')
  expect(firstOf('os', line, ['customer', 'the heating stays on'])).toBe('iOS')
})

it('takes panes for no system', () => {
  expect(firstOf('os', ['customer', 'the baby is in the other room with the windows open'])).toBeUndefined()
})

it('leaves out a reference that was closed', () => {
  const facts = readFacts(
    transcriptOf([
      ['customer', 'my bag is broken'],
      ['agent', 'Claim BG-C-1101 was closed in May. I have opened a new claim, BG-C-1288, for you.'],
      ['customer', 'thanks'],
    ]),
  )
  expect(facts.filter((fact) => fact.field === 'ticket_id').map((fact) => fact.value)).toEqual(['BG-C-1288'])
})

it.each([
  ['just let me get in before Sunday', 'let me get in before Sunday'],
  ["A morning before the 20th is all I'm after.", 'A morning before the 20th'],
  [
    'We have a fair. Lend us a machine or get ours back by the 25th.',
    'Lend us a machine or get ours back by the 25th',
  ],
  ['I expect the repair to be paid in full', 'the repair to be paid in full'],
  ['What would help: a printout at the gate.', 'a printout at the gate'],
])('takes the wish from "%s"', (said, wish) => {
  const turns: [Role, string][] = [
    ['customer', 'the app is broken'],
    ['agent', 'I see.'],
    ['customer', said],
  ]
  expect(firstOf('expected', ...turns)).toBe(wish)
})

it.each<[FactField, string, string | undefined]>([
  ['address_city', 'I telephoned my son in Pune and he heard nothing, the phone is mute.', undefined],
  ['address_city', 'We were renamed from Brandvik Transport to Brandvik Cargo.', undefined],
  ['name', "I did it. I'm let into the form, then it fails.", undefined],
  ['name', 'Our firm changed its name, from Brandvik Transport to Brandvik Cargo.', 'Brandvik Cargo'],
  ['amount', 'I was charged €6,850, and the night cost us a fee of 2,400', '€6,850'],
  ['frequency', 'roughly one delivery in forty fails', 'roughly one delivery in forty'],
])('reads %s in "%s"', (field, said, value) => {
  expect(firstOf(field, ['customer', said])).toBe(value)
})

it('takes an offered price for no sum, and asks for a postal code without a secret', () => {
  const offer: [Role, string][] = [
    ['customer', 'scans fail'],
    ['agent', 'Make an app password, or buy our cloud relay, 4.99/mo.'],
    ['customer', "I won't buy it."],
  ]
  expect(firstOf('amount', ...offer)).toBeUndefined()
  const place: [Role, string][] = [
    ['customer', 'nobody came'],
    ['agent', 'Kindly confirm delivery city and pin code.'],
    ['customer', 'Mysuru 570001. The flat is 4B'],
  ]
  expect(firstOf('address_city', ...place)).toBe('Mysuru')
})
