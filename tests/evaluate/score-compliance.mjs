// Scores predicted rule violations of agent drafts against labelled ones.
// biome-ignore-all lint: the scorer stays as it is, so that figures stay comparable
// usage: node score.mjs gold.jsonl pred.jsonl [--errors file]    pred: {"id","violations":[{"rule","span"|null}]}
import fs from 'node:fs'

const [gf, pf, ...rest] = process.argv.slice(2)
if (!gf || !pf) {
  console.error('usage: score.mjs gold pred [--errors file]')
  process.exit(2)
}
const rd = (f) =>
  fs
    .readFileSync(f, 'utf8')
    .split('\n')
    .filter((s) => s.trim())
    .map((s) => JSON.parse(s))
const gold = rd(gf),
  pred = new Map(rd(pf).map((x) => [x.id, x]))
const r4 = (x) => (x == null ? null : Math.round(x * 1e4) / 1e4)
const fresh = () => ({ gold: 0, pred: 0, hit: 0 })
const prf = (c) => {
  const p = c.pred ? c.hit / c.pred : c.gold ? 0 : 1,
    r = c.gold ? c.hit / c.gold : 1
  return {
    gold: c.gold,
    pred: c.pred,
    hit: c.hit,
    p: r4(p),
    r: r4(r),
    f1: r4(p + r ? (2 * p * r) / (p + r) : 0),
  }
}
const per = {},
  tot = fresh(),
  spanT = fresh(),
  ch = {},
  errs = []
let cleanN = 0,
  cleanFlag = 0,
  exact = 0,
  missing = 0,
  binTP = 0,
  binP = 0,
  binG = 0
const near = {}
let iouSum = 0,
  iouN = 0
const occ = (t, s) => {
  const o = []
  if (!s) return o
  let i = -1
  while ((i = t.indexOf(s, i + 1)) >= 0) o.push([i, i + s.length])
  return o
}
const iou = (t, a, b) => {
  let best = 0,
    cont = false
  for (const [x1, x2] of occ(t, a))
    for (const [y1, y2] of occ(t, b)) {
      const n = Math.max(0, Math.min(x2, y2) - Math.max(x1, y1))
      const u = x2 - x1 + (y2 - y1) - n
      if (n / u > best) best = n / u
      if (n && (n === x2 - x1 || n === y2 - y1)) cont = true
    }
  return { best, cont }
}
// a predicted span matches a gold span when they overlap by intersection-over-union >= 0.5, or one lies within the other
const spanMatch = (t, g, p) => {
  if (g == null) return true
  if (p == null) return false
  const { best, cont } = iou(t, g, p)
  return best >= 0.5 || cont
}
for (const g of gold) {
  const p = pred.get(g.id) || (missing++, { violations: [] })
  const G = g.violations,
    P = p.violations || []
  const gr = new Set(G.map((v) => v.rule)),
    pr = new Set(P.map((v) => v.rule))
  for (const r of new Set([...gr, ...pr])) {
    const c = (per[r] ??= fresh())
    const k = (ch[g.context.channel] ??= fresh())
    for (const z of [c, tot, k]) {
      if (gr.has(r)) z.gold++
      if (pr.has(r)) z.pred++
      if (gr.has(r) && pr.has(r)) z.hit++
    }
    if (gr.has(r) && !pr.has(r))
      errs.push({ id: g.id, kind: 'missed', rule: r, gold: G.filter((v) => v.rule === r), text: g.text })
    if (!gr.has(r) && pr.has(r))
      errs.push({
        id: g.id,
        kind: (g.near_miss || []).includes(r) ? 'near-miss-flagged' : 'spurious',
        rule: r,
        pred: P.filter((v) => v.rule === r),
        text: g.text,
      })
  }
  const used = new Set()
  spanT.gold += G.length
  spanT.pred += P.length
  for (const x of P) {
    const j = G.findIndex((y, i) => !used.has(i) && y.rule === x.rule && spanMatch(g.text, y.span, x.span))
    if (j >= 0) {
      used.add(j)
      spanT.hit++
      if (G[j].span != null && x.span != null) {
        iouSum += iou(g.text, G[j].span, x.span).best
        iouN++
      }
    }
  }
  if (!G.length) {
    cleanN++
    if (P.length) cleanFlag++
  }
  if (G.length) binG++
  if (P.length) binP++
  if (G.length && P.length) binTP++
  if (gr.size === pr.size && [...gr].every((r) => pr.has(r))) exact++
  for (const r of g.near_miss || []) {
    const n = (near[r] ??= { n: 0, flagged: 0 })
    n.n++
    if (pr.has(r)) n.flagged++
  }
}
const rules = Object.fromEntries(
  Object.entries(per)
    .sort()
    .map(([k, v]) => [k, prf(v)]),
)
const wg = Object.values(rules).filter((x) => x.gold)
const nn = Object.values(near).reduce((a, x) => [a[0] + x.n, a[1] + x.flagged], [0, 0])
console.log(
  JSON.stringify(
    {
      n: gold.length,
      missing_predictions: missing,
      rule_level: prf(tot),
      macro_f1: r4(wg.reduce((a, x) => a + x.f1, 0) / (wg.length || 1)),
      span_level: { ...prf(spanT), mean_iou_of_hits: iouN ? r4(iouSum / iouN) : null },
      any_violation: prf({ gold: binG, pred: binP, hit: binTP }),
      clean: { n: cleanN, flagged: cleanFlag, false_alarm_rate: cleanN ? r4(cleanFlag / cleanN) : null },
      near_miss: { n: nn[0], flagged: nn[1], rate: nn[0] ? r4(nn[1] / nn[0]) : null, by_rule: near },
      draft_exact: r4(exact / gold.length),
      rules,
      channels: Object.fromEntries(Object.entries(ch).map(([k, v]) => [k, prf(v)])),
    },
    null,
    1,
  ),
)
const ei = rest.indexOf('--errors')
if (ei >= 0 && rest[ei + 1])
  fs.writeFileSync(rest[ei + 1], errs.map((x) => JSON.stringify(x)).join('\n') + '\n')
