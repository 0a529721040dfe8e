/** Blanks: what is typed stands in text and HTML, what is not typed is told and never lost. */
import { describe, expect, it } from 'vitest'
import { fillBlanks, partsOfReply } from '../../copilot/suggest/blanks'

const reply = {
  text: 'Order [fact.order_id] leaves on [day]. [fact.order_id]!',
  html: '<p>Order <strong>[fact.order_id]</strong> leaves on [day]. [fact.order_id]!</p>',
  blanks: ['fact.order_id', 'day'],
}

describe('fillBlanks', () => {
  it('fills every place of a blank, in HTML without becoming markup', () => {
    expect(fillBlanks(reply, { 'fact.order_id': 'A<1>$&', day: 'Friday' })).toEqual({
      text: 'Order A<1>$& leaves on Friday. A<1>$&!',
      html: '<p>Order <strong>A&lt;1&gt;$&amp;</strong> leaves on Friday. A&lt;1&gt;$&amp;!</p>',
      missing: [],
    })
  })

  it('tells what is missing; spaces are nothing', () => {
    expect(fillBlanks(reply, { day: '  ' }).missing).toEqual(['fact.order_id', 'day'])
    expect(fillBlanks(reply, { day: 'Friday' })).toMatchObject({
      text: 'Order [fact.order_id] leaves on Friday. [fact.order_id]!',
      missing: ['fact.order_id'],
    })
  })

  it('marks what is missing with the words it is given', () => {
    const marked = fillBlanks(reply, {}, (name) => (name === 'day' ? 'the day' : 'order number'))
    expect(marked.text).toBe('Order [order number] leaves on [the day]. [order number]!')
  })

  it('leaves a reply without blanks as it is', () => {
    expect(fillBlanks({ text: 'See [this]', blanks: [] }, { this: 'x' })).toEqual({
      text: 'See [this]',
      missing: [],
    })
  })
})

describe('partsOfReply', () => {
  it('parts words and blanks in order', () => {
    expect(partsOfReply(reply, { day: 'Friday' })).toEqual([
      'Order ',
      { blank: 'fact.order_id', value: '' },
      ' leaves on ',
      { blank: 'day', value: 'Friday' },
      '. ',
      { blank: 'fact.order_id', value: '' },
      '!',
    ])
  })
})
