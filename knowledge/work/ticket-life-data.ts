/** Words that tell the steps of a ticket's life. The named imports keep the examples out of the bundle. */
import {
  closedLine as enClosedLine,
  closing as enClosing,
  escalated as enEscalated,
  reopenedLine as enReopenedLine,
  solved as enSolved,
  unsolved as enUnsolved,
} from '../languages/en/ticket-life.json'
import {
  closedLine as faClosedLine,
  closing as faClosing,
  escalated as faEscalated,
  reopenedLine as faReopenedLine,
  solved as faSolved,
  unsolved as faUnsolved,
} from '../languages/fa/ticket-life.json'
import {
  closedLine as zhClosedLine,
  closing as zhClosing,
  escalated as zhEscalated,
  reopenedLine as zhReopenedLine,
  solved as zhSolved,
  unsolved as zhUnsolved,
} from '../languages/zh-Hans/ticket-life.json'

/** What words tell: `closedLine` and `reopenedLine` are the desk's own lines, `unsolved` speaks against `solved`. */
export const TICKET_WORDS = {
  escalated: [...enEscalated, ...zhEscalated, ...faEscalated],
  closing: [...enClosing, ...zhClosing, ...faClosing],
  solved: [...enSolved, ...zhSolved, ...faSolved],
  unsolved: [...enUnsolved, ...zhUnsolved, ...faUnsolved],
  closedLine: [...enClosedLine, ...zhClosedLine, ...faClosedLine],
  reopenedLine: [...enReopenedLine, ...zhReopenedLine, ...faReopenedLine],
} as const
export type TicketWords = keyof typeof TICKET_WORDS
