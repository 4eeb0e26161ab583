import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess, prepare } from './assess.ts'
import { resultData, SEMANTICS } from './engine/receipt.ts'
import type { Answer, AnswerValue, Unit } from './model/Facts.ts'
import type { RoundFacts } from './model/RoundFacts.ts'

const FOLDER = join('programmes', 'shapes')

function filesIn(folder: string): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder).map((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesIn(path) : { [relative(FOLDER, path)]: readFileSync(path, 'utf8') }
    }),
  ) as Record<string, string>
}

const unitOf = (name: string, rest: Partial<Unit>): Unit => ({
  id: name,
  name,
  group: '县区',
  names: [name],
  functions: [],
  parameters: {},
  objects: {},
  applies: {},
  drawn: {},
  ...rest,
})

function answered(values: Readonly<Record<string, AnswerValue>>): Readonly<Record<string, readonly Answer[]>> {
  return Object.fromEntries(
    Object.entries(values).map(([check, value]) => [
      check,
      [{ check, lane: 'assessor', by: '评分员', at: '2026-12-01', state: 'answered', value }] as const,
    ]),
  )
}

/** Never changed: a receipt of it that differs means that the same facts score otherwise. */
const ROUND: RoundFacts = {
  id: 'golden',
  title: '不变的一批',
  demonstration: true,
  asOf: '2026-12-20',
  calendar: { years: [2026], holidays: ['2026-10-01'], workdays: [] },
  units: [
    {
      unit: unitOf('东县', { objects: { 网站: ['主站'] } }),
      facts: { answers: answered({ '2.done': { numerator: '2', denominator: '3' }, faults: { rows: [], complete: true } }), incidents: [], overrides: [] },
    },
    {
      unit: unitOf('西县', { objects: { 网站: [] } }),
      facts: {
        answers: answered({ '2.done': { numerator: '2', denominator: '5' } }),
        incidents: [{ id: '一', kind: '通报', on: '2026-05-01', fields: { 级别: '省', 日期: '2026-05-01' } }],
        overrides: [],
      },
    },
    {
      unit: unitOf('市教育局', { group: '市直部门', class: '甲', functions: ['行政执法'], objects: { 公文: [] } }),
      facts: { answers: answered({ '1.level': '基本健全', '3.missing': { rows: [{ id: '甲', fields: { 条数: '7' } }] } }), incidents: [], overrides: [] },
    },
  ],
  history: [],
  decisions: [],
}

describe('the golden round', () => {
  it('scores as it always did under these semantics', async () => {
    const { standings, receipt } = assess(prepare(filesIn(FOLDER)), ROUND)
    const { results } = receipt
    await expect(`${JSON.stringify({ semantics: SEMANTICS, results, data: resultData(standings) }, null, 1)}\n`).toMatchFileSnapshot(
      './assess.golden.json',
    )
  })
})
