import { describe, expect, it } from 'vitest'
import { fractionFromText } from '../../../model/Fraction.ts'
import type { Standing } from '../../../model/Standing.ts'
import { contendersAmong } from './Contender.ts'
import { distanceToBand } from './distanceToBand.ts'
import { distancesToPlaces } from './distancesToPlaces.ts'

const standing = (name: string, total: string): Standing => {
  const [low = '', high = low] = total.split('–')
  return {
    unit: name,
    name,
    group: '乡镇',
    state: 'scored',
    total: { range: { low: fractionFromText(low), high: fractionFromText(high) }, mayBeNone: false },
    place: { best: 1, worst: 1 },
    grades: [],
    gradeState: 'certain',
    because: [],
    tiedWith: [],
  }
}

/** What is said to each of the units, in their order, of a line below the second place. */
const said = (totals: readonly string[], last = 2) => {
  const pool = contendersAmong(totals.map((total, at) => standing(String(at), total)))
  const { distance } = distancesToPlaces(pool, 2)
  return pool.map((one) => distance(one, { last, above: '优秀', among: '', passedOn: false })?.words)
}

describe('the distance to a line of places', () => {
  it('is the lead over the first below it, and what is missing to the last above it', () => {
    expect(said(['98', '96.85', '96', '95.5'])).toEqual([
      '比第3名高 2',
      '比第3名高 0.85',
      '差 0.85 分追平第2名（优秀）',
      '差 1.35 分追平第2名（优秀）',
    ])
  })

  it('is the least lead where others are still open, and what may be missing from the least to the most', () => {
    expect(said(['98', '97', '95–96', '90'])).toEqual([
      '比第3名至少高 2',
      '比第3名至少高 1',
      '差 1–2 分追平第2名（优秀）',
      '差 7 分追平第2名（优秀）',
    ])
  })

  it('says what is waited for where the line is not settled', () => {
    expect(said(['98', '95–97', '96', '90'])).toEqual([
      '比第3名至少高 2',
      '待核 2 分，定下后才知道能否优秀',
      '其他单位还有待核，最多差 1 分',
      '差 6–7 分追平第2名（优秀）',
    ])
  })

  it('says a tie across the line', () => {
    expect(said(['98', '96', '96', '90'])[1]).toBe('与线上的单位同分，压在优秀线上')
    expect(said(['98', '96', '96', '90'])[2]).toBe('与线上的单位同分，压在优秀线上')
  })

  it('is none where there are more places than units', () => {
    expect(said(['98', '96'], 4)).toEqual([undefined, undefined])
  })
})

describe('the distance to a band of points', () => {
  const bands = [
    { grade: ['优秀'], from: '90' },
    { grade: ['良好'], above: '80', below: '90' },
    { grade: ['合格'], from: '0', to: '80' },
  ]
  it.each([
    ['93.25', '比优秀线（90 分）高 3.25'],
    ['90', '比优秀线（90 分）高 0'],
    ['93.25–97', '比优秀线（90 分）至少高 3.25'],
    ['88.7', '差 1.3 分到优秀线（90 分）'],
    ['85–89', '差 1–5 分到优秀线（90 分）'],
    ['88–92', '待核 4 分，定下后才知道能否优秀'],
    ['80', '正好 80 分，要超过才是良好'],
    ['75', '差 5 分到良好线（80 分）'],
  ])('of %s is told: %s', (total, words) => {
    expect(distanceToBand(bands, standing('甲', total).total.range!, 2)?.words).toBe(words)
  })
})
