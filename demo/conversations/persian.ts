/** The Persian conversation of the demo desk. The person and the numbers are invented. */
import { type Conversation, messagesOf } from '../conversation'

/** Paid, but the order does not say so; a gift that must arrive in time. */
export const persian = (now: number): Conversation[] => [
  {
    id: 'sara',
    channel: 'Chat',
    language: 'fa',
    contact: {
      name: 'سارا مرادی',
      email: 'sara.moradi@rayaname.example',
      phone: '0900***4580',
      city: 'شیراز',
      plan: 'عادی',
      since: '1402',
      orders: ['88214'],
    },
    unread: 2,
    answer: 'ممنون، منتظر خبرتان هستم.',
    messages: messagesOf(
      'sara',
      [
        ['bot', 'Pier', 17, 'سلام، من پیر هستم. در یک جمله بنویسید چه شده؛ همکارم به‌زودی پاسخ می‌دهد.'],
        [
          'in',
          'سارا مرادی',
          16,
          'سلام، دیروز برای سفارش ۸۸۲۱۴ پرداخت کردم و ۱٬۲۵۰٬۰۰۰ تومان از حسابم کم شد.',
        ],
        ['out', 'Maya Lindqvist', 14, 'سلام خانم مرادی، همین حالا پرداخت را بررسی می‌کنم.'],
        [
          'in',
          'سارا مرادی',
          5,
          'ولی سفارش هنوز «پرداخت نشده» است و بسته هم ارسال نشده. عجله دارم، این هدیه باید تا پنجشنبه برسد. پولم کجاست؟',
        ],
      ],
      now,
    ),
  },
]
