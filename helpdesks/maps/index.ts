/** The built-in maps, in the order in which they are tried. A new desk's file is added here. */
import type { HelpdeskMap } from '../map'
import { alibaba1688 } from './alibaba-1688'
import { alibaba1688Frame } from './alibaba-1688-frame'
import { chatwoot } from './chatwoot'
import { crisp } from './crisp'
import { demo } from './demo'
import { easemob } from './easemob'
import { feige } from './feige'
import { freescout } from './freescout'
import { freshchat } from './freshchat'
import { freshdesk } from './freshdesk'
import { front } from './front'
import { gmail } from './gmail'
import { gorgias } from './gorgias'
import { helpscout } from './helpscout'
import { hubspot } from './hubspot'
import { intercom } from './intercom'
import { jdDongdong } from './jd-dongdong'
import { kuaishou } from './kuaishou'
import { lazada } from './lazada'
import { libredesk } from './libredesk'
import { linkedin } from './linkedin'
import { livechat } from './livechat'
import { meiqia } from './meiqia'
import { messenger } from './messenger'
import { metaBusinessSuite } from './meta-business-suite'
import { osticket } from './osticket'
import { pinduoduo } from './pinduoduo'
import { qianniu } from './qianniu'
import { qiyu } from './qiyu'
import { requestTracker5 } from './request-tracker-5'
import { requestTracker6 } from './request-tracker-6'
import { rocketchat } from './rocketchat'
import { salesforce } from './salesforce'
import { salesforceConsole } from './salesforce-console'
import { shopee } from './shopee'
import { slack } from './slack'
import { tawkto } from './tawkto'
import { telegram } from './telegram'
import { udesk } from './udesk'
import { wangwang } from './wangwang'
import { wangwangWeb } from './wangwang-web'
import { wangwangWebFrame } from './wangwang-web-frame'
import { weixinMp } from './weixin-mp'
import { weixinShop } from './weixin-shop'
import { whatsapp } from './whatsapp'
import { xiaohongshu } from './xiaohongshu'
import { zammad } from './zammad'
import { zendesk } from './zendesk'
import { zendeskChat } from './zendesk-chat'

export const BUILT_IN_MAPS: readonly HelpdeskMap[] = [
  alibaba1688,
  alibaba1688Frame,
  chatwoot,
  crisp,
  demo,
  easemob,
  feige,
  freescout,
  freshchat,
  freshdesk,
  front,
  gmail,
  gorgias,
  helpscout,
  hubspot,
  intercom,
  jdDongdong,
  kuaishou,
  lazada,
  libredesk,
  linkedin,
  livechat,
  meiqia,
  messenger,
  metaBusinessSuite,
  osticket,
  pinduoduo,
  qianniu,
  qiyu,
  requestTracker5,
  requestTracker6,
  rocketchat,
  salesforce,
  salesforceConsole,
  shopee,
  slack,
  tawkto,
  telegram,
  udesk,
  wangwang,
  wangwangWeb,
  wangwangWebFrame,
  weixinMp,
  weixinShop,
  whatsapp,
  xiaohongshu,
  zammad,
  zendesk,
  zendeskChat,
]
