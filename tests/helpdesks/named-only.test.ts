/** Desks of which only the address is known are called by their name; visitors' pages of theirs are not. */
import { describe, expect, it } from 'vitest'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { chooseMap } from '../../helpdesks/match-map'
import { pageOf } from './page'

describe('addresses', () => {
  it.each([
    ['https://app.frontapp.com/open/cnv_1a2b', 'front'],
    ['https://tea.myfreshworks.com/crm/messaging/conversations/1', 'freshchat'],
    ['https://app.meiqia.com/chat', 'meiqia'],
    ['https://tea.udesk.cn/', 'udesk'],
    ['https://tea.s5.udesk.cn/', 'udesk'],
    ['https://sellercenter.lazada.com.my/', 'lazada'],
    ['https://myseller.taobao.com/home.htm', 'qianniu'],
    ['https://mpkf.weixin.qq.com/', 'weixin-mp'],
    ['https://dashboard.zopim.com/', 'zendesk-chat'],
    ['https://walle.xiaohongshu.com/cstools/seller/dashboard', 'xiaohongshu'],
    ['https://kefu.easemob.com/mo/agent/webapp/sessions/chat', 'easemob'],
    ['https://qw.qiyukf.com/app', 'qiyu'],
    ['https://seller.shopee.co.th/new-webchat/conversations', 'shopee'],
    ['https://market.m.taobao.com/app/im/chat/index.html?uid=a', 'wangwang-web'],
    ['https://market.m.taobao.com/app/im/chat-core/index.html', 'wangwang-web-frame'],
    ['https://mms.pinduoduo.com/chat-merchant/index.html#/', 'pinduoduo'],
    ['https://mms.pinduoduo.com/chat-merchant/#/', 'pinduoduo'],
    ['https://kefu.easemob.com/webim/im.html', undefined],
    ['https://wchat.freshchat.com/widget/', undefined],
    ['https://tea.qiyukf.com/client?k=1', undefined],
    ['https://seller.shopee.co.th/portal/product', undefined],
    ['https://mms.pinduoduo.com/orders/list', undefined],
  ])('%s', (address, name) => {
    expect(chooseMap(pageOf('<p></p>', address), BUILT_IN_MAPS)?.name).toBe(name)
  })
})
