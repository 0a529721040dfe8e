/** The Chinese conversations of the demo desk, one in each script. People and numbers are invented. */
import { type Conversation, messagesOf } from '../conversation'

/** Three matters in one: money came back, points and coupon did not. */
function pointsAndCoupon(now: number): Conversation {
  const id = 'wang-fang'
  return {
    id,
    channel: 'Chat',
    language: 'zh-Hans',
    contact: {
      name: '王芳',
      email: 'wang.fang@youxiang.example',
      phone: '138****2046',
      city: '杭州',
      plan: '黄金会员',
      since: '2020',
      orders: ['202511083391'],
    },
    unread: 2,
    answer: '好的，那我今天下午等你的消息。',
    messages: messagesOf(
      id,
      [
        ['bot', 'Pier', 34, '您好，我是小港。请用一句话说明情况，客服马上就来。'],
        [
          'in',
          '王芳',
          33,
          '我上周退了一件外套，订单号 202511083391，钱退回来了，可是当时用掉的 600 积分没有退回来。',
        ],
        ['in', '王芳', 32, '还有下单用的那张 50 元优惠券，现在显示已失效，也没法用了。'],
        ['event', 'Harbour Desk', 31, '会话已分配给 Maya Lindqvist'],
        ['out', 'Maya Lindqvist', 29, '王女士您好，我先帮您看一下这笔订单的退款记录。'],
        ['note', 'Maya Lindqvist', 27, '退款 11 月 15 日已到账，积分流水里没有返还记录。'],
        [
          'in',
          '王芳',
          9,
          '我之前已经问过一次了，你们说系统会自动返还，到现在都没有，太让人失望了。积分和优惠券到底什么时候还给我？',
        ],
      ],
      now,
    ),
  }
}

/** A calm question about the rules, in Traditional Chinese. */
function membership(now: number): Conversation {
  const id = 'chen-yu-ting'
  return {
    id,
    channel: 'Chat',
    language: 'zh-Hant',
    contact: {
      name: '陳玉婷',
      email: 'yuting.chen@xinxiang.example',
      phone: '0900-***-318',
      city: '台中',
      plan: '一般會員',
      since: '2023',
      orders: ['HG-203918'],
    },
    unread: 1,
    messages: messagesOf(
      id,
      [
        ['in', '陳玉婷', 48, '請問會員升等的門檻是怎麼計算的？'],
        ['in', '陳玉婷', 47, 'App 裡的說明我看不太懂，退貨的金額也會算進去嗎？紅利點數會不會到期？'],
      ],
      now,
    ),
  }
}

/** The Chinese conversations, newest first. */
export const chinese = (now: number): Conversation[] => [pointsAndCoupon(now), membership(now)]
