import { describe, expect, it } from 'vitest'
import type { SheetNode } from './UnitSheet.ts'
import { waterfallOf } from './waterfallOf.ts'

const points = (text: string) => {
  const [low = null, high = low] = text === '' ? [] : text.split('–')
  return { text, low, high, mayBeNone: text === '', none: text === '' }
}

const node = (name: string, marks: string | null, worth: string, parts: Partial<SheetNode> = {}): SheetNode =>
  ({
    key: `/${name}`,
    code: name,
    number: '',
    name,
    applies: true,
    of: marks,
    marks,
    points: points(worth),
    worth: points(worth),
    steps: [],
    children: [],
    ...parts,
  }) as unknown as SheetNode

const row = (name: string, marks: string | null, worth: string, parts: Partial<SheetNode> = {}) =>
  node(name, marks, worth, { role: 'indicator', ...parts })
const step = (kind: string, change: string, sentence: string) =>
  ({ kind, change, sentence, after: '', sure: true, checks: [], readings: [] }) as never

const said = (root: SheetNode) =>
  waterfallOf(root, 2)?.groups.map(({ name, falls }) => [name, ...falls.map((fall) => `${fall.name} ${fall.change}`)])

describe('the fall from full marks', () => {
  it('names what was lost, what was given, and what is open', () => {
    const card = node('评分表', '100', '92–94', {
      children: [row('指南', '60', '57'), row('回应', '40', '35–37')],
    })
    const root = node('总分', null, '92.5–94.5', { children: [card, node('加分', null, '0.5', { children: [row('解读', null, '0.5')] })] })
    expect(said(root)).toEqual([
      ['评分表', '指南 −3', '回应 −3 至 −5'],
      ['加分', '解读 ＋0.5'],
    ])
    expect(waterfallOf(root, 2)).toMatchObject({ full: '100', scale: { full: 100, low: 92.5, high: 94.5 } })
  })

  it('says a cap in its own words', () => {
    const root = node('总分', null, '100', {
      steps: [step('cap', '−1', '最多得100分')],
      children: [
        node('评分表', '100', '100', { children: [row('指南', '100', '100')] }),
        node('加分', null, '1', { children: [row('解读', null, '1')] }),
      ],
    })
    expect(said(root)).toEqual([
      ['加分', '解读 ＋1'],
      ['总分', '最多得100分 −1'],
    ])
  })

  it('takes no row that does not apply for a loss; what conversion costs is said by its sentence', () => {
    const root = node('评分表', '100', '90', {
      steps: [step('convert', '', '适用分值80分，得72分，换算为100分制：90分')],
      children: [row('指南', '80', '72'), row('回应', '20', '', { applies: false })],
    })
    expect(said(root)).toEqual([
      ['评分表', '指南 −8'],
      ['评分表', '按适用分值换算 −2'],
    ])
  })

  it('takes what rounding leaves of thirds for no loss', () => {
    const third = (name: string, text: string) => row(name, '10/3', text, { worth: { ...points(text), low: '10/3', high: '10/3' } })
    const root = node('评分表', '10', '10', { children: [third('财政', '3.34'), third('金融', '3.33'), third('国资', '3.33')] })
    expect(said(root)).toEqual([])
    const less = row('国资', '10/3', '2.33', { worth: { ...points('2.33'), low: '7/3', high: '7/3' } })
    expect(said(node('评分表', '10', '9', { children: [third('财政', '3.34'), third('金融', '3.33'), less] }))).toEqual([
      ['评分表', '国资 −1.00'],
    ])
  })

  it('is none where there are no marks to begin from, or no total to end at', () => {
    expect(waterfallOf(node('栏目', null, ''), 2)).toBeNull()
    expect(waterfallOf(node('总分', null, '', { children: [row('指南', '5', '5')] }), 2)).toBeNull()
  })
})
