/** Words around a box, in many languages, that say for whom it writes. */

/** What a text says; `mixed` where it names both audiences, or something that is internal in some desks only. */
export type Said = 'public' | 'note' | 'mixed' | null

/** Internal notes. A private message or chat is the customer's; "please note" is no note. */
const NOTE =
  /\bintern(?!et|at)|(?<!please )\bnot(?:es?|as?|iz|itie|atka)\b(?! that)|\bpriva(?:te?|[dt][ao])\b(?! (?:message|reply|chat))|\bmemo\b|whisper|visible only|only visible|(?:not|can.?t|won.?t) (?:be )?(?:se[en]|visible)|wewn|dahili|ghi chú|nội bộ|catatan|заметк|внутр|приватн|нотатк|备注|備註|[内內]部|[笔筆][记記]|不可[见見]|[仅僅].{0,8}可[见見]|メモ|社内|非公開|메모|내부|비공개|یادداشت|داخل[یي]|خصوصی|ملاحظ/giu

/** Replies, and words that say that everybody may read it. */
const PUBLIC =
  /\brepl[yi]|\brespo(?:n[ds]|st)|\banswer|\bp[uú]b+li|antwo|öffentl|répon|respuest|rispo|odpow|ответ|відпов|публичн|yanıt|返信|[回答][复覆復]|公[开開]|답장|답변|공개|پاسخ|عمومی|الرد|trả lời|balas|svar/iu

/** Kinds of message that a box's chosen tab may name. */
const CHANNEL = /message|mail|\bchat\b|\bsms\b|消息|短信|[邮郵]件|پیام|ایمیل/iu

/** What a text around the box says. On a tab or switch also kinds of message do, and comments are either's. */
export function saidBy(text: string, choice = false): Said {
  const rest = text.replace(NOTE, '')
  if (PUBLIC.test(rest)) return rest === text ? 'public' : 'mixed'
  if (rest !== text) return 'note'
  if (!choice) return null
  return /\bcomment|kommentar|коммент|评论/iu.test(text) ? 'mixed' : CHANNEL.test(text) ? 'public' : null
}
