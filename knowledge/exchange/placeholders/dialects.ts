/**
 * How other products write placeholders: the marks around them, their names with ours, and their fallbacks.
 *
 * The first of their names for one of ours is the one that is written on export. Names are compared without case.
 * Sources: the products' own documentation and code, as read in 2026; names of the Chinese tools from their guides.
 */

/**
 * `curly` {{ }}, `bang` {! }, `percent` {% %}, `hash` #{ }, `single` { }, `blaze` Text Blaze's { command: … }, `fill`
 * TextExpander's %filltext:name=…%.
 */
export type Mark = 'curly' | 'bang' | 'percent' | 'hash' | 'single' | 'blaze' | 'fill'

/** How a fallback is written; `none` where there is no way. */
export type FallbackForm =
  | 'none'
  | 'own'
  | 'pipes'
  | 'intercom'
  | 'liquid'
  | 'comma'
  | 'or-helper'
  | 'jinja'
  | 'blaze'
  | 'fill'

export interface Dialect {
  marks: readonly Mark[]
  fallback: FallbackForm
  /** Their name, our name. */
  names: readonly (readonly [string, string])[]
  /** True where a placeholder is a field with any name that the agent is asked for. */
  anyName?: true
  /** Marks of the caret, which we have not. */
  carets?: readonly string[]
  /** Template languages with `{% if %}` or `{{#if}}`. */
  logic?: 'liquid' | 'handlebars'
}

const CHINESE: Dialect['names'] = [
  ['客户名', 'customer.name'],
  ['客户名称', 'customer.name'],
  ['客户姓名', 'customer.name'],
  ['用户名', 'customer.name'],
  ['用户昵称', 'customer.name'],
  ['买家昵称', 'customer.name'],
  ['顾客姓名', 'customer.name'],
  ['昵称', 'customer.name'],
  ['姓名', 'customer.name'],
  ['客服名', 'agent.name'],
  ['客服姓名', 'agent.name'],
  ['客服昵称', 'agent.name'],
  ['坐席名称', 'agent.name'],
  ['店铺名', 'our.shop'],
  ['店铺名称', 'our.shop'],
  ['店铺', 'our.shop'],
  ['订单号', 'fact.order_id'],
  ['订单编号', 'fact.order_id'],
  ['工单号', 'fact.ticket_id'],
  ['快递单号', 'fact.tracking_no'],
  ['物流单号', 'fact.tracking_no'],
  ['运单号', 'fact.tracking_no'],
  ['手机号', 'fact.phone'],
  ['电话', 'fact.phone'],
  ['邮箱', 'fact.email'],
  ['商品名', 'fact.product'],
  ['商品名称', 'fact.product'],
  ['金额', 'fact.amount'],
]

/** Plain words people name form fields and merge fields with. */
const PLAIN: Dialect['names'] = [
  ['name', 'customer.name'],
  ['first_name', 'customer.first_name'],
  ['firstname', 'customer.first_name'],
  ['first', 'customer.first_name'],
  ['full_name', 'customer.name'],
  ['fullname', 'customer.name'],
  ['customer', 'customer.name'],
  ['customer_name', 'customer.name'],
  ['client_name', 'customer.name'],
  ['nick', 'customer.name'],
  ['agent', 'agent.name'],
  ['agent_name', 'agent.name'],
  ['my_name', 'agent.name'],
  ['operator', 'agent.name'],
  ['email', 'fact.email'],
  ['phone', 'fact.phone'],
  ['order', 'fact.order_id'],
  ['order_id', 'fact.order_id'],
  ['order_number', 'fact.order_id'],
  ['ticket_id', 'fact.ticket_id'],
  ['ticket_number', 'fact.ticket_id'],
  ['tracking_number', 'fact.tracking_no'],
  ['product', 'fact.product'],
  ['amount', 'fact.amount'],
  ['company', 'our.shop'],
  ['shop', 'our.shop'],
]

const CHATWOOT: Dialect['names'] = [
  ['contact.first_name', 'customer.first_name'],
  ['contact.name', 'customer.name'],
  ['contact.email', 'fact.email'],
  ['contact.phone', 'fact.phone'],
  ['contact.phone_number', 'fact.phone'],
  ['conversation.id', 'fact.ticket_id'],
  ['conversation.display_id', 'fact.ticket_id'],
  ['agent.name', 'agent.name'],
  ['agent.first_name', 'agent.name'],
  ['inbox.name', 'our.shop'],
]

const ZENDESK: Dialect['names'] = [
  ['ticket.requester.first_name', 'customer.first_name'],
  ['ticket.requester.name', 'customer.name'],
  ['ticket.requester.email', 'fact.email'],
  ['ticket.requester.phone', 'fact.phone'],
  ['ticket.id', 'fact.ticket_id'],
  ['current_user.name', 'agent.name'],
  ['current_user.first_name', 'agent.name'],
  ['ticket.assignee.name', 'agent.name'],
  ['ticket.assignee.first_name', 'agent.name'],
  ['ticket.account', 'our.shop'],
]

const INTERCOM: Dialect['names'] = [
  ['user.first_name', 'customer.first_name'],
  ['first_name', 'customer.first_name'],
  ['user.name', 'customer.name'],
  ['name', 'customer.name'],
  ['user.email', 'fact.email'],
  ['user.phone', 'fact.phone'],
  ['author.name', 'agent.name'],
  ['author.first_name', 'agent.name'],
  ['admin.name', 'agent.name'],
  ['admin.first_name', 'agent.name'],
  ['workspace.name', 'our.shop'],
  ['app.name', 'our.shop'],
]

const GORGIAS: Dialect['names'] = [
  ['ticket.customer.firstname', 'customer.first_name'],
  ['ticket.customer.name', 'customer.name'],
  ['ticket.customer.email', 'fact.email'],
  ['ticket.id', 'fact.ticket_id'],
  ['current_user.name', 'agent.name'],
  ['current_user.firstname', 'agent.name'],
  ['ticket.customer.integrations.shopify.orders[0].name', 'fact.order_id'],
  ['ticket.customer.integrations.shopify.orders[0].order_number', 'fact.order_id'],
  ['ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_number', 'fact.tracking_no'],
]

const FRESHDESK: Dialect['names'] = [
  ['ticket.requester.firstname', 'customer.first_name'],
  ['ticket.requester.name', 'customer.name'],
  ['ticket.requester.email', 'fact.email'],
  ['ticket.requester.phone', 'fact.phone'],
  ['ticket.id', 'fact.ticket_id'],
  ['ticket.agent.name', 'agent.name'],
  ['ticket.portal_name', 'our.shop'],
]

const HELP_SCOUT: Dialect['names'] = [
  ['customer.firstName', 'customer.first_name'],
  ['customer.fullName', 'customer.name'],
  ['customer.email', 'fact.email'],
  ['conversation.number', 'fact.ticket_id'],
  ['user.fullName', 'agent.name'],
  ['user.firstName', 'agent.name'],
  ['mailbox.name', 'our.shop'],
]

const ZAMMAD: Dialect['names'] = [
  ['ticket.customer.firstname', 'customer.first_name'],
  ['ticket.customer.fullname', 'customer.name'],
  ['ticket.customer.email', 'fact.email'],
  ['ticket.customer.phone', 'fact.phone'],
  ['ticket.number', 'fact.ticket_id'],
  ['user.fullname', 'agent.name'],
  ['user.firstname', 'agent.name'],
  ['config.organization', 'our.shop'],
]

const ROCKET_CHAT: Dialect['names'] = [
  ['contact.name', 'customer.name'],
  ['contact.email', 'fact.email'],
  ['contact.phone', 'fact.phone'],
  ['agent.name', 'agent.name'],
]

const LIVE_HELPER_CHAT: Dialect['names'] = [
  ['nick', 'customer.name'],
  ['email', 'fact.email'],
  ['phone', 'fact.phone'],
  ['operator', 'agent.name'],
  ['chat_id', 'fact.ticket_id'],
]

const BRISKINE: Dialect['names'] = [
  ['to.first_name', 'customer.first_name'],
  ['to.name', 'customer.name'],
  ['to.email', 'fact.email'],
  ['from.name', 'agent.name'],
  ['from.first_name', 'agent.name'],
  ['account.name', 'agent.name'],
  ['account.first_name', 'agent.name'],
]

const FRAPPE: Dialect['names'] = [
  ['contact.first_name', 'customer.first_name'],
  ['contact.full_name', 'customer.name'],
  ['raised_by', 'fact.email'],
  ['name', 'fact.ticket_id'],
  ['full_name', 'agent.name'],
]

/** Merge fields of products that are read as tables: Salesforce quick texts, Front templates. */
const OTHERS: Dialect['names'] = [
  ['Contact.FirstName', 'customer.first_name'],
  ['Contact.Name', 'customer.name'],
  ['Contact.Email', 'fact.email'],
  ['Contact.Phone', 'fact.phone'],
  ['Case.CaseNumber', 'fact.ticket_id'],
  ['User.FirstName', 'agent.name'],
  ['User.Name', 'agent.name'],
  ['recipient.first_name', 'customer.first_name'],
  ['recipient.name', 'customer.name'],
  ['recipient.email', 'fact.email'],
]

export const DIALECTS = {
  /** Our own form, left as it is. */
  own: { marks: [], fallback: 'own', names: [] },
  /** Tables and notes of unknown origin: every mark that cannot be mistaken, every name known. */
  any: {
    marks: ['curly', 'bang', 'percent', 'hash', 'single'],
    fallback: 'own',
    names: [
      ...PLAIN,
      ...CHINESE,
      ...CHATWOOT,
      ...ZENDESK,
      ...INTERCOM,
      ...HELP_SCOUT,
      ...ZAMMAD,
      ...GORGIAS,
      ...FRESHDESK,
      ...BRISKINE,
      ...OTHERS,
    ],
  },
  /** Products that fill nothing in. */
  none: { marks: [], fallback: 'none', names: [] },
  chinese: { marks: ['curly', 'single'], fallback: 'none', names: [...CHINESE, ...PLAIN] },
  chatwoot: { marks: ['curly'], fallback: 'pipes', names: CHATWOOT, logic: 'liquid' },
  zendesk: { marks: ['curly'], fallback: 'liquid', names: ZENDESK, logic: 'liquid' },
  intercom: { marks: ['curly'], fallback: 'intercom', names: INTERCOM, logic: 'liquid' },
  gorgias: { marks: ['curly'], fallback: 'none', names: GORGIAS },
  freshdesk: { marks: ['curly'], fallback: 'liquid', names: FRESHDESK, logic: 'liquid' },
  'help-scout': { marks: ['percent'], fallback: 'comma', names: HELP_SCOUT },
  zammad: { marks: ['hash'], fallback: 'none', names: ZAMMAD },
  'rocket-chat': { marks: ['curly'], fallback: 'none', names: ROCKET_CHAT },
  'live-helper-chat': { marks: ['single'], fallback: 'none', names: LIVE_HELPER_CHAT },
  briskine: {
    marks: ['curly'],
    fallback: 'or-helper',
    names: BRISKINE,
    carets: ['{{cursor}}'],
    logic: 'handlebars',
  },
  'text-blaze': { marks: ['blaze'], fallback: 'blaze', names: PLAIN, anyName: true, carets: ['{cursor}'] },
  textexpander: { marks: ['fill'], fallback: 'fill', names: PLAIN, anyName: true, carets: ['%|'] },
  espanso: { marks: [], fallback: 'none', names: PLAIN, carets: ['$|$'] },
  frappe: { marks: ['curly'], fallback: 'jinja', names: FRAPPE, logic: 'liquid' },
} as const satisfies Record<string, Dialect>

export type DialectName = keyof typeof DIALECTS
