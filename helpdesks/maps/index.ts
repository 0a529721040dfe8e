/** The built-in maps, in the order in which they are tried. A new desk's file is added here. */
import type { HelpdeskMap } from '../map'
import { alibaba1688 } from './alibaba-1688'
import { chatwoot } from './chatwoot'
import { crisp } from './crisp'
import { demo } from './demo'
import { easemob } from './easemob'
import { feige } from './feige'
import { freescout } from './freescout'
import { freshdesk } from './freshdesk'
import { gmail } from './gmail'
import { gorgias } from './gorgias'
import { helpscout } from './helpscout'
import { hubspot } from './hubspot'
import { intercom } from './intercom'
import { jdDongdong } from './jd-dongdong'
import { kuaishou } from './kuaishou'
import { libredesk } from './libredesk'
import { linkedin } from './linkedin'
import { livechat } from './livechat'
import { messenger } from './messenger'
import { metaBusinessSuite } from './meta-business-suite'
import { osticket } from './osticket'
import { pinduoduo } from './pinduoduo'
import { qiyu } from './qiyu'
import { requestTracker5 } from './request-tracker-5'
import { requestTracker6 } from './request-tracker-6'
import { rocketchat } from './rocketchat'
import { salesforce } from './salesforce'
import { shopee } from './shopee'
import { slack } from './slack'
import { tawkto } from './tawkto'
import { telegram } from './telegram'
import { wangwang } from './wangwang'
import { wangwangWeb } from './wangwang-web'
import { weixinShop } from './weixin-shop'
import { whatsapp } from './whatsapp'
import { xiaohongshu } from './xiaohongshu'
import { zammad } from './zammad'
import { zendesk } from './zendesk'

export const BUILT_IN_MAPS: readonly HelpdeskMap[] = [
  alibaba1688,
  chatwoot,
  crisp,
  demo,
  easemob,
  feige,
  freescout,
  freshdesk,
  gmail,
  gorgias,
  helpscout,
  hubspot,
  intercom,
  jdDongdong,
  kuaishou,
  libredesk,
  linkedin,
  livechat,
  messenger,
  metaBusinessSuite,
  osticket,
  pinduoduo,
  qiyu,
  requestTracker5,
  requestTracker6,
  rocketchat,
  salesforce,
  shopee,
  slack,
  tawkto,
  telegram,
  wangwang,
  wangwangWeb,
  weixinShop,
  whatsapp,
  xiaohongshu,
  zammad,
  zendesk,
]
