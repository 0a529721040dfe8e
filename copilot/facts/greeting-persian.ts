/** The app or service that an agent introduces in Persian: "from the support of …". */
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'

const KIND =
  '(?:همراه ?بانک|اینترنت ?بانک|موبایل ?بانک|سامانه|اپ|اپلیکیشن|نرم ?افزار|پلتفرم|سرویس|صرافی|کارگزاری|بازی|شبکه|تاکسی|پنل)'
/** «از پشتیبانی همراه‌بانک آرمند», «آیدا هستم از «پرده»», «به سامانهٔ «مشق‌یار» خوش آمدید». */
const INTRODUCED = new RegExp(
  `(?:پشتیبانی|پشتیبان|کارشناس|هستم،? از|از طرف|هستیم،? از|به) (?:فنی )?(?:(?<v>${KIND} (?!شما|ما|هستم|تماس|مربوط|خوش|گزارش)[\\p{L}]{3,14})|(?:${KIND} )?"(?<w>[^"\\n]{2,20})"(?= هستم| هستیم| خوش|[.،,!؟?]|$))`,
  'du',
)
/** A greeting is short, and at the beginning. Letters. */
const GREETING = 120

/** What the talk is about, as a guess from the agent's greeting. */
export function readIntroduced(view: MessageView): Candidate[] {
  const groups = INTRODUCED.exec(view.text.slice(0, GREETING))?.indices?.groups
  const span = groups?.v ?? groups?.w
  return span ? [candidate(view, 'product', span[0], span[1], 1)] : []
}
