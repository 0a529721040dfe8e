/**
 * Words of the page in a message and not of its writer: "read more", "(edited)", "this message was deleted". They are
 * matched against a whole line; `mail-words.examples.ts` has lines of each, which the tests walk.
 */
import { attributeOf, shortText } from '../page/nodes'

/** Labels that fold a text in or out. */
export const FOLD_LABEL =
  /^[-–—.…+▸▾▼\s]{0,4}(?:(?:read|show|see|view|load)\s+(?:more|less|full(?: message| text)?|all|original(?: message)?|quoted text|trimmed content|history)|(?:show|hide)\s+(?:trimmed content|quoted text|history)|view entire message|expand|collapse|展开(?:全文|更多)?|收起(?:全文)?|显示(?:更多|全部|引用(?:文字|内容))|隐藏引用(?:文字|内容)|查看(?:更多|全文)|閱讀更多|顯示(?:更多|全部)|ادامه مطلب|نمایش (?:بیشتر|کمتر|متن نقل(?:‌| )?شده)|بیشتر بخوانید|مشاهده بیشتر|mehr (?:an)?zeigen|weiterlesen|weniger anzeigen|zitierten text (?:an)?zeigen|(?:voir|afficher|lire) (?:plus|moins|la suite|le texte cité)|(?:ver|mostrar|leer|ler) (?:más|mais|menos|texto citado)|(?:mostra|leggi) (?:altro|di più|meno)|もっと見る|続きを(?:読む|見る)|meer (?:lezen|weergeven)|lees meer)[-–—.…\s]{0,4}$/iu

/** Three dots alone fold quoted mail. */
const DOTS = /^(?:…|\.{3}|•••|···|⋯)$/u

export const QUOTED_LABEL =
  /^[-–—.…+\s]{0,4}(?:(?:show|hide|view|toggle)\s+)?(?:(?:quoted|trimmed|original)\s+(?:text|content|message|mail|email|reply)|(?:email|message) history|(?:显示|隐藏|查看)?(?:引用(?:文字|内容)|原始邮件)|(?:نمایش )?متن نقل(?:‌| )?شده|zitierte[rn]? text.{0,12}|texte cité|texto citado)[-–—.…\s]{0,4}$/iu

/** "(edited)" at the end of a message. */
export const EDITED =
  /^[([（【]?(?:edited|modified|已编辑|已編輯|编辑过|ویرایش(?:‌| )?شده|bearbeitet|modifié|editado|modificato|編集済み|bewerkt)[)\]）】]?$/iu

/** What stands in the place of a message that was taken back. */
export const DELETED =
  /^(?:[🚫⊘]\s?)?(?:(?:this|the|a) message (?:was|has been|is) (?:deleted|removed|unsent|recalled|retracted|withdrawn)(?: by (?:its |the )?(?:sender|author|user|agent|visitor|admin))?|(?:message|comment) (?:deleted|removed|unsent|recalled|retracted)(?: by (?:its |the )?(?:sender|author|user|agent|visitor|admin))?|you (?:deleted|unsent) (?:this|a) message|(?:[\p{L} .'-]{1,40} )(?:deleted|unsent|recalled) (?:this|a) message|(?:该|此|这条)?(?:条)?(?:消息|信息|訊息)(?:已|已经|已被)(?:撤回|删除|刪除|收回)|(?:对方|你|您|客服|用户|访客|".{1,24}"|“.{1,24}”)?(?:撤回|收回|删除)了一条消息|(?:این )?پیام (?:حذف|پاک) (?:شد|شده(?: است)?)|diese nachricht wurde (?:gelöscht|entfernt)|ce message a été supprimé|(?:este|esta) mens(?:aje|agem) (?:fue|foi) (?:eliminad[oa]|apagad[oa]|excluíd[oa])|questo messaggio è stato eliminato|dit bericht is verwijderd|(?:この)?メッセージは(?:削除|取り消)されました)[.。]?$/iu

const FOLD_HINT = /(?:read|show|see|view)-?_?(?:more|less)|expand|collaps|toggle|trimmed|fold|ellips/iu
const EDITED_HINT = /edit|modif/iu

/** True for an element that folds a text, opens quoted mail, or says that the message was changed. */
export function isFold(element: Element, tag: string): boolean {
  if (tag === 'DETAILS') return isQuotedFold(element)
  const names = attributeOf(element, 'class')
  const pressed =
    tag === 'A' || tag === 'SUMMARY' || tag === 'BUTTON' || attributeOf(element, 'role') === 'button'
  const edited = names !== '' && EDITED_HINT.test(names)
  if (!pressed && !edited && (names === '' || !FOLD_HINT.test(names))) return false
  const text = shortText(element, 48)
  if (text === null) return false
  if (edited && EDITED.test(text)) return true
  if (tag === 'A' && attributeOf(element, 'href').length > 2 && !names) return false
  return DOTS.test(text) || FOLD_LABEL.test(text) || QUOTED_LABEL.test(text)
}

/** A `<details>` that holds quoted mail, open or not. */
function isQuotedFold(details: Element): boolean {
  const title = Array.from(details.children).find((child) => child.tagName === 'SUMMARY')
  const text = title ? shortText(title, 48) : null
  return text !== null && (DOTS.test(text) || QUOTED_LABEL.test(text))
}

/** True when a fold's own label is all that a message has. */
export function isDeleted(text: string): boolean {
  return text.length <= 80 && DELETED.test(text)
}

/** A message's text without the page's "(edited)" at its end. */
export function withoutEdited(text: string): string {
  const found = /[\n ]?[([（]([^()（）[\]\n]{2,20})[)\]）]$/u.exec(text)
  return found && found.index > 0 && EDITED.test(found[1] ?? '') ? text.slice(0, found.index).trimEnd() : text
}
