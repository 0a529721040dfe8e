/** Lines that the entries of `mail-words.ts` and `folds.ts` must match, and lines that only sound like them; never shipped. */

export interface Examples {
  examples: readonly string[]
  /** What only sounds like it. */
  not?: readonly string[]
}

/** By table and by the entry's `of`. */
export const MAIL_WORD_EXAMPLES: Record<string, Record<string, Examples>> = {
  ATTRIBUTIONS: {
    en: {
      examples: [
        'On Sat, Nov 21, 2026 at 10:12 AM Club support <help@desk.example> wrote:',
        'On 21 Nov 2026, at 10:12, Maya Brown wrote:',
        'At 2026-11-21 10:12:33, "Support" <help@desk.example> wrote:',
      ],
      not: ['On Monday your colleague wrote: it is done', 'On the form I wrote'],
    },
    'en, name first': {
      examples: [
        'Maya Brown <maya@desk.example> wrote:',
        'Sat, 21 Nov 2026 10:12 Maya Brown <maya@desk.example> wrote:',
      ],
      not: ['This is what my brother wrote:'],
    },
    Zoho: { examples: ['---- On Sat, 21 Nov 2026 10:12:00 +0000 Maya Brown <maya@desk.example> wrote ----'] },
    zh: {
      examples: [
        '在 2026年11月21日 10:12，客服 写道：',
        '在 2026-11-21 10:12:33，"客服" <help@desk.example> 写道：',
        'Maya Brown <maya@desk.example> 于2026年11月21日周六 10:12写道：',
        '客服 於 2026年11月21日 上午10:12 寫道：',
      ],
      not: ['客服写道：好的', '我昨天写到一半'],
    },
    fa: {
      examples: [
        'در تاریخ شنبه ۳۰ آبان ۱۴۰۵ ساعت ۱۰:۱۲ پشتیبانی نوشت:',
        'در شنبه ۲۱ نوامبر ۲۰۲۶ ساعت ۱۰:۱۲ Maya Brown <maya@desk.example> نوشته است:',
      ],
      not: ['در فرم چه نوشتم'],
    },
    'fa, name first': {
      examples: ['Maya Brown <maya@desk.example> در ۲۱ نوامبر نوشت:', 'پشتیبانی ۱۴۰۵/۰۸/۳۰ نوشته‌است:'],
    },
    de: {
      examples: [
        'Am Sa., 21. Nov. 2026 um 10:12 Uhr schrieb Maya Brown <maya@desk.example>:',
        'Am 21.11.2026 um 10:12 schrieb Maya Brown:',
      ],
      not: ['Am Montag schrieb ich Ihnen'],
    },
    fr: {
      examples: ['Le sam. 21 nov. 2026 à 10:12, Maya Brown <maya@desk.example> a écrit :'],
      not: ['Le client a écrit: tout va bien'],
    },
    es: { examples: ['El sáb, 21 nov 2026 a las 10:12, Maya Brown (<maya@desk.example>) escribió:'] },
    pt: { examples: ['Em sáb., 21 de nov. de 2026 às 10:12, Maya Brown <maya@desk.example> escreveu:'] },
    it: { examples: ['Il giorno sab 21 nov 2026 alle ore 10:12 Maya Brown <maya@desk.example> ha scritto:'] },
    nl: { examples: ['Op za 21 nov 2026 om 10:12 schreef Maya Brown <maya@desk.example>:'] },
    ja: {
      examples: ['2026年11月21日(土) 10:12 Maya Brown <maya@desk.example>:'],
      not: ['2026年11月に注文しました'],
    },
    ru: {
      examples: [
        'сб, 21 нояб. 2026 г. в 10:12, Maya Brown <maya@desk.example> написал(а):',
        '21.11.2026, Maya Brown пишет:',
      ],
    },
    ko: { examples: ['2026년 11월 21일 (토) 오전 10:12, Maya Brown <maya@desk.example>님이 작성:'] },
    pl: { examples: ['sob., 21 lis 2026 o 10:12 Maya Brown <maya@desk.example> napisał(a):'] },
    tr: { examples: ['Maya Brown <maya@desk.example>, 21 Kas 2026 Cmt, 10:12 tarihinde şunu yazdı:'] },
    'sv, da, no': {
      examples: [
        'Den lör 21 nov. 2026 kl 10:12 skrev Maya Brown <maya@desk.example>:',
        'lør. 21. nov. 2026 kl. 10:12 skrev Maya Brown <maya@desk.example>:',
      ],
    },
    ar: { examples: ['في السبت، 21 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Maya كتب:'] },
  },
  QUOTE_LINES: {
    'dashes around a title': {
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
    'Apple, passed on': { examples: ['Begin forwarded message:', 'Anfang der weitergeleiteten Nachricht:'] },
    'desks that ask to reply above a line': {
      examples: [
        '##- Please type your reply above this line -##',
        '--- Reply above this line ---',
        '---请在此行上方回复---',
      ],
    },
  },
  HEADER_BLOCKS: {
    en: {
      examples: [
        'From: Maya Brown\nSent: Saturday, November 21, 2026 10:12 AM\nTo: Nora Keller\nSubject: Your order',
      ],
    },
    zh: {
      examples: [
        '发件人: "客服"<help@desk.example>;\n发送时间: 2026年11月21日(星期六) 上午10:12\n收件人: "李伟"\n主题: 您的订单',
      ],
    },
    fa: { examples: ['از: پشتیبانی\nتاریخ: شنبه ۳۰ آبان ۱۴۰۵\nبه: نرگس\nموضوع: سفارش شما'] },
    de: {
      examples: [
        'Von: Maya Brown\nGesendet: Samstag, 21. November 2026 10:12\nAn: Nora Keller\nBetreff: Ihre Bestellung',
      ],
    },
    fr: {
      examples: [
        'De : Maya Brown\nEnvoyé : samedi 21 novembre 2026 10:12\nÀ : Nora Keller\nObjet : Votre commande',
      ],
    },
    'es, pt': {
      examples: [
        'De: Maya Brown\nEnviado el: sábado, 21 de noviembre de 2026 10:12\nPara: Nora Keller\nAsunto: Su pedido',
      ],
    },
    it: {
      examples: [
        'Da: Maya Brown\nInviato: sabato 21 novembre 2026 10:12\nA: Nora Keller\nOggetto: Il tuo ordine',
      ],
    },
    nl: {
      examples: [
        'Van: Maya Brown\nVerzonden: zaterdag 21 november 2026 10:12\nAan: Nora Keller\nOnderwerp: Uw bestelling',
      ],
    },
    ja: { examples: ['差出人: Maya Brown\n送信日時: 2026年11月21日 10:12\n宛先: Nora Keller\n件名: ご注文'] },
  },
  DEVICE_LINES: {
    en: {
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
    zh: {
      examples: [
        '发自我的 iPhone',
        '发自我的华为手机',
        '從我的 iPhone 傳送',
        '来自 Outlook',
        '发自我的企业微信',
      ],
      not: ['来自我的朋友', '我从手机上下单'],
    },
    fa: {
      examples: ['ارسال شده از iPhone من', 'ارسال از گوشی سامسونگ', 'فرستاده شده از آیفون من'],
      not: ['ارسال شده از تهران', 'ارسال از گوشی ممکن نیست و خطا می‌دهد که دیگر از حوصله خارج است'],
    },
    de: { examples: ['Von meinem iPhone gesendet', 'Gesendet mit der GMX Mail App'] },
    fr: { examples: ['Envoyé de mon iPhone', "Envoyé depuis l'application Mail", 'Envoyé depuis Outlook'] },
    'es, pt': { examples: ['Enviado desde mi iPhone', 'Enviado do meu iPhone', 'Enviado desde Outlook'] },
    it: { examples: ['Inviato da iPhone', 'Inviato dal mio Galaxy'] },
    nl: { examples: ['Verzonden vanaf mijn iPhone'] },
    ja: { examples: ['iPhoneから送信'] },
  },
  DISCLAIMERS: {
    en: {
      examples: [
        'This email and any attachments are confidential and intended solely for the addressee.',
        'CONFIDENTIALITY NOTICE: the contents of this message are privileged.',
        'The information contained in this e-mail is confidential.',
      ],
      not: ['This email is about my order', 'Please keep this confidential'],
    },
    zh: {
      examples: ['本邮件及其附件含有保密信息，仅供收件人使用。', '免责声明：本邮件内容'],
      not: ['本邮件请转给财务'],
    },
    fa: { examples: ['این ایمیل و پیوست‌های آن محرمانه است.'] },
    de: { examples: ['Diese E-Mail enthält vertrauliche Informationen.'] },
    fr: { examples: ['Ce message et ses pièces jointes sont confidentiels.'] },
    'es, pt, it': { examples: ['Este mensaje es confidencial.', 'Questo messaggio è riservato.'] },
  },
  BANNERS: {
    en: {
      examples: [
        'CAUTION: This email originated from outside of the organization. Do not click links unless you know the sender.',
        '[EXTERNAL] This message came from an external sender.',
      ],
      not: ['Warning: my card was charged twice', 'Attention please, I wait outside your shop'],
    },
  },
}

/** By the name of the wording. */
export const FOLD_EXAMPLES: Record<string, Examples> = {
  FOLD_LABEL: {
    examples: [
      'Read more',
      'See more…',
      '- Show quoted text -',
      'Show trimmed content',
      'Hide quoted text',
      '展开全文',
      '收起',
      '显示引用文字',
      'نمایش بیشتر',
      'ادامه مطلب…',
      'Mehr anzeigen',
      'Voir plus',
      'Ver más',
      'もっと見る',
    ],
    not: ['I read more than this', 'Show me more of it', '请展开说明', 'بیشتر'],
  },
  QUOTED_LABEL: {
    examples: ['Show quoted text', 'Quoted message', '引用内容', 'متن نقل‌شده', 'Texte cité'],
    not: ['The original message is lost', '原始邮件在哪里'],
  },
  EDITED: {
    examples: ['(edited)', 'edited', '（已编辑）', 'ویرایش شده', 'Bearbeitet'],
    not: ['I edited it', '我已编辑好了', 'edited by Maya'],
  },
  DELETED: {
    examples: [
      'This message was deleted',
      'This message has been removed.',
      'You deleted this message',
      'Message deleted',
      'Nora Keller unsent a message',
      '该消息已被撤回',
      '对方撤回了一条消息',
      'این پیام حذف شد',
      'پیام حذف شده است',
      'Diese Nachricht wurde gelöscht',
      'Ce message a été supprimé',
      'Este mensaje fue eliminado',
    ],
    not: ['This message was deleted by mistake, please send it again', '消息已发送', 'پیام من حذف شد چرا؟'],
  },
}
