/**
 * The words by which mail programs mark the mail that is answered, signatures and disclaimers, as data.
 *
 * Patterns are matched against one trimmed line (heads also against two or three lines joined by a space) of at
 * most 300 characters, and hold no repeated groups, so that no line can make them slow. Every entry carries lines
 * that must match and lines that only sound like it; the tests walk them.
 */

export interface MailWording {
  /** The language or program. */
  of: string
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

/** "On … wrote:" */
export const ATTRIBUTIONS: readonly MailWording[] = [
  {
    of: 'en',
    pattern: /^(?:on|at)\b.{6,220}\bwrote\s?:$/iu,
    examples: [
      'On Sat, Nov 21, 2026 at 10:12 AM Club support <help@desk.example> wrote:',
      'On 21 Nov 2026, at 10:12, Maya Brown wrote:',
      'At 2026-11-21 10:12:33, "Support" <help@desk.example> wrote:',
    ],
    not: ['On Monday your colleague wrote: it is done', 'On the form I wrote'],
  },
  {
    of: 'en, name first',
    pattern: /^.{3,120}(?:<[^<>\s]{3,120}>|\d{4}).{0,40}\bwrote\s?:$/iu,
    examples: [
      'Maya Brown <maya@desk.example> wrote:',
      'Sat, 21 Nov 2026 10:12 Maya Brown <maya@desk.example> wrote:',
    ],
    not: ['This is what my brother wrote:'],
  },
  {
    of: 'Zoho',
    pattern: /^-{2,5}\s?on\b.{6,220}\bwrote\s?-{2,5}$/iu,
    examples: ['---- On Sat, 21 Nov 2026 10:12:00 +0000 Maya Brown <maya@desk.example> wrote ----'],
  },
  {
    of: 'zh',
    pattern: /^.{3,200}(?:写道|寫道|写到)\s?[:：]$/u,
    examples: [
      '在 2026年11月21日 10:12，客服 写道：',
      '在 2026-11-21 10:12:33，"客服" <help@desk.example> 写道：',
      'Maya Brown <maya@desk.example> 于2026年11月21日周六 10:12写道：',
      '客服 於 2026年11月21日 上午10:12 寫道：',
    ],
    not: ['客服写道：好的', '我昨天写到一半'],
  },
  {
    of: 'fa',
    pattern: /^در\s.{4,200}نوشت(?:ه(?:[\u200c ]?(?:است|اند))?|ند)?\s?:$/u,
    examples: [
      'در تاریخ شنبه ۳۰ آبان ۱۴۰۵ ساعت ۱۰:۱۲ پشتیبانی نوشت:',
      'در شنبه ۲۱ نوامبر ۲۰۲۶ ساعت ۱۰:۱۲ Maya Brown <maya@desk.example> نوشته است:',
    ],
    not: ['در فرم چه نوشتم'],
  },
  {
    of: 'fa, name first',
    pattern: /^.{3,160}(?:<[^<>\s]{3,120}>|[\d۰-۹]{4}).{0,60}نوشت(?:ه(?:[\u200c ]?(?:است|اند))?|ند)?\s?:$/u,
    examples: ['Maya Brown <maya@desk.example> در ۲۱ نوامبر نوشت:', 'پشتیبانی ۱۴۰۵/۰۸/۳۰ نوشته‌است:'],
  },
  {
    of: 'de',
    pattern: /^am\b.{6,220}\bschrieb(?:\s.{1,160})?\s?:$/iu,
    examples: [
      'Am Sa., 21. Nov. 2026 um 10:12 Uhr schrieb Maya Brown <maya@desk.example>:',
      'Am 21.11.2026 um 10:12 schrieb Maya Brown:',
    ],
    not: ['Am Montag schrieb ich Ihnen'],
  },
  {
    of: 'fr',
    pattern: /^le\b.{6,220}\ba\s(?:écrit|ecrit)\s?:$/iu,
    examples: ['Le sam. 21 nov. 2026 à 10:12, Maya Brown <maya@desk.example> a écrit :'],
    not: ['Le client a écrit: tout va bien'],
  },
  {
    of: 'es',
    pattern: /^(?:el|en)\b.{6,220}\b(?:escribió|escribio)\s?:$/iu,
    examples: ['El sáb, 21 nov 2026 a las 10:12, Maya Brown (<maya@desk.example>) escribió:'],
  },
  {
    of: 'pt',
    pattern: /^(?:em|no|a)\b.{6,220}\bescreveu\s?:$/iu,
    examples: ['Em sáb., 21 de nov. de 2026 às 10:12, Maya Brown <maya@desk.example> escreveu:'],
  },
  {
    of: 'it',
    pattern: /^il\b.{6,220}\bha\sscritto\s?:$/iu,
    examples: ['Il giorno sab 21 nov 2026 alle ore 10:12 Maya Brown <maya@desk.example> ha scritto:'],
  },
  {
    of: 'nl',
    pattern: /^op\b.{6,220}\bschreef(?:\s.{1,160})?\s?:$/iu,
    examples: ['Op za 21 nov 2026 om 10:12 schreef Maya Brown <maya@desk.example>:'],
  },
  {
    of: 'ja',
    pattern: /^\d{4}[年/-].{4,200}(?:のメール|[:：]|[<＜][^<>＜＞]{3,120}[>＞][:：]?)$/u,
    examples: ['2026年11月21日(土) 10:12 Maya Brown <maya@desk.example>:'],
    not: ['2026年11月に注文しました'],
  },
  {
    of: 'ru',
    pattern: /^.{6,200}(?:написал(?:\(а\)|а)?|пишет)\s?:$/iu,
    examples: [
      'сб, 21 нояб. 2026 г. в 10:12, Maya Brown <maya@desk.example> написал(а):',
      '21.11.2026, Maya Brown пишет:',
    ],
  },
  {
    of: 'ko',
    pattern: /^\d{4}년.{6,200}작성\s?:$/u,
    examples: ['2026년 11월 21일 (토) 오전 10:12, Maya Brown <maya@desk.example>님이 작성:'],
  },
  {
    of: 'pl',
    pattern: /^.{6,200}\b(?:napisał\(a\)|napisała|napisał|pisze)\s?:$/iu,
    examples: ['sob., 21 lis 2026 o 10:12 Maya Brown <maya@desk.example> napisał(a):'],
  },
  {
    of: 'tr',
    pattern: /^.{6,200}\sşunu yazdı\s?:$/iu,
    examples: ['Maya Brown <maya@desk.example>, 21 Kas 2026 Cmt, 10:12 tarihinde şunu yazdı:'],
  },
  {
    of: 'sv, da, no',
    pattern:
      /^(?:den\b|man\b|tir\b|ons\b|tor\b|tors\b|fre\b|lør\b|lör\b|søn\b|sön\b).{6,220}\bskrev(?:\s.{1,160})?\s?:$/iu,
    examples: [
      'Den lör 21 nov. 2026 kl 10:12 skrev Maya Brown <maya@desk.example>:',
      'lør. 21. nov. 2026 kl. 10:12 skrev Maya Brown <maya@desk.example>:',
    ],
  },
  {
    of: 'ar',
    pattern: /^في\s.{6,220}كتب(?:ت)?(?:\s.{1,160})?\s?:$/u,
    examples: ['في السبت، 21 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Maya كتب:'],
  },
]

/** Lines that alone begin the mail that is answered or passed on. */
export const QUOTE_LINES: readonly MailWording[] = [
  {
    of: 'dashes around a title',
    pattern:
      /^[-–—_*=\s]{2,40}(?:original\s(?:message|e?-?mail)|forwarded\s(?:message|by.{0,80})|reply\smessage|begin forwarded message|原始邮件|原始郵件|转发邮件|轉寄郵件|转发的邮件|回复的原邮件|پیام اصلی|پیام ارجاع[\u200c ]?شده|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|元のメッセージ|転送メッセージ|исходное сообщение|пересылаемое сообщение|원본 메시지)\s?[-–—_*=\s]{2,40}$/iu,
    examples: [
      '-----Original Message-----',
      '---------- Forwarded message ---------',
      '------------------ 原始邮件 ------------------',
      '---- 回复的原邮件 ----',
      '-------- Ursprüngliche Nachricht --------',
      "----- Message d'origine -----",
      '---- پیام اصلی ----',
      '-----Mensaje original-----',
    ],
    not: ['original message', '--- see below ---'],
  },
  {
    of: 'Apple, passed on',
    pattern:
      /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré|inicio del mensaje reenviado|inizio messaggio inoltrato)\s?:$/iu,
    examples: ['Begin forwarded message:', 'Anfang der weitergeleiteten Nachricht:'],
  },
  {
    of: 'desks that ask to reply above a line',
    pattern:
      /^(?:#{2,3}\s?-.{4,120}-\s?#{2,3}|[-=]{2,}\s?(?:please )?(?:reply|type your (?:reply|response)|write your reply) above this line\s?[-=]{2,}|-{3,}\s?请在(?:此|这)(?:行|线)(?:之)?上(?:方|面)?回复\s?-{3,})$/iu,
    examples: [
      '##- Please type your reply above this line -##',
      '--- Reply above this line ---',
      '---请在此行上方回复---',
    ],
  },
]

/** Labels of a quoted mail's header block, per language: from, then what stands under it. */
export const HEADER_BLOCKS: readonly { of: string; from: RegExp; other: RegExp; example: string }[] = [
  {
    of: 'en',
    from: /^\*?from\s?\*?[:：]/iu,
    other: /^\*?(?:sent|date|to|cc|subject|reply-to|importance)\s?\*?[:：]/iu,
    example:
      'From: Maya Brown\nSent: Saturday, November 21, 2026 10:12 AM\nTo: Nora Keller\nSubject: Your order',
  },
  {
    of: 'zh',
    from: /^(?:发件人|發件人|寄件者|寄件人|差出人)\s?[:：]/u,
    other:
      /^(?:发送时间|发送日期|發送時間|寄件日期|日期|时间|收件人|收件者|抄送|副本|主题|主題|主旨)\s?[:：]/u,
    example:
      '发件人: "客服"<help@desk.example>;\n发送时间: 2026年11月21日(星期六) 上午10:12\n收件人: "李伟"\n主题: 您的订单',
  },
  {
    of: 'fa',
    from: /^(?:از|فرستنده)\s?[:：]/u,
    other: /^(?:ارسال[\u200c ]?شده|تاریخ|ارسال|به|گیرنده|رونوشت|موضوع)\s?[:：]/u,
    example: 'از: پشتیبانی\nتاریخ: شنبه ۳۰ آبان ۱۴۰۵\nبه: نرگس\nموضوع: سفارش شما',
  },
  {
    of: 'de',
    from: /^\*?von\s?\*?[:：]/iu,
    other: /^\*?(?:gesendet|datum|an|cc|betreff)\s?\*?[:：]/iu,
    example:
      'Von: Maya Brown\nGesendet: Samstag, 21. November 2026 10:12\nAn: Nora Keller\nBetreff: Ihre Bestellung',
  },
  {
    of: 'fr',
    from: /^\*?de\s?\*?[:：]/iu,
    other: /^\*?(?:envoyé|date|à|a|cc|objet)\s?\*?[:：]/iu,
    example:
      'De : Maya Brown\nEnvoyé : samedi 21 novembre 2026 10:12\nÀ : Nora Keller\nObjet : Votre commande',
  },
  {
    of: 'es, pt',
    from: /^\*?de\s?\*?[:：]/iu,
    other: /^\*?(?:enviado(?: el| em)?|fecha|data|para|cc|asunto|assunto)\s?\*?[:：]/iu,
    example:
      'De: Maya Brown\nEnviado el: sábado, 21 de noviembre de 2026 10:12\nPara: Nora Keller\nAsunto: Su pedido',
  },
  {
    of: 'it',
    from: /^\*?da\s?\*?[:：]/iu,
    other: /^\*?(?:inviato|data|a|cc|oggetto)\s?\*?[:：]/iu,
    example: 'Da: Maya Brown\nInviato: sabato 21 novembre 2026 10:12\nA: Nora Keller\nOggetto: Il tuo ordine',
  },
  {
    of: 'nl',
    from: /^\*?van\s?\*?[:：]/iu,
    other: /^\*?(?:verzonden|datum|aan|cc|onderwerp)\s?\*?[:：]/iu,
    example:
      'Van: Maya Brown\nVerzonden: zaterdag 21 november 2026 10:12\nAan: Nora Keller\nOnderwerp: Uw bestelling',
  },
  {
    of: 'ja',
    from: /^(?:差出人|送信者|from)\s?[:：]/iu,
    other: /^(?:送信日時|送信|日時|日付|宛先|cc|件名)\s?[:：]/iu,
    example: '差出人: Maya Brown\n送信日時: 2026年11月21日 10:12\n宛先: Nora Keller\n件名: ご注文',
  },
]

/** A phone's or a program's line under a mail. */
export const DEVICE_LINES: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^(?:sent|get|download)\s(?:from|via|with|using)?\s?(?:my\s)?(?:the\s)?(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|pixel|mobile|phone|tablet|outlook|yahoo|mail|gmail|proton|aol|fastmail|spark|blackberry|windows|thunderbird|zoho)\b.{0,60}$/iu,
    examples: [
      'Sent from my iPhone',
      'Sent from my Samsung Galaxy smartphone.',
      'Sent from Outlook for iOS',
      'Get Outlook for Android',
      'Sent from Yahoo Mail on Android',
      'Sent with Proton Mail secure email.',
      'Sent via mobile',
    ],
    not: [
      'Sent from my shop yesterday',
      'I sent it from my iPhone',
      'Get Outlook for me please and a long sentence that goes on and on until nobody would take it for one',
    ],
  },
  {
    of: 'zh',
    pattern:
      /^(?:发自|來自|来自|從|从|傳送自|发送自|寄自)我?的?\s?(?:iphone|ipad|安卓|android|手机|手機|华为|華為|小米|三星|vivo|oppo|荣耀|网易邮箱|qq邮箱|企业微信|outlook|mail|foxmail).{0,40}$/iu,
    examples: [
      '发自我的 iPhone',
      '发自我的华为手机',
      '從我的 iPhone 傳送',
      '来自 Outlook',
      '发自我的企业微信',
    ],
    not: ['来自我的朋友', '我从手机上下单'],
  },
  {
    of: 'fa',
    pattern:
      /^(?:ارسال|فرستاده)[\u200c ]?(?:شده[\u200c ]?)?(?:از|با|توسط)\s.{0,20}(?:iphone|ipad|آیفون|آی‌فون|گوشی|موبایل|تلفن|اندروید|android|samsung|outlook|gmail|سامسونگ).{0,30}$/iu,
    examples: ['ارسال شده از iPhone من', 'ارسال از گوشی سامسونگ', 'فرستاده شده از آیفون من'],
    not: ['ارسال شده از تهران', 'ارسال از گوشی ممکن نیست و خطا می‌دهد که دیگر از حوصله خارج است'],
  },
  {
    of: 'de',
    pattern: /^(?:von meinem .{2,40} gesendet|gesendet (?:von|mit|aus) .{2,60})$/iu,
    examples: ['Von meinem iPhone gesendet', 'Gesendet mit der GMX Mail App'],
  },
  {
    of: 'fr',
    pattern: /^envoyé (?:de|depuis|à partir de) (?:mon|ma|l'|outlook|yahoo).{0,50}$/iu,
    examples: ['Envoyé de mon iPhone', "Envoyé depuis l'application Mail", 'Envoyé depuis Outlook'],
  },
  {
    of: 'es, pt',
    pattern:
      /^envi(?:ado|ada) (?:desde|do|de|pelo|a partir do) (?:mi|meu|minha|el|outlook|yahoo|iphone).{0,50}$/iu,
    examples: ['Enviado desde mi iPhone', 'Enviado do meu iPhone', 'Enviado desde Outlook'],
  },
  {
    of: 'it',
    pattern: /^inviato da(?:l mio)? .{2,40}$/iu,
    examples: ['Inviato da iPhone', 'Inviato dal mio Galaxy'],
  },
  {
    of: 'nl',
    pattern: /^(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via) (?:mijn )?.{2,40}$/iu,
    examples: ['Verzonden vanaf mijn iPhone'],
  },
  {
    of: 'ja',
    pattern: /^(?:私の)?(?:iphone|ipad|android|スマートフォン)から送信$/iu,
    examples: ['iPhoneから送信'],
  },
]

/** How a legal notice begins that no customer wrote. */
export const DISCLAIMERS: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^(?:confidentiality notice|disclaimer|legal notice|notice of confidentiality)\b|^(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|email|message|communication|transmission)\b.{0,160}\b(?:confidential|intended (?:solely|only|recipient)|privileged)/iu,
    examples: [
      'This email and any attachments are confidential and intended solely for the addressee.',
      'CONFIDENTIALITY NOTICE: the contents of this message are privileged.',
      'The information contained in this e-mail is confidential.',
    ],
    not: ['This email is about my order', 'Please keep this confidential'],
  },
  {
    of: 'zh',
    pattern: /^(?:本|此)(?:电子)?(?:邮件|郵件|电邮).{0,60}(?:保密|机密|機密|仅供|僅供)|^免责声明/u,
    examples: ['本邮件及其附件含有保密信息，仅供收件人使用。', '免责声明：本邮件内容'],
    not: ['本邮件请转给财务'],
  },
  {
    of: 'fa',
    pattern: /^(?:این|محتوای این) (?:ایمیل|رایانامه|پیام).{0,80}محرمانه/u,
    examples: ['این ایمیل و پیوست‌های آن محرمانه است.'],
  },
  {
    of: 'de',
    pattern: /^diese (?:e-?mail|nachricht).{0,120}vertraulich/iu,
    examples: ['Diese E-Mail enthält vertrauliche Informationen.'],
  },
  {
    of: 'fr',
    pattern: /^ce (?:message|courriel|mail).{0,120}confidentiel/iu,
    examples: ['Ce message et ses pièces jointes sont confidentiels.'],
  },
  {
    of: 'es, pt, it',
    pattern:
      /^(?:este|esta|questo|questa) (?:mensaje|correo|mensagem|e-?mail|messaggio).{0,120}(?:confiden[cz]ia|riservat)/iu,
    examples: ['Este mensaje es confidencial.', 'Questo messaggio è riservato.'],
  },
]

/** Warnings that a mail server puts above a mail from outside. */
export const BANNERS: readonly MailWording[] = [
  {
    of: 'en',
    pattern:
      /^\[?(?:caution|warning|external|attention)\b.{0,160}\b(?:outside (?:of )?(?:the|your|our)\s.{0,40}(?:organi[sz]ation|company|network)|external (?:sender|source|e?-?mail)|unknown sender)\b/iu,
    examples: [
      'CAUTION: This email originated from outside of the organization. Do not click links unless you know the sender.',
      '[EXTERNAL] This message came from an external sender.',
    ],
    not: ['Warning: my card was charged twice', 'Attention please, I wait outside your shop'],
  },
]
