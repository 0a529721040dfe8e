// Scores predicted notes against labelled dialogs: facts with evidence, promises, issue, priority, mood and risks.
// biome-ignore-all lint: the scorer stays as it is, so that figures stay comparable
// usage: node score.mjs gold.jsonl pred.jsonl [--errors out.jsonl]     (Node 20, no dependencies)
// pred lines: {"id","facts":{field:[{"value","turn","canon"?}]},"promises":[{"turn","due","what"?}],"issue","priority", optional "mood","risks","absent","secondary_issues"}
import fs from 'node:fs'

const [gf, pf, ...rest] = process.argv.slice(2)
if (!gf || !pf) {
  console.error('usage: score.mjs gold.jsonl pred.jsonl [--errors file]')
  process.exit(2)
}
const rd = (f) =>
  fs
    .readFileSync(f, 'utf8')
    .split('\n')
    .filter((s) => s.trim())
    .map((s) => JSON.parse(s))
const DIG = {}
'۰۱۲۳۴۵۶۷۸۹'.split('').forEach((c, i) => (DIG[c] = i))
'٠١٢٣٤٥٦٧٨٩'.split('').forEach((c, i) => (DIG[c] = i))
export const norm = (s) =>
  String(s ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[۰-۹٠-٩]/g, (c) => DIG[c])
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u200c\u200d\u200e\u200f]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
const alnum = (s) => norm(s).replace(/[^\p{L}\p{N}]/gu, '')
const STOP = new Set(
  "a an the is are was were be to of in on at my me i it its it's and or for with from when while this that so just again since has have had do does did not"
    .replace(' not', '')
    .split(' '),
)
const toks = (s) => {
  const out = []
  for (const m of norm(s).matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:\.\p{N}+)*/gu,
  ))
    out.push(m[0])
  const k = out.filter((t) => !STOP.has(t))
  return k.length ? k : out
}
const bag = (a) => {
  const m = new Map()
  for (const t of a) m.set(t, (m.get(t) || 0) + 1)
  return m
}
export function overlap(a, b) {
  const A = toks(a),
    B = toks(b)
  if (!A.length || !B.length) return alnum(a) === alnum(b) && alnum(a) ? 1 : 0
  const bb = bag(B)
  let n = 0
  for (const t of A) {
    const c = bb.get(t) || 0
    if (c) {
      n++
      bb.set(t, c - 1)
    }
  }
  const d = (2 * n) / (A.length + B.length),
    mn = Math.min(A.length, B.length),
    mx = Math.max(A.length, B.length)
  return Math.max(d, mn >= 3 && mx <= 3 * mn && n / mn >= 0.8 ? 0.5 : 0)
}
const ID = new Set(['account', 'order_id', 'ticket_id', 'error_code', 'tracking_no']),
  VER = new Set(['os_version', 'app_version'])
const NAMEISH = new Set(['name', 'product', 'device', 'os', 'browser', 'payment_method', 'address_city'])
export const FIELDS = [
  'account',
  'email',
  'phone',
  'name',
  'order_id',
  'ticket_id',
  'product',
  'device',
  'os',
  'os_version',
  'app_version',
  'browser',
  'error_code',
  'error_text',
  'screen_path',
  'action',
  'symptom',
  'frequency',
  'since',
  'steps_tried',
  'expected',
  'amount',
  'payment_method',
  'tracking_no',
  'address_city',
  'impact',
]
const OSA = [
  ['ios', /^(ios|iphone ?os|苹果系统|苹果|蘋果|آی ?او ?اس)$/],
  ['ipados', /^ipad ?os$/],
  ['android', /^(android|安卓|安卓系统|اندروید)$/],
  ['harmonyos', /^(harmony ?os|鸿蒙|鴻蒙)$/],
  ['windows', /^(windows|win|microsoft windows|ویندوز)$/],
  ['macos', /^(mac|macos|os x|mac os)$/],
  ['linux', /^(linux|ubuntu)$/],
]
const osn = (s) => {
  const x = norm(s)
  for (const [k, r] of OSA) if (r.test(x)) return k
  return alnum(x)
}
const ver = (s) =>
  norm(s)
    .replace(/^(version|ver|v|版本|نسخه)\.?\s*/, '')
    .replace(/^(ios|android|windows|win|macos|harmonyos|安卓|鸿蒙|اندروید|ویندوز)\s*/, '')
    .replace(/(\.0)+$/, '')
    .replace(/\s/g, '')
const CUR = [
  ['usd', /\$|usd|dollar|bucks/],
  ['eur', /€|eur/],
  ['gbp', /£|gbp|pound/],
  ['cny', /¥|￥|元|块|rmb|cny/],
  ['toman', /تومان|toman/],
  ['rial', /ریال|rial/],
  ['sgd', /sgd/],
]
const cur = (s) => {
  const x = norm(s)
  if (/sgd/.test(x)) return 'sgd'
  for (const [k, r] of CUR) if (r.test(x)) return k
  return null
}
export function num(s) {
  const x = norm(s)
  const m = /\d[\d.,\s٬٫]*\d|\d/.exec(x)
  if (!m) return null
  let t = m[0].replace(/[\s٬]/g, '').replace(/٫/g, '.')
  const li = Math.max(t.lastIndexOf('.'), t.lastIndexOf(','))
  if (li >= 0) {
    const tail = t.length - li - 1
    const both = t.includes('.') && t.includes(',')
    const many = (t.match(/[.,]/g) || []).length > 1
    if (both || (tail !== 3 && !many)) t = t.slice(0, li).replace(/[.,]/g, '') + '.' + t.slice(li + 1)
    else t = t.replace(/[.,]/g, '')
  }
  let v = parseFloat(t)
  const after = x.slice(m.index + m[0].length)
  if (/^\s*(万|萬)/.test(after)) v *= 1e4
  else if (/^\s*(k|هزار|千)(?![a-z])/.test(after)) v *= 1e3
  else if (/^\s*(میلیون|million)/.test(after)) v *= 1e6
  return v
}
const amountEq = (a, b) => {
  const x = num(a),
    y = num(b)
  if (x == null || y == null) return alnum(a) === alnum(b)
  const c = cur(a),
    d = cur(b)
  return Math.abs(x - y) < 0.005 && (!c || !d || c === d)
}
const phoneEq = (a, b) => {
  let x = norm(a).replace(/\D/g, ''),
    y = norm(b).replace(/\D/g, '')
  if (!x || !y) return false
  x = x.replace(/^0+/, '')
  y = y.replace(/^0+/, '')
  return x === y || (Math.min(x.length, y.length) >= 7 && (x.endsWith(y) || y.endsWith(x)))
}
const segs = (s) =>
  norm(s)
    .split(
      /\s*(?:>|→|—>|->|»|›|\/|\||←|--|—|–|、|,| - |\s+then\s+|(?<=[\p{Script=Han}])-(?=[\p{Script=Han}]))\s*/u,
    )
    .map((t) =>
      t
        .replace(/["'“”「」『』【】《》()]/g, '')
        .replace(/[>\-\s]+$/, '')
        .trim(),
    )
    .filter(Boolean)
const pathEq = (a, b) => {
  if (alnum(a) === alnum(b)) return true
  const A = segs(a),
    B = segs(b)
  if (!A.length || !B.length) return false
  let j = 0,
    n = 0
  for (const x of A) {
    for (let k = j; k < B.length; k++)
      if (alnum(x) === alnum(B[k]) || overlap(x, B[k]) >= 0.5) {
        n++
        j = k + 1
        break
      }
  }
  return (2 * n) / (A.length + B.length) >= 0.66
}
export function valueEq(f, g, p) {
  // g: gold entry, p: predicted entry
  if (f === 'steps_tried') {
    const c = norm(p.canon),
      v = norm(p.value)
    if (c && c === norm(g.canon)) return true
    if (v === norm(g.canon)) return true
    if (c && c !== norm(g.canon) && !['other', 'retry'].includes(c) && g.canon !== 'other') return false
    return [g.value, ...(g.alts || []), ...(g.canon !== 'other' ? [g.canon] : [])].some(
      (x) => overlap(x, p.value) >= 0.5,
    )
  }
  return [g.value, ...(g.alts || [])].some((x) => one(f, x, p.value))
}
function one(f, a, b) {
  if (b == null || String(b).trim() === '') return false
  if (f === 'email') return norm(a) === norm(b)
  if (f === 'phone') return phoneEq(a, b)
  if (f === 'amount') return amountEq(a, b)
  if (ID.has(f)) return alnum(a) === alnum(b)
  if (VER.has(f))
    return ver(a) === ver(b) || (alnum(ver(a)) === alnum(ver(b)) && !/^\d+$/.test(alnum(ver(a))))
  if (f === 'os') return osn(a) === osn(b)
  if (f === 'screen_path') return pathEq(a, b)
  if (NAMEISH.has(f)) {
    const x = alnum(a),
      y = alnum(b)
    if (!x || !y) return false
    const mn = /\p{Script=Han}/u.test(x) ? 2 : 3
    return (
      x === y ||
      (Math.min(x.length, y.length) >= mn && (x.includes(y) || y.includes(x))) ||
      overlap(a, b) >= 0.5
    )
  }
  return overlap(a, b) >= 0.5
}
const turnOk = (g, t) => t === g.turn || (g.also || []).includes(t)
const F = (p, r) => (p + r ? (2 * p * r) / (p + r) : 0)
const r4 = (x) => (x == null ? null : Math.round(x * 1e4) / 1e4)
const fresh = () => ({ gold: 0, pred: 0, val: 0, full: 0 })
const prf = (c) => {
  const pts = c.full + 0.5 * (c.val - c.full)
  const P = c.pred ? pts / c.pred : c.gold ? 0 : 1,
    R = c.gold ? pts / c.gold : 1,
    vp = c.pred ? c.val / c.pred : c.gold ? 0 : 1,
    vr = c.gold ? c.val / c.gold : 1
  return {
    gold: c.gold,
    pred: c.pred,
    matched: c.val,
    p: r4(P),
    r: r4(R),
    f1: r4(F(P, R)),
    value_p: r4(vp),
    value_r: r4(vr),
    value_f1: r4(F(vp, vr)),
    evidence_acc: c.val ? r4(c.full / c.val) : null,
  }
}
const gold = rd(gf),
  pred = new Map(rd(pf).map((x) => [x.id, x]))
const per = {},
  tot = fresh(),
  grp = {},
  errs = []
let issueOk = 0,
  prioOk = 0,
  prioNear = 0,
  missing = 0,
  dist = 0,
  distHit = 0
const prom = fresh()
let absN = 0,
  absKnown = 0
let moodL = 0,
  moodN = 0,
  moodErr = 0
const setc = { risks: fresh(), absent: fresh(), secondary_issues: fresh() }
const setSeen = {}
const conf = {}
const bump = (c, k, n = 1) => {
  c[k] += n
}
for (const g of gold) {
  const p = pred.get(g.id) || (missing++, {})
  const pfacts = p.facts || {}
  for (const [a, b] of [
    ['product', 'device'],
    ['device', 'product'],
  ]) {
    const A = pfacts[a]
    if (!Array.isArray(A)) continue
    const own = (g.facts || {})[a] || [],
      oth = (g.facts || {})[b] || []
    const keep = []
    for (const x of A) {
      const B = pfacts[b] || []
      const k =
        !own.some((y) => valueEq(a, y, x)) &&
        oth.find((y) => valueEq(b, y, x) && !B.some((z) => valueEq(b, y, z)))
      if (k) pfacts[b] = [...B, x]
      else keep.push(x)
    }
    pfacts[a] = keep
  }
  const groups = [
    'lang:' + (g.script || g.lang),
    'kind:' + (g.issue === 'technical' ? 'technical' : 'other'),
    'channel:' + g.channel,
  ]
  const cs = (x) => [tot, ...groups.map((k) => (grp[k] ??= fresh())), (per[x] ??= fresh())]
  for (const f of new Set([...Object.keys(g.facts || {}), ...Object.keys(pfacts)])) {
    if (!FIELDS.includes(f)) continue
    const G = (g.facts || {})[f] || [],
      P = (Array.isArray(pfacts[f]) ? pfacts[f] : [pfacts[f]]).filter(
        (x) => x && x.value != null && String(x.value).trim() !== '',
      )
    const gu = new Set(),
      pu = new Set()
    let val = 0,
      full = 0
    for (const pass of [1, 2])
      P.forEach((x, i) => {
        if (pu.has(i)) return
        for (let j = 0; j < G.length; j++) {
          if (gu.has(j)) continue
          if (!valueEq(f, G[j], x)) continue
          if (pass === 1 && !turnOk(G[j], x.turn)) continue
          gu.add(j)
          pu.add(i)
          val++
          if (turnOk(G[j], x.turn)) full++
          else errs.push({ id: g.id, kind: 'evidence', field: f, gold: G[j], pred: x })
          return
        }
      })
    for (const c of cs(f)) {
      bump(c, 'gold', G.length)
      bump(c, 'pred', P.length)
      bump(c, 'val', val)
      bump(c, 'full', full)
    }
    G.forEach((x, j) => {
      if (!gu.has(j)) errs.push({ id: g.id, kind: 'missed', field: f, gold: x })
    })
    P.forEach((x, i) => {
      if (!pu.has(i)) {
        const d = (g.distractors || []).find(
          (d) => d.field === f && valueEq(f, { ...d, canon: undefined }, x),
        )
        errs.push({ id: g.id, kind: d ? 'distractor' : 'spurious', field: f, pred: x })
      }
    })
  }
  for (const d of g.distractors || []) {
    dist++
    const G = (g.facts || {})[d.field] || []
    if (
      (pfacts[d.field] || []).some(
        (x) => valueEq(d.field, { ...d, canon: undefined }, x) && !G.some((y) => valueEq(d.field, y, x)),
      )
    )
      distHit++
  }
  {
    const G = g.promises || [],
      P = p.promises || []
    const gu = new Set()
    let val = 0,
      full = 0
    for (const x of P) {
      const k = G.findIndex(
        (y, j) =>
          !gu.has(j) &&
          y.turn === x.turn &&
          ((!y.due && !x.due) || (y.due && x.due && overlap(y.due, x.due) >= 0.5)),
      )
      if (k >= 0) {
        gu.add(k)
        val++
        full++
      } else {
        const k2 = G.findIndex((y, j) => !gu.has(j) && y.turn === x.turn)
        if (k2 >= 0) {
          gu.add(k2)
          val++
        } else errs.push({ id: g.id, kind: 'promise-spurious', pred: x })
      }
    }
    G.forEach((y, j) => {
      if (!gu.has(j)) errs.push({ id: g.id, kind: 'promise-missed', gold: y })
    })
    prom.gold += G.length
    prom.pred += P.length
    prom.val += val
    prom.full += full
  }
  if (p.issue === g.issue) issueOk++
  else errs.push({ id: g.id, kind: 'issue', gold: g.issue, pred: p.issue ?? null })
  ;(conf[g.issue] ??= {})[p.issue ?? 'none'] = ((conf[g.issue] || {})[p.issue ?? 'none'] || 0) + 1
  const o = ['general', 'important', 'urgent']
  if (p.priority === g.priority) prioOk++
  if (o.includes(p.priority) && Math.abs(o.indexOf(p.priority) - o.indexOf(g.priority)) <= 1) prioNear++
  if (p.mood && g.mood) {
    moodN++
    if (p.mood.label === g.mood.label) moodL++
    moodErr += Math.abs((p.mood.level ?? 0) - (g.mood.level ?? 0))
  }
  if (Array.isArray(p.absent)) {
    absN += p.absent.length
    absKnown += p.absent.filter((f) => (g.facts || {})[f]?.length).length
  }
  for (const k of Object.keys(setc))
    if (Array.isArray(p[k])) {
      setSeen[k] = 1
      const A = new Set(g[k] || []),
        B = new Set(p[k])
      const n = [...B].filter((x) => A.has(x)).length
      const c = setc[k]
      c.gold += A.size
      c.pred += B.size
      c.val += n
      c.full += n
    }
}
const N = gold.length
const pfO = {}
for (const f of FIELDS) if (per[f]) pfO[f] = prf(per[f])
const withGold = Object.values(pfO).filter((x) => x.gold > 0)
const out = {
  n: N,
  missing_predictions: missing,
  overall: prf(tot),
  macro_f1: r4(withGold.reduce((a, x) => a + x.f1, 0) / (withGold.length || 1)),
  fields: pfO,
  groups: Object.fromEntries(
    Object.entries(grp)
      .sort()
      .map(([k, v]) => [k, prf(v)]),
  ),
  distractors: { total: dist, hit: distHit, hit_rate: dist ? r4(distHit / dist) : null },
  promises: prf(prom),
  issue_accuracy: r4(issueOk / N),
  priority_accuracy: r4(prioOk / N),
  priority_within_one: r4(prioNear / N),
  issue_confusion: conf,
  optional: {
    ...(moodN ? { mood_label_accuracy: r4(moodL / moodN), mood_level_mae: r4(moodErr / moodN) } : {}),
    ...(absN ? { absent_asked: absN, absent_already_known: absKnown } : {}),
    ...Object.fromEntries(
      Object.keys(setc)
        .filter((k) => setSeen[k])
        .map((k) => [k, prf(setc[k])]),
    ),
  },
}
console.log(JSON.stringify(out, null, 1))
const ei = rest.indexOf('--errors')
if (ei >= 0 && rest[ei + 1])
  fs.writeFileSync(rest[ei + 1], errs.map((x) => JSON.stringify(x)).join('\n') + '\n')
