// Placeholders to ours and back: every dialect, every fallback form, and blanks for what has no equal.
import { describe, expect, test } from 'vitest'
import { fillReply, PLACEHOLDER_NAMES } from '../../../copilot/placeholders'
import { DIALECTS, type DialectName } from '../../../knowledge/exchange/placeholders/dialects'
import { toOurs } from '../../../knowledge/exchange/placeholders/from-theirs'
import { toTheirs } from '../../../knowledge/exchange/placeholders/to-theirs'

const quiet = (): void => undefined
const names = Object.keys(DIALECTS) as DialectName[]

test('every name stands for one that has a value', () => {
  const unknown = names.flatMap((dialect) =>
    DIALECTS[dialect].names
      .filter(([, ours]) => !PLACEHOLDER_NAMES.includes(ours))
      .map(([theirs]) => `${dialect}: ${theirs}`),
  )
  expect(unknown).toEqual([])
})

describe('to ours', () => {
  test.each<[DialectName, string, string]>([
    ['chatwoot', 'Hi {{contact.first_name}}', 'Hi {{customer.first_name}}'],
    ['chatwoot', "Hi {{ contact.first_name || 'there' }}", 'Hi {{customer.first_name|there}}'],
    ['chatwoot', '{{contact.phone_number}}', '{{fact.phone}}'],
    ['zendesk', "{{ticket.requester.first_name | default: 'there'}}", '{{customer.first_name|there}}'],
    ['intercom', '{{user.name|fallback:"there"}}', '{{customer.name|there}}'],
    ['gorgias', '{{ticket.customer.firstname}}', '{{customer.first_name}}'],
    ['help-scout', '{%customer.firstName,fallback=there%}', '{{customer.first_name|there}}'],
    ['zammad', '#{ticket.customer.firstname} #{user.firstname}', '{{customer.first_name}} {{agent.name}}'],
    ['live-helper-chat', '{nick} {operator}', '{{customer.name}} {{agent.name}}'],
    ['briskine', '{{or to.first_name "there"}}', '{{customer.first_name|there}}'],
    ['text-blaze', '{formtext: name=first; default=there}', '{{customer.first_name|there}}'],
    ['textexpander', '%filltext:name=first name:default=there%', '{{customer.first_name|there}}'],
    ['frappe', "{{ contact.first_name or 'customer' }}", '{{customer.first_name|customer}}'],
    ['chinese', '{客户名}，{{订单号}}', '{{customer.name}}，{{fact.order_id}}'],
    [
      'any',
      '{{ticket.requester.name}} {%user.fullName%} #{user.firstname} {订单号}',
      '{{customer.name}} {{agent.name}} {{agent.name}} {{fact.order_id}}',
    ],
    ['any', 'body { color: red } and {"a": 1} and {x}', 'body { color: red } and {"a": 1} and {x}'],
  ])('%s: %s', (dialect, theirs, ours) => {
    expect(toOurs(theirs, dialect, quiet)).toBe(ours)
  })

  test('what has no equal is told and becomes a blank that the agent must fill', () => {
    const told: string[] = []
    const text = toOurs('You are on {{contact.custom_attribute.Plan Name}}，{优惠码}', 'any', (kind, what) =>
      told.push(`${kind} ${what}`),
    )
    expect(text).toBe('You are on {{contact.custom_attribute.plan_name}}，{{优惠码}}')
    expect(told).toEqual(['placeholder contact.custom_attribute.Plan Name', 'placeholder 优惠码'])
    expect(fillReply(text, {}).blanks).toEqual(['contact.custom_attribute.plan_name', '优惠码'])
  })

  test('logic is told and stays visible', () => {
    const told: string[] = []
    const text = toOurs('{% if a %}x{% endif %}', 'zendesk', (kind) => told.push(kind))
    expect(text).toBe('{{if_a}}x{{endif}}')
    expect(told).toEqual(['logic', 'logic'])
  })
})

describe('there and back', () => {
  test.each(names)('%s keeps every placeholder, or shows it as a blank', (dialect) => {
    for (const name of [...PLACEHOLDER_NAMES, 'contact.plan', '优惠码']) {
      const back = toOurs(toTheirs(`a {{${name}}} b`, dialect, quiet), dialect, quiet)
      expect(back).toBe(`a {{${name}}} b`)
    }
  })

  test.each(names.filter((name) => DIALECTS[name].fallback !== 'none'))('%s keeps fallbacks', (dialect) => {
    const text = 'Hi {{customer.first_name|dear customer}}!'
    expect(toOurs(toTheirs(text, dialect, quiet), dialect, quiet)).toBe(
      dialect === 'own' || DIALECTS[dialect].names.length > 0 ? text : '',
    )
  })

  test('a value they cannot fill in is said with its fallback, and counted', () => {
    const told: string[] = []
    const text = toTheirs('Open {{our.link.help|our help page}}, {{fact.order_id}}', 'chatwoot', (kind) =>
      told.push(kind),
    )
    expect(text).toBe('Open our help page, [[fact.order_id]]')
    expect(told).toEqual(['fallback', 'placeholder'])
  })
})

describe('pick-lists and conditional parts', () => {
  const told: string[] = []
  const tell = (kind: string): void => void told.push(kind)

  test.each<[DialectName, string, string]>([
    ['text-blaze', '{formmenu: red; blue; default=blue; name=colour}', '{{colour|blue|red}}'],
    ['textexpander', '%fillpopup:name=colour:red:default=blue:green%', '{{colour|blue|red|green}}'],
    [
      'zendesk',
      '{% if ticket.id %}Case {{ticket.id}}.{% endif %}',
      '{{if fact.ticket_id}}Case {{fact.ticket_id}}.{{end}}',
    ],
    [
      'chatwoot',
      '{% if contact.name == blank %}Hi{% else %}Hi {{contact.name}}{% endif %}',
      '{{if not customer.name}}Hi{{else}}Hi {{customer.name}}{{end}}',
    ],
    [
      'briskine',
      '{{#if to.name}}Hi {{to.name}}{{else}}Hi{{/if}}',
      '{{if customer.name}}Hi {{customer.name}}{{else}}Hi{{end}}',
    ],
    ['zendesk', '{% unless ticket.id %}x{% endunless %}', '{{if not fact.ticket_id}}x{{end}}'],
  ])('%s: %s', (dialect, theirs, ours) => {
    told.length = 0
    expect(toOurs(theirs, dialect, tell)).toBe(ours)
    expect(told).toEqual([])
  })

  test.each<[DialectName, string]>([
    ['text-blaze', 'The {{colour|blue|red}} one'],
    ['textexpander', 'The {{colour|blue|red}} one'],
    ['zendesk', '{{if fact.ticket_id}}Case {{fact.ticket_id}}{{else}}No case{{end}} yet'],
    ['zendesk', '{{if customer.name is Li Wei}}a{{end}}b'],
    ['briskine', '{{if not customer.name}}a{{else}}b{{end}}'],
    ['own', 'The {{colour|blue|red}} one {{if fact.ticket_id}}x{{end}}'],
  ])('%s keeps %s there and back', (dialect, text) => {
    told.length = 0
    expect(toOurs(toTheirs(text, dialect, tell), dialect, tell)).toBe(text)
    expect(told).toEqual([])
  })

  test('where they cannot be said, what stands without the value is written and told', () => {
    told.length = 0
    expect(toTheirs('{{if fact.order_id}}A{{else}}B{{end}} {{colour|blue|red}}', 'zammad', tell)).toBe(
      'B blue',
    )
    expect(told).toEqual(['logic', 'choices', 'fallback'])
  })

  test('a reply that is nothing but a condition is not lost where there are none', () => {
    expect(toTheirs('{{if customer.name}}Dear {{customer.name}}{{end}}', 'text-blaze', tell)).toMatch(
      /^Dear \{/u,
    )
    const html = toTheirs('<p>{{if customer.name}}Dear {{customer.name}}{{end}}</p>', 'gorgias', tell)
    expect(html).toMatch(/^<p>Dear \{/u)
  })

  test('logic that ours cannot say stays visible as blanks', () => {
    told.length = 0
    const text = toOurs('{% if ticket.id %}a{% elsif ticket.x %}b{% endif %}', 'zendesk', tell)
    expect(text).not.toMatch(/%/)
    expect(fillReply(text, {}).blanks.length).toBeGreaterThan(0)
    expect(told).toEqual(['logic', 'logic', 'logic'])
  })
})
