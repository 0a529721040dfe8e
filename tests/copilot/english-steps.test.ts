/** English steps that only the words around them make one: elliptic answers, lists, deeds in verbs of their own. */
import { expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { transcriptOf } from './transcript-of'

const steps = (opening: string, agent: string, answer: string) =>
  readFacts(
    transcriptOf([
      ['customer', opening],
      ['agent', agent],
      ['customer', answer],
    ]),
  )
    .filter((fact) => fact.field === 'steps_tried')
    .map((fact) => fact.canon)
    .toSorted()

const LIST = 'Please do these:\n1. Clear the cache\n2. Log out and in\n3. Reinstall the app'

it.each([
  ['Was the signing key rotated at some point?', 'Friday, by me, same ratio afterwards.', ['other']],
  ['Has the fan been cleaned?', 'On Sunday, with compressed air.', ['other']],
  ['Was the ballast ever exchanged?', 'not that I know of', []],
  ['Would you ask your bank about it?', 'I rang them this morning, it has settled.', ['contact bank']],
  ['Have you asked the courier?', 'wrote to them twice, no answer', ['contact courier']],
  ['Lift the roller and take out the strip.', 'done. jams again', ['other']],
  ['Would you loosen the two screws?', 'ok did it, squeaks', ['other']],
  ['Have you put your own ribbon into it?', 'A fresh ribbon, yes, as your guide says.', ['other']],
  [LIST, 'Steps 1 and 2 done, still crashing. Not keen on 3.', ['clear cache', 'log out and in']],
  [LIST, 'did 1 and 3, not 2', ['clear cache', 'reinstall']],
  [LIST, 'did all three', ['clear cache', 'log out and in', 'reinstall']],
  [LIST, 'it takes 2 hours and I have not done any', []],
  ['Did you try to edit it under Firm > Data?', 'I did. I type the new one, I save.', ['re-enter details']],
  ['What have you tried?', 'drain hose straightened, door seal wiped', ['other', 'other']],
  ['What have you tried?', 'my husband reinstalled the app', ['reinstall']],
  ['What have you tried?', 'my sister reinstalled hers', []],
])('answers %s with %s', (agent, answer, canons) => {
  expect(steps('It does not work', agent, answer)).toEqual(canons)
})

it.each([
  ['It fails. Done so far: safe boot, new toner. Not done: the driver.', ['other', 'other']],
  ['DHL says it is here. Phoned them three times, nobody picks up', ['contact courier']],
  ['My account was locked, the password refused and the card declined', []],
  ['You cut the power to the site twice', []],
])('opens with %s', (text, canons) => {
  expect(steps(text, 'ok', 'thanks')).toEqual(canons)
})
