/**
 * The words of times, one small table a language. Spellings are lower case, without dots and joiners, several
 * with spaces between them; lists of months and weekdays have `|` between numbers. Weekdays start with Sunday.
 */

/** What a word can mean beside a month or a weekday. */
export type Meaning =
  /** Days back: today, yesterday, the day before, the one before that. */
  | 'd0'
  | 'd1'
  | 'd2'
  | 'd3'
  | 'now'
  /** Halves of the day; noon and night depend on the hour. */
  | 'am'
  | 'pm'
  | 'noon'
  | 'night'
  | 'ago'
  | 'one'
  | 'half'
  /** "last Friday"; the whole of last week is another matter. */
  | 'last'
  | 'lastweek'
  /** Units: second, minute, hour, day, week, and those whose length differs. */
  | 'us'
  | 'um'
  | 'uh'
  | 'ud'
  | 'uw'
  | 'ux'
  /** Words that only join: at, on, of, o'clock. */
  | ''

export interface TimeWords {
  months: string
  /** Months of the Solar Hijri year. */
  solarMonths?: string
  weekdays: string
  words: Partial<Record<Meaning, string>>
}

/** Languages with spaces between words. */
export const TIME_WORDS: Record<string, TimeWords> = {
  en: {
    months:
      'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december',
    weekdays:
      'sun sunday|mon monday|tue tues tuesday|wed weds wednesday|thu thur thurs thursday|fri friday|sat saturday',
    words: {
      d0: 'today',
      d1: 'yesterday',
      now: 'now',
      am: 'am',
      pm: 'pm',
      noon: 'noon',
      ago: 'ago',
      one: 'a an one',
      half: 'half',
      last: 'last',
      us: 's sec secs second seconds',
      um: 'm min mins minute minutes',
      uh: 'h hr hrs hour hours',
      ud: 'd day days',
      uw: 'w wk wks week weeks',
      ux: 'mo mos month months y yr yrs year years',
      '': 'at on of the just',
    },
  },
  de: {
    months:
      'jan januar jänner|feb februar|mär märz mrz|apr april|mai|jun juni|jul juli|aug august|sep sept september|okt oktober|nov november|dez dezember',
    weekdays: 'so sonntag|mo montag|di dienstag|mi mittwoch|do donnerstag|fr freitag|sa samstag sonnabend',
    words: {
      d0: 'heute',
      d1: 'gestern',
      d2: 'vorgestern',
      now: 'jetzt',
      ago: 'vor',
      one: 'einer einem eine ein',
      half: 'halben',
      last: 'letzten letzter letzte',
      us: 'sek sekunde sekunden',
      um: 'min minute minuten',
      uh: 'std h stunde stunden',
      ud: 'tag tage tagen',
      uw: 'woche wochen',
      ux: 'monat monate monaten jahr jahre jahren',
      '': 'um uhr am gerade eben',
    },
  },
  fr: {
    months:
      'janv janvier|févr février fév|mars|avr avril|mai|juin|juil juillet|août|sept septembre|oct octobre|nov novembre|déc décembre',
    weekdays: 'dim dimanche|lun lundi|mar mardi|mer mercredi|jeu jeudi|ven vendredi|sam samedi',
    words: {
      d1: 'hier',
      now: 'maintenant',
      one: 'un une',
      half: 'demi',
      last: 'dernier',
      us: 's sec seconde secondes',
      um: 'min minute minutes',
      uh: 'h heure heures',
      ud: 'j jour jours',
      uw: 'sem semaine semaines',
      ux: 'mois an ans année années',
      '': 'à le',
    },
  },
  es: {
    months:
      'ene enero|feb febrero|mar marzo|abr abril|may mayo|jun junio|jul julio|ago agosto|sep sept septiembre|oct octubre|nov noviembre|dic diciembre',
    weekdays: 'dom domingo|lun lunes|mar martes|mié miércoles|jue jueves|vie viernes|sáb sábado',
    words: {
      d0: 'hoy',
      d1: 'ayer',
      d2: 'anteayer antier',
      now: 'ahora',
      ago: 'hace',
      one: 'un una',
      half: 'media',
      last: 'pasado',
      us: 's seg segundo segundos',
      um: 'min minuto minutos',
      uh: 'h hora horas',
      ud: 'd día días',
      uw: 'sem semana semanas',
      ux: 'mes meses año años',
      '': 'a las la de del el',
    },
  },
  pt: {
    months:
      'jan janeiro|fev fevereiro|mar março|abr abril|mai maio|jun junho|jul julho|ago agosto|set setembro|out outubro|nov novembro|dez dezembro',
    weekdays:
      'dom domingo|seg segunda segunda-feira|ter terça terça-feira|qua quarta quarta-feira|qui quinta quinta-feira|sex sexta sexta-feira|sáb sábado',
    words: {
      d0: 'hoje',
      d1: 'ontem',
      d2: 'anteontem',
      now: 'agora',
      ago: 'há atrás',
      one: 'um uma',
      half: 'meia',
      last: 'passada passado última último',
      us: 's segundo segundos',
      um: 'min minuto minutos',
      uh: 'h hora horas',
      ud: 'd dia dias',
      uw: 'semana semanas',
      ux: 'mês meses ano anos',
      '': 'às à as de do',
    },
  },
  it: {
    months:
      'gen gennaio|feb febbraio|mar marzo|apr aprile|mag maggio|giu giugno|lug luglio|ago agosto|set settembre|ott ottobre|nov novembre|dic dicembre',
    weekdays: 'dom domenica|lun lunedì|mar martedì|mer mercoledì|gio giovedì|ven venerdì|sab sabato',
    words: {
      d0: 'oggi',
      d1: 'ieri',
      now: 'adesso',
      ago: 'fa',
      one: 'un una',
      half: 'mezz mezza',
      last: 'scorso scorsa',
      us: 's sec secondo secondi',
      um: 'min minuto minuti',
      uh: 'h ora ore',
      ud: 'g giorno giorni',
      uw: 'sett settimana settimane',
      ux: 'mese mesi anno anni',
      '': 'alle ore il di del',
    },
  },
  nl: {
    months:
      'jan januari|feb februari|mrt maart|apr april|mei|jun juni|jul juli|aug augustus|sep sept september|okt oktober|nov november|dec december',
    weekdays: 'zo zondag|ma maandag|di dinsdag|wo woensdag|do donderdag|vr vrijdag|za zaterdag',
    words: {
      d0: 'vandaag',
      d1: 'gisteren',
      d2: 'eergisteren',
      now: 'nu zojuist zonet',
      ago: 'geleden',
      one: 'een één',
      half: 'half',
      last: 'vorige afgelopen',
      us: 'sec seconde seconden',
      um: 'min minuut minuten',
      uh: 'u uur',
      ud: 'd dag dagen',
      uw: 'week weken',
      ux: 'maand maanden jaar',
      '': 'om op',
    },
  },
  ru: {
    months:
      'янв январь января|фев февр февраль февраля|мар март марта|апр апрель апреля|май мая|июн июнь июня|июл июль июля|авг август августа|сен сент сентябрь сентября|окт октябрь октября|ноя нояб ноябрь ноября|дек декабрь декабря',
    weekdays:
      'вс воскресенье|пн понедельник|вт вторник|ср среда среду|чт четверг|пт пятница пятницу|сб суббота субботу',
    words: {
      d0: 'сегодня',
      d1: 'вчера',
      d2: 'позавчера',
      now: 'сейчас',
      ago: 'назад',
      one: 'одну один',
      last: 'прошлый прошлую прошлое',
      us: 'с сек секунду секунды секунд',
      um: 'м мин минуту минуты минут',
      uh: 'ч час часа часов',
      ud: 'д дн день дня дней',
      uw: 'нед неделю недели недель',
      ux: 'мес месяц месяца месяцев год года лет',
      '': 'в во г',
    },
  },
  tr: {
    months:
      'oca ocak|şub şubat|mar mart|nis nisan|may mayıs|haz haziran|tem temmuz|ağu ağustos|eyl eylül|eki ekim|kas kasım|ara aralık',
    weekdays: 'paz pazar|pzt pazartesi|sal salı|çar çarşamba|per perşembe|cum cuma|cmt cumartesi',
    words: {
      d0: 'bugün',
      d1: 'dün',
      now: 'şimdi',
      am: 'öö',
      pm: 'ös',
      ago: 'önce',
      one: 'bir',
      half: 'yarım',
      last: 'geçen',
      us: 'sn saniye',
      um: 'dk dakika',
      uh: 'sa saat',
      ud: 'g gün',
      uw: 'hf hafta',
      ux: 'ay yıl',
      '': '',
    },
  },
  fa: {
    months:
      'ژانویه ژانویهٔ|فوریه فوریهٔ|مارس|آوریل|مه می|ژوئن|ژوئیه جولای ژوئیهٔ|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر',
    solarMonths: 'فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
    weekdays: 'یکشنبه|دوشنبه|سهشنبه|چهارشنبه|پنجشنبه|جمعه آدینه|شنبه',
    words: {
      d0: 'امروز',
      d1: 'دیروز',
      d2: 'پریروز',
      now: 'اکنون الان',
      am: 'صبح بامداد قظ',
      pm: 'عصر بعدازظهر بظ',
      noon: 'ظهر',
      night: 'شب',
      ago: 'پیش قبل',
      one: 'یک',
      half: 'نیم',
      last: 'گذشته',
      us: 'ثانیه',
      um: 'دقیقه',
      uh: 'ساعت',
      ud: 'روز',
      uw: 'هفته',
      ux: 'ماه سال',
      '': 'در همین',
    },
  },
}

/**
 * Words of several parts, and those of languages without spaces, by what they mean one after the other; the
 * longest that fits is taken.
 */
export const TIME_PHRASES: [meanings: string, phrases: string][] = [
  ['d0', "今天|今日|本日|오늘|aujourd'hui"],
  ['d1', '昨天|昨日|きのう|어제'],
  ['d2', "前天|一昨日|おととい|그저께|그제|avant-hier|l'altro ieri|evvelsi gün"],
  ['d3', '大前天'],
  ['d1 night', '昨晚|昨夜'],
  ['d0 night', '今晚'],
  ['d0 am', '今早|今晨'],
  ['now', '刚刚|剛剛|刚才|剛才|现在|現在|たった今|방금|지금'],
  ['now', "just now|gerade eben|à l'instant|только что|az önce|همین الان|چند لحظه پیش|لحظاتی پیش"],
  ['am', '上午|早上|早晨|清晨|凌晨|午前|오전|قبل از ظهر|قبلازظهر'],
  ['pm', '下午|傍晚|午後|오후|بعد از ظهر'],
  ['noon', '中午|正午'],
  ['night', '晚上|夜里|夜裡|深夜|半夜|晚间|晚間'],
  ['half', '半个|半個|半|반'],
  ['one', '一个|一個|一'],
  ['ago', '之前|以前|前|전|il y a'],
  ['lastweek', '上周|上週|上星期|上礼拜|上禮拜|先週|지난주|last week'],
  ['us', '秒钟|秒鐘|秒|초'],
  ['um', '分钟|分鐘|分|분'],
  ['uh', '小时|小時|钟头|鐘頭|時間|시간'],
  ['ud', '天'],
  ['ud ago', '日前|일 전|일전'],
  ['uw ago', '星期前|周前|週前|週間前|주 전|주전'],
  ['ux ago', '个月前|個月前|か月前|ヶ月前|月前|개월 전|개월전|年前|년 전|년전'],
]

/** Weekdays in languages without spaces, Sunday first. */
export const WEEKDAY_PHRASES =
  '星期日 星期天 周日 週日 周天 礼拜天 日曜日 일요일|星期一 周一 週一 礼拜一 月曜日 월요일|星期二 周二 週二 礼拜二 火曜日 화요일|星期三 周三 週三 礼拜三 水曜日 수요일|星期四 周四 週四 礼拜四 木曜日 목요일|星期五 周五 週五 礼拜五 金曜日 금요일|星期六 周六 週六 礼拜六 土曜日 토요일'
