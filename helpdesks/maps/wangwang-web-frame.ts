/** 旺旺 web (Taobao), the frame by itself: in a page that may not look into it. Sources as for the whole page. */
import type { HelpdeskMap } from '../map'
import { wangwangWeb } from './wangwang-web'

const { within: _frame, ...inside } = wangwangWeb

export const wangwangWebFrame: HelpdeskMap = {
  ...inside,
  name: 'wangwang-web-frame',
  hosts: ['market.m.taobao.com/app/im/chat-core/'],
}
