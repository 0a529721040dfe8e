/** The built-in maps, in the order in which they are tried. A new desk's file is added here. */
import type { HelpdeskMap } from '../map'
import { alibaba1688 } from './alibaba-1688'
import { chatwoot } from './chatwoot'
import { demo } from './demo'
import { feige } from './feige'
import { freescout } from './freescout'
import { intercom } from './intercom'
import { jdDongdong } from './jd-dongdong'
import { kuaishou } from './kuaishou'
import { osticket } from './osticket'
import { pinduoduo } from './pinduoduo'
import { qiyu } from './qiyu'
import { rocketchat } from './rocketchat'
import { shopee } from './shopee'
import { wangwang } from './wangwang'
import { weixinShop } from './weixin-shop'
import { zammad } from './zammad'
import { zendesk } from './zendesk'

export const BUILT_IN_MAPS: readonly HelpdeskMap[] = [
  alibaba1688,
  chatwoot,
  demo,
  feige,
  freescout,
  intercom,
  jdDongdong,
  kuaishou,
  osticket,
  pinduoduo,
  qiyu,
  rocketchat,
  shopee,
  wangwang,
  weixinShop,
  zammad,
  zendesk,
]
