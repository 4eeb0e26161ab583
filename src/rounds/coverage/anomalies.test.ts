import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnomalies, THRESHOLDS, type AnomalyFacts, type RatedSquare } from './anomalies.ts'

const square = (at: number, parts: Partial<RatedSquare> = {}): RatedSquare => ({
  unit: `u${at}`,
  unitName: `${at}镇`,
  group: '乡镇',
  node: '1',
  nodeName: '公开指南',
  marks: 5,
  points: 4,
  self: null,
  people: ['a'],
  ...parts,
})

const many = (count: number, parts: Partial<RatedSquare> = {}, from = 0) =>
  Array.from({ length: count }, (_, at) => square(from + at, parts))

const facts = (squares: readonly RatedSquare[], parts: Partial<AnomalyFacts> = {}): AnomalyFacts => ({
  squares,
  people: new Map([
    ['a', '张三'],
    ['b', '李四'],
  ]),
  alike: [],
  bursts: [],
  ...parts,
})

describe('what strikes the eye', () => {
  it('is an assessor who gives everything in full, with how much that is', () => {
    expect(findAnomalies(facts(many(20, { points: 5 })))).toMatchObject([
      { kind: 'all-full', person: 'a', text: '张三评的 20 个格子全部是满分。' },
    ])
    expect(findAnomalies(facts(many(19, { points: 5 })))).toEqual([])
  })

  it('is an assessor far from what others give on the same indicator, and not one on other indicators', () => {
    const strict = many(20, { points: 2 })
    const others = (node: string) => many(30, { points: 4, people: ['b'], node }, 100)
    expect(findAnomalies(facts([...strict, ...others('1')])).map(({ person, text }) => [person, text])).toEqual([
      ['a', '张三评的 20 个格子平均得分率 40.0%，别人评同样指标的 30 个格子平均 80.0%，相差 40.0%。'],
      ['b', '李四评的 30 个格子平均得分率 80.0%，别人评同样指标的 20 个格子平均 40.0%，相差 40.0%。'],
    ])
    expect(findAnomalies(facts([...strict, ...others('2')]))).toEqual([])
  })

  it('is a self-score far above what was assessed, by unit and by indicator', () => {
    const above = Array.from({ length: 5 }, (_, at) => square(0, { node: String(at), nodeName: `指标${at}`, points: 3, self: 5 }))
    expect(findAnomalies(facts(above))).toMatchObject([
      { kind: 'self-above', unit: 'u0', node: null, text: '0镇的 5 项自评共比评定高 10 分（这些指标满分 25 分）。' },
    ])
    expect(findAnomalies(facts(many(5, { points: 3, self: 5 })))).toMatchObject([
      {
        kind: 'self-above',
        unit: null,
        node: '1',
        text: '指标“公开指南”有 5 个单位自评，平均比评定高 2 分，可能是对标准的理解不一致。',
      },
    ])
  })

  it('is a question that separates nobody, and many answers within seconds', () => {
    const found = findAnomalies(
      facts([], {
        alike: [{ ask: '是否公开', node: '1', group: '乡镇', units: 13 }],
        bursts: [{ name: '张三', person: 'a', answers: 60, units: 13, from: '2026-11-22T02:00:00.000Z' }],
      }),
    )
    expect(found.map(({ text }) => text)).toEqual([
      '张三在 2026-11-22 10:00 的 10 秒里提交了 60 个答案，涉及 13 个单位。',
      '“是否公开”对乡镇的 13 个单位答案完全相同，这一项没有分出高低。',
    ])
  })

  it('is nothing where all agree with what the units say themselves', () => {
    const squares = fc.array(fc.record({ at: fc.nat(30), points: fc.integer({ min: 1, max: 4 }) }), { maxLength: 60 })
    fc.assert(
      fc.property(squares, (drawn) => {
        const own = drawn.map(({ at, points }) => square(at, { points, self: points }))
        expect(findAnomalies(facts(own), { ...THRESHOLDS, off: 2 })).toEqual([])
      }),
    )
  })
})
