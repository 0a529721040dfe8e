/** What Chinese answers tell: values put right later, deeds of the agent's words, run-on stretches, promises that are none. */
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { isNoPromiseHan } from '../../copilot/promises/no-promise-han'
import { transcriptOf } from './transcript-of'

/** A talk in which customer and agent take turns. */
const talk = (...texts: string[]) =>
  transcriptOf(texts.map((text, at) => [at % 2 === 0 ? 'customer' : 'agent', text]))
const valuesOf = (field: string, ...texts: string[]) =>
  readFacts(talk(...texts))
    .filter((fact) => fact.field === field)
    .map((fact) => fact.value)
const stepsOf = (...texts: string[]) =>
  readFacts(talk(...texts))
    .filter((fact) => fact.field === 'steps_tried')
    .map((fact) => fact.canon)

describe('values that Chinese talk puts right', () => {
  it.each([
    ['account', '学号？', '学号20221733，不对 是20221737我看岔了', '20221737'],
    ['account', '账号发下', '我妈的是 lan_88 我的是 lan_99', 'lan_99'],
    ['account', '哪个账号呢', '不是 wx_8812 那个 是 wx_8821', 'wx_8821'],
    ['phone', '手机号', '139 0002 1134 这个停机了 打 177 3301 2200', '177 3301 2200'],
    ['email', '邮箱', '之前那个 old@x.test 不收信了 发 new@x.test', 'new@x.test'],
    ['order_id', '订单号', '上一单 88120 没事 是这单 88133', '88133'],
    ['address_city', '寄到哪', '别寄合肥了 我出差在芜湖', '芜湖'],
    ['device', '什么手机', '荣耀X40，不是X50', '荣耀X40'],
    ['frequency', '是全部歌还是就一首？', '四首 都是上周下的', '四首'],
    ['since', '方便告诉我时间和地点吗', '昨晚8点，廊坊站北口', '昨晚8点'],
    ['phone', '电话13800004321能打通吗？', '能', '13800004321'],
  ])('%s: %s %s', (field, question, answer, value) => {
    expect(valuesOf(field, '登不上', question, answer)).toEqual([value])
  })

  it.each([
    ['account', ['登不上', '账号发下', 'QD88120', '查无此号', '输错了 QD88210'], 'QD88210'],
    ['ticket_id', ['摄像头掉线', '序列号', 'SN-88120013', '好', '戴上眼镜看是SN-88120018'], 'SN-88120018'],
    ['since', ['接口从今早9:40左右起报错', '好', '更正一下：最早一条是9:14，不是9:40'], '9:14'],
  ])('%s by a later message', (field, texts, value) => {
    expect(valuesOf(field, ...texts)).toEqual([value])
  })

  it('takes the end off a name', () => {
    expect(valuesOf('product', '门锁打不开', '型号？', '乐居T8 Pro', '好的', '等下 是T8 没有Pro')).toEqual([
      '乐居T8',
    ])
  })
})

describe('Chinese steps', () => {
  it.each([
    ['工具箱-修复客户端 试过没', '试了 还黑', ['verify files']],
    ['先看看音量和静音键~', '拉满的 别的都响', ['check settings']],
    ['临时可以切备用域名', '刚切了备用的 好一点', ['change server']],
    ['请依次：1.重启光猫 2.换网线 3.换插座', '1弄了 2没有线换 3也换了', ['restart router', 'replug power']],
    ['夜里有没有开过飞行模式？', '开过 早上才关', []],
    ['您好', '电池是上个月刚换的 不是电池', []],
    ['柜门重新关过吗', '关了又开 三回', ['retry']],
    ['这首歌删掉重新下载看看', '删了重下 还是没声', ['re-create item']],
    ['软件卸载重新下载看看', '删了重下 还是没声', ['reinstall']],
    ['有建过定时规则吗', '有条旧规则删了，删了照样自己开', ['re-create item']],
    ['方便说下经过吗', '我拍了视频 已经报了警 明天找媒体', []],
  ])('%s %s', (question, answer, steps) => {
    expect(stepsOf('屏一直闪', question, answer)).toEqual(steps)
  })

  it('are told apart in a stretch without marks', () => {
    expect(
      stepsOf('你好我家那个窗帘昨天还好好的今早拉到一半就卡住了我拔了电再插也没用然后遥控器也试了不行'),
    ).toContain('replug power')
  })
})

it.each(['查到12:05下单、13:48送达', '维修通常三到五天', '席位已延至明日中午', '师傅上门前会先联系您'])(
  'promises nothing: %s',
  (text) => {
    expect(isNoPromiseHan(text)).toBe(true)
  },
)
it.each(['明天中午前给您回电', '给您保留到今晚12点', '十点前我打给您'])('may promise: %s', (text) => {
  expect(isNoPromiseHan(text)).toBe(false)
})
