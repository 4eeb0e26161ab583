import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { member, published, registered, ROOT_UNIT } from '../../../test/openedRound.ts'
import { newStore } from '../../../test/store.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import { planRoutes } from './plans.ts'

const ROWS = Array.from({ length: 60 }, (_, at) => String(at + 1))

const PROGRAMME = `programme: large-2024
title: 示例县2024年度政务公开考核
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
`

const row = (code: string) => `  - code: "${code}"
    name: 指标${code}
    marks: 1
    scope: {open: true, text: 有此事项的单位}
    checks:
      done: {ask: 是否公开, answer: yes-no}
    lines:
      - {deduct: all, when: not done, clause: 未公开不得分}
`

const FILES = {
  'programme.yaml': PROGRAMME,
  'units.yaml': 'groups: [{name: 乡镇, open: true}]\nunits: []\n',
  'scorecards/card.yaml': `scorecard: card\nname: 评分表\nfor: 乡镇\nmarks: 60\nindicators:\n${ROWS.map(row).join('')}`,
  'notice.txt': '未公开不得分。有此事项的单位。\n',
}

it('a plan of 3,000 units with sixty decided pairs each is saved whole and read back, and one beyond all measure is refused', async () => {
  const store = await newStore()
  const { hash } = await published(store, FILES)
  const names = Array.from({ length: 3_000 }, (_, at) => `第${String(at + 1)}镇`)
  const units = names.map((name) => ({ ...member(name, '乡镇'), id: randomUUID() }))
  await registered(store, { units: units.map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })
  const ask = asked(store, planRoutes, { ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] } })
  const made = await ask('ma', 'POST', '/api/plans', { unit: ROOT_UNIT, programme: hash, simple: false })
  const path = `/api/plans/${String(made.body['id'])}`
  const { plan: drafted, version } = (await ask('ma', 'GET', path)).body as unknown as { plan: RoundPlan; version: number }
  const plan: RoundPlan = {
    ...drafted,
    units: units.map(({ id }) => ({
      unit: id,
      as: null,
      also: [],
      group: '乡镇',
      class: null,
      functions: [],
      parameters: {},
      objects: {},
    })),
    applies: Object.fromEntries(units.map(({ id }) => [id, Object.fromEntries(ROWS.map((code, at) => [code, at % 7 !== 0]))])),
  }
  expect(JSON.stringify({ version, plan }).length).toBeGreaterThan(2_000_000)
  expect(await ask('ma', 'PUT', path, { version, plan })).toMatchObject({ status: 200, body: { version: version + 1 } })
  const { plan: kept, undecided } = (await ask('ma', 'GET', path)).body as unknown as { plan: RoundPlan; undecided: number }
  expect(kept.applies).toEqual(plan.applies)
  expect([kept.units.length, undecided]).toEqual([3_000, 0])

  const beyond = { ...plan, title: '长'.repeat(3_000_000) }
  expect(await ask('ma', 'PUT', path, { version: version + 1, plan: beyond })).toMatchObject({
    status: 413,
    body: { code: 'body-too-large' },
  })
  expect(await ask('ma', 'POST', '/api/plans', { unit: 'x'.repeat(1_000_001), programme: hash })).toMatchObject({ status: 413 })
})
