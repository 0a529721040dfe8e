/** The packs that come with the product: which rules belong together, and on which desks they hold. */
import type { PackRule } from './pack'
import advertising from './packs/advertising.json'
import consumer from './packs/consumer-rights.json'
import douyin from './packs/douyin.json'
import jd from './packs/jd.json'
import marketplace from './packs/marketplace.json'
import pinduoduo from './packs/pinduoduo.json'
import privacy from './packs/privacy.json'
import promises from './packs/promises.json'
import tone from './packs/service-tone.json'
import taobao from './packs/taobao.json'
import type { ComplianceRule } from './rules'

export interface BuiltInPack {
  id: string
  /** Rules of `compliance.json` that are switched with the pack. */
  core: readonly ComplianceRule[]
  rules: readonly PackRule[]
  /**
   * Names of helpdesk maps on which its own rules hold by themselves; without them they hold everywhere. What a
   * marketplace forbids is ordinary elsewhere: a shop of one's own gives its number.
   */
  desks?: readonly string[]
}

const TAOBAO = [
  'qianniu',
  'wangwang',
  'wangwang-web',
  'wangwang-web-frame',
  'alibaba-1688',
  'alibaba-1688-frame',
]
const MARKETPLACES = [
  ...TAOBAO,
  'pinduoduo',
  'jd-dongdong',
  'feige',
  'kuaishou',
  'xiaohongshu',
  'weixin-shop',
  'lazada',
  'shopee',
]

const rules = (file: { rules: unknown }): readonly PackRule[] => file.rules as readonly PackRule[]

/** An explicit list, in the order in which they are shown. */
export const BUILT_IN_PACKS: readonly BuiltInPack[] = [
  {
    id: 'service-tone',
    core: [
      'perfunctory',
      'blame-customer',
      'denial',
      'policy-wall',
      'missing-empathy',
      'uncertain-wording',
      'jargon',
      'rude',
    ],
    rules: rules(tone),
  },
  { id: 'promises', core: ['vague-promise', 'guarantee', 'legal-admission'], rules: rules(promises) },
  { id: 'privacy', core: ['asks-secret', 'exposes-personal-data'], rules: rules(privacy) },
  { id: 'consumer-rights', core: [], rules: rules(consumer) },
  { id: 'advertising', core: ['absolute-claim'], rules: rules(advertising) },
  {
    id: 'marketplace',
    core: ['off-platform', 'review-incentive'],
    rules: rules(marketplace),
    desks: MARKETPLACES,
  },
  { id: 'taobao', core: [], rules: rules(taobao), desks: TAOBAO },
  { id: 'pinduoduo', core: [], rules: rules(pinduoduo), desks: ['pinduoduo'] },
  { id: 'jd', core: [], rules: rules(jd), desks: ['jd-dongdong'] },
  { id: 'douyin', core: [], rules: rules(douyin), desks: ['feige'] },
]
