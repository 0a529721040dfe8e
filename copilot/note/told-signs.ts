/** What answers, mentions and records look like, told in any way: wider than what a value is read from. */
import type { FactField } from '../../knowledge/facts/fields'

export const LONG_NUMBER = /(?<![\d.,])\d{6,20}(?![\d.,]\d)/u
export const PARCEL_NUMBER =
  /(?<![\d+])(?!0\d{9,10}(?!\d)|1[3-9]\d{9}(?!\d))\d{9,20}(?!\d)|(?<![\d+.,])\d{4,8}(?:[ -]\d{3,6}){2,4}(?![\d.,]\d)/u
export const PHONE_NUMBER = /(?<!\d)(?:\d[\s().-]{0,2}){7,13}\d(?!\d)/u
/** A name after a word of place, which may be a city: "at the Coventry hub", "在郑州中转站". */
export const PLACE =
  /\b(?:in|at|to|from|near|via|for)(?: the| our| your)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Settings|Reports|Menu)[A-ZÀ-Þ][a-zà-ÿ]{3,}|[在到是寄发去往]\p{Script=Han}{2,3}(?:中转|分拨|仓|站|的柜|的店|市|区|县|机场|的岛|那边)|(?:مرکز|شهر|انبار|استان|به|در|تو) (?:تهران|مشهد|اصفهان|شیراز|تبریز|کرج|قم|اهواز|رشت|کرمان|ارومیه|یزد|همدان|قزوین|ساری|گرگان|بندر|قشم|کیش)/u

/**
 * A name of a person or company, however it is told: introduced, signed below a message, or given as whom it is for.
 * Capitals tell names in Latin letters, so the text is read as it was written.
 */
export const NAME =
  /\b[Tt]his is (?:for|from|about) the [A-ZÀ-Þ]\p{Ll}{2,}|\b(?:[Mm]y name|[Nn]ame(?:'s| is|:)|[Uu]nder the name|[Oo]n behalf of|[Bb]ooked (?:as|by|for) [A-Z]|[Cc]all me [A-Z])|\b(?:[Ii] am|[Ii]'m|[Tt]his is|[Ii]t's|[Hh]ere is) (?:Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\p{L}'-]{1,20}(?: [A-ZÀ-Þ][\p{L}'-]{1,20}){1,2}|\n[ \t]*(?:Dr\.? |Prof\.? )?[A-ZÀ-Þ][\p{L}.'-]{0,20}(?: [A-ZÀ-Þ][\p{L}.'-]{0,20}){1,2}[ \t]*(?:\(|,|\n|$)|^[A-ZÀ-Þ][\p{L}'-]{1,20} [A-ZÀ-Þ][\p{L}'-]{1,20}(?: here\b|[,.]|$)|[-–—] ?[A-ZÀ-Þ][\p{L}'-]{1,20}(?: [A-ZÀ-Þ][\p{L}'-]{0,20}\.?)?$|\b[A-Z][\p{L}'-]{1,20} here\b|\b(?:[Ww]e are|[Ww]e're|I'm (?:with|from|at)|I work (?:for|at)) (?:the )?[A-Z]|\b(?:[Rr]egards|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Bb]est|[Cc]heers|[Yy]ours),?\s{1,3}[A-ZÀ-Þ][\p{L}'-]{1,20}|\b[A-Z][\p{L}&]{2,20} (?:GmbH|Ltd|LLC|Inc|AG|BV|Co)\b|\b[Uu]nder [A-ZÀ-Þ]\p{Ll}{2,20}|\b(?:[Ii]n the name of|(?:Mr|Mrs|Ms|Dr)\.? (?:[A-Z]\. )?[A-ZÀ-Þ]\p{L})|(?:[Tt]hanks|[Tt]hank you|[Cc]heers|[Rr]egards|[Bb]ye)[^\n.!]{0,20}[.,!] ?[A-ZÀ-Þ]\p{Ll}{2,15}\.?$|收[件货]人|抬头|户名|联系人|找\p{Script=Han}{1,2}[姐哥工总]|(?:我们|我司|这里|这边)是|我(?:叫|姓|是[^。，,\s]{0,12}(?:公司|学校|老师|老師|先生|女士))|叫[^。，,\s个做什我你他她]{2,4}(?=$|[。，,\s])|姓名|名字[是叫：:]|名下|\n[ \t]*\p{Script=Han}{2,4}[ \t]*(?:\n|$)|(?:敬上|谨上)$|(?<!\p{Script=Han})\p{Script=Han}{2,3} ?上$|(?:اسمم|نامم|اسم من|نام من|بنده|به نام|به اسم|اسم و فامیل|گیرنده)|[،,.] ?(?:خانم|آقای|جناب) [\p{L}\u200c]{2,12}|\d{3,}[،,] ?[\p{Script=Arabic}\u200c]{3,12}(?: [\p{Script=Arabic}\u200c]{3,12})?$|من [\p{L}\u200c]{2,12}(?: [\p{L}\u200c]{2,12})? (?:هستم|ام)(?!\p{L})|\n[ \t]*[\p{Script=Arabic}\u200c]{2,12} [\p{Script=Arabic}\u200c]{2,12}[ \t]*$/u
/** The agent calls the customer by name. */
export const CALLED =
  /\b[A-Z][\p{L}&]{2,20} (?:GmbH|Ltd|LLC|Inc|AG|BV|Co)\b|(?:^|\n|\s)(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening)|Thanks|Thank you|Sorry),? (?:Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?(?!There\b|Team\b|Customer\b|Sir\b|Madam\b|In\b)[A-ZÀ-Þ][\p{L}'-]{1,20}(?=[,.!\s]|$)|\b(?:Mr|Mrs|Ms|Dr)\.? [A-ZÀ-Þ]\p{L}|(?<!\p{Script=Han})\p{Script=Han}{1,3}(?:先生|女士|小姐|老師|老师|阿姨|叔叔|大爷|经理)|(?:谢谢|好的|收到|您好)\p{Script=Han}(?:工|总|姐|哥|老板)|(?:آقای|خانم) (?!محترم)[\p{L}\u200c]{2,12}/u

export const NUMBER_AND_NAME = /[a-z\d-]{4,20}[ ,]{0,2}\p{Script=Han}{2,6}(?=[ ,。]|$)/u
/** A version said of firmware is the system's, whichever field claimed it. */
export const FIRMWARE = /(?:\bfw\b|\bfirmware\b|固件|韧体|韌體|فریم ?ور|میان ?افزار).{0,24}\d\.\d/u
/** "iPhone 13, 17.6": a version beside the device. */
export const BARE_VERSION = /(?<![\d.:$€£¥])\d{1,2}\.\d{1,2}(?:\.\d)?(?![\d.:%]| ?(?:eur|usd|€))/u
/** A number in groups ("2204 5581 07") stands for an account. */
export const GROUPED_NUMBER = /(?<![\d+.,])[1-9]\d{2,4}(?:[ -]\d{2,5}){2,3}(?![\d.,]\d|\d)/u

/** "Seven double oh": a number that is spelt out, as voices are typed. */
export const SPELT_NUMBER =
  /(?:\b(?:oh|zero|nought|double|triple|one|two|three|four|five|six|seven|eight|nine)\b[\s,-]{0,3}){6,}|(?:صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه)(?:[\s,،]{1,3}(?:صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه)){5,}/u

/** What an agent reads from the record tells it, too. */
export const READ_OUT: { field: FactField; pattern: RegExp }[] = [
  {
    field: 'order_id',
    pattern:
      /(?:\bi (?:can )?see|\bfound it|\border|\bbooking|\binvoice|\bpurchase)\b(?![^.?!]{0,30}\b(?:opened|reference|job|case|ticket|fault|claim)\b)[^.?!]{0,30}?\b(?!case|tk|inc|rma|ref|tic)(?=[a-z-]{0,8}\d)[a-z\d-]{5,20}\b|(?:查到|看到|找到|订单|这笔|一笔)[^。?,]{0,6}?[a-z\d-]{5,20}|(?:سفارش|فاکتور|پیدا)[^.؟?]{0,16}?[a-z\d-]{4,20}/u,
  },
  {
    field: 'tracking_no',
    pattern: /(?:\btracking\b|\bparcel\b|运单|快递|物流|رهگیری)[^.?!。]{0,20}?[a-z\d][a-z\d .-]{7,24}\d/u,
  },
  {
    field: 'app_version',
    pattern:
      /\b(?:you(?:'re| are| have|rs)|your|still|it's|it is) [^.?!]{0,30}?\d{1,3}\.\d|(?:版本|升级?到?|客户端|当前|现在|还)是?[^。?!]{0,6}?\d{1,3}\.\d(?! ?g)|(?:شما|تون|تان|شماست)[^.؟?]{0,16}?\d{1,3}\.\d/u,
  },
  {
    field: 'payment_method',
    pattern:
      /\b(?:visa|mastercard|amex|paypal|klarna|debit|credit card|gift card|bank transfer|direct debit|apple pay|google pay|wallet|voucher|your (?:card|bank|account balance))\b|微信|支付宝|信用卡|银行卡|花呗|云闪付|余额|原路|line ?pay|街口|(?:کارت|بانک|کیف پول)/u,
  },
  {
    field: 'email',
    pattern:
      /(?:\byour?s?\b|\bthat you\b|\bright\b|\bprofile\b|\bregistered\b|邮箱|电邮|您|شما|ایمیل)[^\n]{0,60}[a-z\d._-]{2,40}@[a-z\d-]{2,40}\.|[a-z\d._-]{2,40}@[a-z\d-]{2,40}\.[a-z.]{2,12}[^\n]{0,24}(?:\?|吗|对吧|对吗|درست|؟)/u,
  },
  {
    field: 'os_version',
    pattern:
      /\b(?:on|have|is it|using|still) (?:an? )?(?:ios|ipados|android|windows|mac ?os) ?\d|(?:ios|android|安卓|鸿蒙|windows) ?\d{1,2}(?:\.\d)?(?:吗|吧|对吗|\?)|(?:اندروید|ویندوز|آیاواس|ios) ?\d{1,2} ?(?:دارید|هست|است|\?|؟)/u,
  },
  {
    field: 'os',
    pattern:
      /\b(?:which|version of|what|on) (?:ios|ipados|android|windows|mac ?os)\b|(?:安卓|ios|android|鸿蒙|macos|windows) ?(?:系统)?版本|نسخه(?:ی)? (?:اندروید|ویندوز|ios)|\b(?:on|your|from) (?:an? |the |your )?(?:newest |latest |old |new )?(?:iphone|ipad|android|mac|windows)\b|您(?:用的)?是?(?:安卓|苹果|ios|iphone)/u,
  },
]

/** What was read as one of these, or as a thing, is not an account or an order besides. */
const CODES: FactField[] = [
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'error_code',
  'error_text',
  'email',
  'phone',
  'device',
  'product',
]
/** Words that tell one of these do not mention the other: neither is the system's version the app's. */
export const APART: Partial<Record<FactField, FactField[]>> = {
  app_version: ['os_version', 'order_id', 'amount'],
  account: CODES,
  order_id: CODES,
  since: ['steps_tried', 'frequency', 'impact', 'expected', 'phone'],
}
/** What was tried on somebody else's device tells none of the own. */
const OTHER_DEVICES =
  /\b(?:tried|tested|works?|same|fine|ok)\b[^.,!?\n]{0,24}\b(?:roommate|friend|partner|wife|husband|brother|sister|mum|mom|dad|colleague|son|daughter|neighbou?r)(?:'?s)? [^.,!?\n]{0,20}|(?:同事|朋友|室友|老公|老婆|别人|家人|邻居)(?:的|用)?[^。,!?\s]{0,8}(?:也|都|没|正常|可以|一样)|(?:گوشی|لپ ?تاپ|تبلت) (?:دوستم|همکارم|همسرم|خواهرم|برادرم|مامانم|بابام)[^.،!؟\n]{0,16}(?:هم|امتحان|تست)/gu

/** Times of something else: a deadline, a purchase, an appointment, a call. */
const OTHER_TIMES =
  /\b(?:can|could|may|shall|should) (?:i|you|we|he|she|they|someone)\b[^.!\n]{0,50}|فردا[^.،!؟\n]{0,16}|明[天早晚][^。,!?\n]{0,8}|\b(?:deadline|due|valid|expir\w+|warranty|new from|bought|got it (?:in|on|from|last)|purchased|opened|filed|call(?: me)? (?:only )?(?:after|before)|only after|not before|(?:played|worked|ran|fine) (?:now )?for)\b[^.!?;\n]{0,40}|\b(?:i'?ll|i go|i'm going|will|need|want|coming|meeting|flight|trip|event|exam|wedding|appointment)\b[^.!?;,\n]{0,40}?(?:mon|tue|wed|thu|fri|sat|sun|week|tomorrow|\d ?[ap]m)\w*|\bafter \d{1,2} ?(?:am|pm)? only\b|[^。,!?\s]{0,8}(?:买的|购入|报的|到期|截止)|(?:下|这)?周[一二三四五六日天末](?:前|之前|要|有|在家|必须|之内)[^。,!?]{0,8}|[^。,!?\s]{0,8}(?:以后|之后)打|مهلت[^.،!؟\n]{0,30}|تا (?:شنبه|یکشنبه|دوشنبه|سه ?شنبه|چهارشنبه|پنجشنبه|جمعه|فردا|امشب|ساعت|آخر)[^.،!؟\n]{0,16}|[^.،!؟\n]{0,24}(?:خریدم|خریدیم|ثبت کرد(?:م|یم))|فقط بعد از[^.،!؟\n]{0,16}/gu

/** What came after something began with it, a step or not. */
export const AFTER =
  /(?:之后|以后|后)(?:就|一直|老|便|开始)|自从|\bever since\b|بعد از [^.،!؟\n]{2,24} (?:دیگه|نمی|خراب|قطع)|از وقتی/u

/** What is cut out before a mention is looked for. */
export const CUT_OUT: Partial<Record<FactField, RegExp>> = { since: OTHER_TIMES, device: OTHER_DEVICES }

/** "Lendly 7.3": a name and a number with a point, which is no system's. */
export const NAMED_VERSION =
  /\b(?!iOS|Android|Windows|Chrome|Firefox|Safari|Edge|Error|Code|Model|Sonoma|Ventura|Sequoia|Monterey|Tahoe|Charged|Paid|Only|About|Another|Total)[A-Z][a-z][A-Za-z]{1,13} v?\d{1,3}\.\d{1,3}(?:\.\d{1,4})?(?![\d.]{0,4}\s?(?:[GMT]B|€|EUR|USD|GBP|CHF|%|kg|cm))/u
