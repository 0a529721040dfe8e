/**
 * The words by which mail programs mark the mail that is answered, signatures and disclaimers, as data.
 *
 * Patterns are matched against one trimmed line (heads also against two or three lines joined by a space) of at
 * most 300 characters, and hold no repeated groups, so that no line can make them slow. Each entry has lines that
 * must match and lines that only sound like it in `mail-words.examples.ts`; the tests walk them.
 */

export interface MailWording {
  /** The language or program. */
  of: string
  pattern: RegExp
}

/** "On … wrote:" */
export const ATTRIBUTIONS: readonly MailWording[] = [
  {
    of: 'en',
    pattern: /^(?:on|at)\b.{6,220}\bwrote\s?:$/iu,
  },
  {
    of: 'en, name first',
    pattern: /^.{3,120}(?:<[^<>\s]{3,120}>|\d{4}).{0,40}\bwrote\s?:$/iu,
  },
  {
    of: 'Zoho',
    pattern: /^-{2,5}\s?on\b.{6,220}\bwrote\s?-{2,5}$/iu,
  },
  {
    of: 'zh',
    pattern: /^.{3,200}(?:写道|寫道|写到)\s?[:：]$/u,
  },
  {
    of: 'fa',
    pattern: /^در\s.{4,200}نوشت(?:ه(?:[\u200c ]?(?:است|اند))?|ند)?\s?:$/u,
  },
  {
    of: 'fa, name first',
    pattern: /^.{3,160}(?:<[^<>\s]{3,120}>|[\d۰-۹]{4}).{0,60}نوشت(?:ه(?:[\u200c ]?(?:است|اند))?|ند)?\s?:$/u,
  },
  {
    of: 'de',
    pattern: /^am\b.{6,220}\bschrieb(?:\s.{1,160})?\s?:$/iu,
  },
  {
    of: 'fr',
    pattern: /^le\b.{6,220}\ba\s(?:écrit|ecrit)\s?:$/iu,
  },
  {
    of: 'es',
    pattern: /^(?:el|en)\b.{6,220}\b(?:escribió|escribio)\s?:$/iu,
  },
  {
    of: 'pt',
    pattern: /^(?:em|no|a)\b.{6,220}\bescreveu\s?:$/iu,
  },
  {
    of: 'it',
    pattern: /^il\b.{6,220}\bha\sscritto\s?:$/iu,
  },
  {
    of: 'nl',
    pattern: /^op\b.{6,220}\bschreef(?:\s.{1,160})?\s?:$/iu,
  },
  {
    of: 'ja',
    pattern: /^\d{4}[年/-].{4,200}(?:のメール|[:：]|[<＜][^<>＜＞]{3,120}[>＞][:：]?)$/u,
  },
  {
    of: 'ru',
    pattern: /^.{6,200}(?:написал(?:\(а\)|а)?|пишет)\s?:$/iu,
  },
  {
    of: 'ko',
    pattern: /^\d{4}년.{6,200}작성\s?:$/u,
  },
  {
    of: 'pl',
    pattern: /^.{6,200}\b(?:napisał\(a\)|napisała|napisał|pisze)\s?:$/iu,
  },
  {
    of: 'tr',
    pattern: /^.{6,200}\sşunu yazdı\s?:$/iu,
  },
  {
    of: 'sv, da, no',
    pattern:
      /^(?:den\b|man\b|tir\b|ons\b|tor\b|tors\b|fre\b|lør\b|lör\b|søn\b|sön\b).{6,220}\bskrev(?:\s.{1,160})?\s?:$/iu,
  },
  {
    of: 'ar',
    pattern: /^في\s.{6,220}كتب(?:ت)?(?:\s.{1,160})?\s?:$/u,
  },
]

/** Lines that alone begin the mail that is answered or passed on. */
export const QUOTE_LINES: readonly MailWording[] = [
  {
    of: 'dashes around a title',
    pattern:
      /^[-–—_*=\s]{2,40}(?:original\s(?:message|e?-?mail)|forwarded\s(?:message|by.{0,80})|reply\smessage|begin forwarded message|原始邮件|原始郵件|转发邮件|轉寄郵件|转发的邮件|回复的原邮件|پیام اصلی|پیام ارجاع[\u200c ]?شده|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|元のメッセージ|転送メッセージ|исходное сообщение|пересылаемое сообщение|원본 메시지)\s?[-–—_*=\s]{2,40}$/iu,
  },
  {
    of: 'Apple, passed on',
    pattern:
      /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré|inicio del mensaje reenviado|inizio messaggio inoltrato)\s?:$/iu,
  },
  {
    of: 'desks that ask to reply above a line',
    pattern:
      /^(?:#{2,3}\s?-.{4,120}-\s?#{2,3}|[-=]{2,}\s?(?:please )?(?:reply|type your (?:reply|response)|write your reply) above this line\s?[-=]{2,}|-{3,}\s?请在(?:此|这)(?:行|线)(?:之)?上(?:方|面)?回复\s?-{3,})$/iu,
  },
]

/** Labels of a quoted mail's header block, per language: from, then what stands under it. */
export const HEADER_BLOCKS: readonly { of: string; from: RegExp; other: RegExp }[] = [
  {
    of: 'en',
    from: /^\*?from\s?\*?[:：]/iu,
    other: /^\*?(?:sent|date|to|cc|subject|reply-to|importance)\s?\*?[:：]/iu,
  },
  {
    of: 'zh',
    from: /^(?:发件人|發件人|寄件者|寄件人|差出人)\s?[:：]/u,
    other:
      /^(?:发送时间|发送日期|發送時間|寄件日期|日期|时间|收件人|收件者|抄送|副本|主题|主題|主旨)\s?[:：]/u,
  },
  {
    of: 'fa',
    from: /^(?:از|فرستنده)\s?[:：]/u,
    other: /^(?:ارسال[\u200c ]?شده|تاریخ|ارسال|به|گیرنده|رونوشت|موضوع)\s?[:：]/u,
  },
  {
    of: 'de',
    from: /^\*?von\s?\*?[:：]/iu,
    other: /^\*?(?:gesendet|datum|an|cc|betreff)\s?\*?[:：]/iu,
  },
  {
    of: 'fr',
    from: /^\*?de\s?\*?[:：]/iu,
    other: /^\*?(?:envoyé|date|à|a|cc|objet)\s?\*?[:：]/iu,
  },
  {
    of: 'es, pt',
    from: /^\*?de\s?\*?[:：]/iu,
    other: /^\*?(?:enviado(?: el| em)?|fecha|data|para|cc|asunto|assunto)\s?\*?[:：]/iu,
  },
  {
    of: 'it',
    from: /^\*?da\s?\*?[:：]/iu,
    other: /^\*?(?:inviato|data|a|cc|oggetto)\s?\*?[:：]/iu,
  },
  {
    of: 'nl',
    from: /^\*?van\s?\*?[:：]/iu,
    other: /^\*?(?:verzonden|datum|aan|cc|onderwerp)\s?\*?[:：]/iu,
  },
  {
    of: 'ja',
    from: /^(?:差出人|送信者|from)\s?[:：]/iu,
    other: /^(?:送信日時|送信|日時|日付|宛先|cc|件名)\s?[:：]/iu,
  },
]

/** A phone's or a program's line under a mail. */
export const DEVICE_LINES: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^(?:sent|get|download)\s(?:from|via|with|using)?\s?(?:my\s)?(?:the\s)?(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|pixel|mobile|phone|tablet|outlook|yahoo|mail|gmail|proton|aol|fastmail|spark|blackberry|windows|thunderbird|zoho)\b.{0,60}$/iu,
  },
  {
    of: 'zh',
    pattern:
      /^(?:发自|來自|来自|從|从|傳送自|发送自|寄自)我?的?\s?(?:iphone|ipad|安卓|android|手机|手機|华为|華為|小米|三星|vivo|oppo|荣耀|网易邮箱|qq邮箱|企业微信|outlook|mail|foxmail).{0,40}$/iu,
  },
  {
    of: 'fa',
    pattern:
      /^(?:ارسال|فرستاده)[\u200c ]?(?:شده[\u200c ]?)?(?:از|با|توسط)\s.{0,20}(?:iphone|ipad|آیفون|آی‌فون|گوشی|موبایل|تلفن|اندروید|android|samsung|outlook|gmail|سامسونگ).{0,30}$/iu,
  },
  {
    of: 'de',
    pattern: /^(?:von meinem .{2,40} gesendet|gesendet (?:von|mit|aus) .{2,60})$/iu,
  },
  {
    of: 'fr',
    pattern: /^envoyé (?:de|depuis|à partir de) (?:mon|ma|l'|outlook|yahoo).{0,50}$/iu,
  },
  {
    of: 'es, pt',
    pattern:
      /^envi(?:ado|ada) (?:desde|do|de|pelo|a partir do) (?:mi|meu|minha|el|outlook|yahoo|iphone).{0,50}$/iu,
  },
  {
    of: 'it',
    pattern: /^inviato da(?:l mio)? .{2,40}$/iu,
  },
  {
    of: 'nl',
    pattern: /^(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via) (?:mijn )?.{2,40}$/iu,
  },
  {
    of: 'ja',
    pattern: /^(?:私の)?(?:iphone|ipad|android|スマートフォン)から送信$/iu,
  },
]

/** How a legal notice begins that no customer wrote. */
export const DISCLAIMERS: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^(?:confidentiality notice|disclaimer|legal notice|notice of confidentiality)\b|^(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|email|message|communication|transmission)\b.{0,160}\b(?:confidential|intended (?:solely|only|recipient)|privileged)/iu,
  },
  {
    of: 'zh',
    pattern: /^(?:本|此)(?:电子)?(?:邮件|郵件|电邮).{0,60}(?:保密|机密|機密|仅供|僅供)|^免责声明/u,
  },
  {
    of: 'fa',
    pattern: /^(?:این|محتوای این) (?:ایمیل|رایانامه|پیام).{0,80}محرمانه/u,
  },
  {
    of: 'de',
    pattern: /^diese (?:e-?mail|nachricht).{0,120}vertraulich/iu,
  },
  {
    of: 'fr',
    pattern: /^ce (?:message|courriel|mail).{0,120}confidentiel/iu,
  },
  {
    of: 'es, pt, it',
    pattern:
      /^(?:este|esta|questo|questa) (?:mensaje|correo|mensagem|e-?mail|messaggio).{0,120}(?:confiden[cz]ia|riservat)/iu,
  },
]

/** Warnings that a mail server puts above a mail from outside. */
export const BANNERS: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^\[?(?:caution|warning|external|attention)\b.{0,160}\b(?:outside (?:of )?(?:the|your|our)\s.{0,40}(?:organi[sz]ation|company|network)|external (?:sender|source|e?-?mail)|unknown sender)\b/iu,
  },
]
