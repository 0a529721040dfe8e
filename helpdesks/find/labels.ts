/** Labels that stand in an item and name its party or kind. */
import type { Hint } from './words'

/** Labels by which an item says its party or kind, in the element that holds nothing else. */
export const LABELS: readonly [Hint, 2 | 3, string][] = [
  [
    'customer',
    3,
    'customer|client|visitor|guest|requester|end[- ]?user|kunde|kundin|cliente|客户|顾客|买家|访客|مشتری|کاربر',
  ],
  [
    'agent',
    3,
    'agent|operator|staff|support agent|employee|technician|mitarbeiter(?:in)?|agente|客服|卖家|商家|کارشناس|پشتیبان',
  ],
  ['agent', 2, 'you|me|myself|ich|du|sie|moi|vous|yo|tú|我|你|您|من|شما'],
  [
    'note',
    3,
    '(?:internal|private)(?: (?:note|comment|message|remark))?|note|only visible to (?:agents|staff|you).{0,20}|interne notiz|notiz|备注|内部备注|内部|یادداشت(?: داخلی)?|داخلی',
  ],
  ['system', 3, 'field changes?|system(?: message)?|系统消息'],
  ['bot', 3, 'bot|chatbot|automated(?: message)?|auto(?:matic)?[- ]reply|机器人|自动回复|ربات'],
]

/** Labels that name a party or a kind, not a person. */
export const KIND = new RegExp(
  `^(?:${LABELS.flatMap(([role, sure, words]) => (role === 'agent' && sure < 3 ? [] : [words])).join('|')}|support|admin|team|owner|author|op|moderator|internal|private|public|系统|سیستم)$`,
  'iu',
)
