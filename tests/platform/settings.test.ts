// Settings survive damage: what is unknown becomes a default, what is known stays.
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, MIGRATIONS, parseSettings, SETTINGS_VERSION } from '../../platform/settings'

describe('parseSettings', () => {
  it('gives the defaults for nothing and for rubbish', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}])
      expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it('keeps what it knows and drops what it does not', () => {
    const parsed = parseSettings({
      version: 1,
      ourFacts: { shop: 'Harbour Goods', hours: 9, unknown: 'x' },
      interfaceLanguage: 'fa',
      noteLanguage: 'xx',
      letterKeys: false,
      neverSites: ['a.example', 5],
      panelKeys: { copy: 'K', note: 4 },
      trigger: 'no',
      triggerOn: false,
      triggerSites: { 'b.example': false, 'c.example': 'x' },
      replyLength: 'endless',
      replyPartsOff: ['follow-up', 'empathy', 'solution', 'x', 7],
    })
    expect(parsed.ourFacts.shop).toBe('Harbour Goods')
    expect(parsed.ourFacts.hours).toBe('')
    expect(parsed.interfaceLanguage).toBe('fa')
    expect(parsed.noteLanguage).toBe('interface')
    expect(parsed.letterKeys).toBe(false)
    expect(parsed.neverSites).toEqual(['a.example'])
    // A reply without its solution is no habit to keep.
    expect(parsed).toMatchObject({ replyLength: 'normal', replyPartsOff: ['empathy', 'follow-up'] })
    expect(parsed.panelKeys).toEqual({ copy: 'K' })
    expect(parsed).toMatchObject({ trigger: ';;', triggerOn: false, triggerSites: { 'b.example': false } })
    expect(Object.keys(parsed)).toEqual(Object.keys(DEFAULT_SETTINGS))
  })

  it('has a migration for every version but the last', () => {
    expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1)
  })
})
