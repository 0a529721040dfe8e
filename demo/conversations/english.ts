/** The English conversations of the demo desk. People, numbers and addresses are invented. */
import { type Conversation, messagesOf } from '../conversation'

const GREETING =
  "Hi, I'm Pier, Harbour's greeter. Say in a sentence what happened; an agent joins in a minute."

/** Angry, a repeat contact, with everything a technical team needs scattered over the thread. */
function crash(now: number): Conversation {
  const id = 'li-wei'
  return {
    id,
    channel: 'Chat',
    language: 'en',
    contact: {
      name: 'Li Wei',
      email: 'li.wei@mailbox.example',
      phone: '+1 202-555-0143',
      city: 'Seattle',
      plan: 'Harbour Plus',
      since: '2021',
      orders: ['HG-204993', 'HG-201377'],
    },
    unread: 2,
    answer: 'OK. I will look at my mail at that time. Please do not make me ask a fourth time.',
    messages: messagesOf(
      id,
      [
        ['bot', 'Pier', 26, GREETING],
        ['in', 'Li Wei', 25, 'The app crashes again. I open My → Orders and it just closes.'],
        ['event', 'Harbour Desk', 24, 'Assigned to Maya Lindqvist'],
        [
          'out',
          'Maya Lindqvist',
          22,
          'Hello Li Wei, thank you for writing in. Which phone and which app version do you use?',
        ],
        [
          'in',
          'Li Wei',
          20,
          'This is the third time I contact you about this!!\nuser liwei_88, iOS 15.0, app 8.2.1. Since yesterday morning, tapping My → Orders crashes the app.',
        ],
        [
          'note',
          'Maya Lindqvist',
          18,
          'Two earlier chats about the same crash this week. Nobody opened a report. @Sam please look at the crash log.',
        ],
        [
          'out',
          'Maya Lindqvist',
          16,
          'Thank you, that helps. Have you restarted the phone and cleared the cache?',
        ],
        [
          'in',
          'Li Wei',
          7,
          'I already told your colleague: I restarted and cleared the cache, no change. A parcel arrives today and I cannot see the pickup code. This is ridiculous. If nobody fixes this today, cancel my membership.',
        ],
      ],
      now,
    ),
  }
}

/** Anxious about a date, by e-mail. */
function lateParcel(now: number): Conversation {
  const id = 'emma'
  return {
    id,
    channel: 'E-mail',
    language: 'en',
    contact: {
      name: 'Emma Hartley',
      email: 'emma.hartley@post.example',
      phone: '+44 7700 900461',
      city: 'Leeds',
      plan: 'Guest',
      since: '2025',
      orders: ['HG-204817'],
    },
    unread: 1,
    answer: 'Thank you for telling me where it is. I will be at home on Thursday.',
    messages: messagesOf(
      id,
      [
        [
          'in',
          'Emma Hartley',
          64,
          'Hello,\n\nmy parcel for order HG-204817 was promised for Tuesday. The tracking (HX558201934GB) has said "in transit" for four days now.\n\nI need it before Friday, it is a birthday present. Where is it, and will it get here in time? I am getting really worried.\n\nKind regards\nEmma Hartley',
        ],
        ['event', 'Harbour Desk', 63, 'Tagged delivery'],
      ],
      now,
    ),
  }
}

/** Charged twice: money, a deadline and a threat. */
function chargedTwice(now: number): Conversation {
  const id = 'daniel'
  return {
    id,
    channel: 'Chat',
    language: 'en',
    contact: {
      name: 'Daniel Ross',
      email: 'daniel.ross@letters.example',
      phone: '+1 202-555-0178',
      city: 'Denver',
      plan: 'Harbour Plus',
      since: '2019',
      orders: ['HG-205120'],
    },
    unread: 1,
    messages: messagesOf(
      id,
      [
        ['bot', 'Pier', 13, GREETING],
        ['in', 'Daniel Ross', 12, 'You charged my card twice for order HG-205120, $129.00 each time.'],
        [
          'in',
          'Daniel Ross',
          11,
          'My bank says both went through. I want the second one back today or I dispute the charge and talk to my lawyer.',
        ],
      ],
      now,
    ),
  }
}

/** The agent spoke last and made a promise. */
function promised(now: number): Conversation {
  const id = 'olivia'
  return {
    id,
    channel: 'Chat',
    language: 'en',
    contact: {
      name: 'Olivia Grant',
      email: 'olivia.grant@mailbox.example',
      phone: '+44 7700 900118',
      city: 'Bristol',
      plan: 'Guest',
      since: '2024',
      orders: ['HG-198233'],
    },
    unread: 0,
    messages: messagesOf(
      id,
      [
        [
          'in',
          'Olivia Grant',
          95,
          'Hi, my refund of £48.90 for order HG-198233 has not arrived. You said five days and it has been nine.',
        ],
        [
          'out',
          'Maya Lindqvist',
          88,
          'I am sorry about the wait, Olivia. I have asked our payments team to trace the refund. I will update you by 14:00 today, even if the answer is not there yet.',
        ],
      ],
      now,
    ),
  }
}

/** Solved, and happy about it. */
function thanks(now: number): Conversation {
  const id = 'noah'
  return {
    id,
    channel: 'Chat',
    language: 'en',
    contact: {
      name: 'Noah Baker',
      email: 'noah.baker@post.example',
      phone: '+1 202-555-0110',
      city: 'Austin',
      plan: 'Harbour Plus',
      since: '2022',
      orders: ['HG-204655'],
    },
    unread: 1,
    messages: messagesOf(
      id,
      [
        ['in', 'Noah Baker', 180, 'I cannot log in after the password reset, the link says it has expired.'],
        [
          'out',
          'Maya Lindqvist',
          176,
          'Hello Noah, I have sent you a new link. It works for thirty minutes and only once.',
        ],
        ['in', 'Noah Baker', 171, 'It works now, thank you so much! You were really quick, great service.'],
      ],
      now,
    ),
  }
}

/** The English conversations, newest first. */
export const english = (now: number): Conversation[] => [
  crash(now),
  chargedTwice(now),
  lateParcel(now),
  promised(now),
  thanks(now),
]
