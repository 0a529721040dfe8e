// Placeholders: values, fallbacks, blanks, what to call a customer, promised times.
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../copilot/facts'
import { conversationValues, fillReply, firstNameOf, timeValues } from '../../copilot/placeholders'

const fact = (field: Fact['field'], value: string, conflict = false): Fact => ({
  field,
  value,
  source: 'customer',
  evidence: { messageId: '1', start: 0, end: value.length, words: value },
  ...(conflict ? { conflict } : {}),
})

describe('fillReply', () => {
  it('takes the value, else the fallback, else leaves a blank and names it once', () => {
    const body =
      'Hi {{customer.first_name|there}}, {{our.hours}} or {{our.hours}}, order {{fact.order_id|yours}}.'
    expect(fillReply(body, { 'fact.order_id': 'A-77' })).toEqual({
      text: 'Hi there, [our.hours] or [our.hours], order A-77.',
      blanks: ['our.hours'],
      choices: [],
    })
  })

  it('counts an empty value as unknown and an empty fallback as meant', () => {
    expect(fillReply('a{{agent.name|}}b', { 'agent.name': '' })).toEqual({
      text: 'ab',
      blanks: [],
      choices: [],
    })
  })

  it('leaves text alone that only looks like a placeholder', () => {
    const body = '{{ name }} {{}} {{Customer}} { {customer.name} }'
    expect(fillReply(body, {})).toEqual({ text: body, blanks: [], choices: [] })
  })

  it('does not fill a value that itself holds a placeholder', () => {
    expect(fillReply('{{customer.name}}', { 'customer.name': '{{our.hours}}' }).text).toBe('{{our.hours}}')
  })
})

describe('firstNameOf', () => {
  it.each([
    ['Mira Holt', 'Mira'],
    ['Holt, Mira', 'Mira'],
    ['沈若溪', '沈若溪'],
    ['نیلوفر صابری', 'نیلوفر'],
    ['liwei_88', undefined],
    ['someone@mail.example', undefined],
    ['  ', undefined],
    [undefined, undefined],
  ])('%s → %s', (name, expected) => {
    expect(firstNameOf(name)).toBe(expected)
  })
})

describe('conversationValues', () => {
  it('leaves out a value that another one contradicts', () => {
    const values = conversationValues({ name: 'Mira Holt' }, [
      fact('os_version', '17.2'),
      fact('order_id', 'A-1', true),
      fact('order_id', 'A-2', true),
    ])
    expect(values).toEqual({
      'customer.name': 'Mira Holt',
      'customer.first_name': 'Mira',
      'fact.os_version': '17.2',
    })
  })
})

describe('timeValues', () => {
  const at = (iso: string, language: 'en' | 'zh-Hans' | 'fa') =>
    timeValues(new Date(iso), language, 'Asia/Shanghai')

  it('rounds up to a quarter and names the day when it is another one', () => {
    expect(at('2026-03-02T02:01:00Z', 'en')['time.in_2_hours']).toBe('12:15')
    expect(at('2026-03-02T15:00:00Z', 'en')['time.in_2_hours']).toBe('Tuesday, Mar 3 01:00')
  })

  it('does not promise six o’clock when it is nearly six', () => {
    expect(at('2026-03-02T02:00:00Z', 'zh-Hans')['time.today_end']).toBe('今天18:00')
    expect(at('2026-03-02T09:30:00Z', 'zh-Hans')['time.today_end']).toBe('明天12:00')
  })

  it('tells Persian dates in the Solar Hijri calendar with Persian digits', () => {
    expect(at('2026-03-20T02:00:00Z', 'fa')['time.tomorrow']).toBe('فردا (شنبه ۱ فروردین)')
  })
})
