import { describe, expect, it } from 'vitest'
import type { ListCheck } from '../../model/Check.ts'
import type { Answer } from '../../model/Facts.ts'
import type { Per } from '../../model/Node.ts'
import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'
import { withBestAnswers } from './withBestAnswers.ts'

const check: ListCheck = {
  id: '1.elements',
  ask: '要素',
  kind: 'list',
  fields: { 具备: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
  of: ['名称', '内容'],
  open: false,
  presumeNone: false,
}
const EXPERTS: Per = { each: 'expert', join: { how: 'mean' }, odd: false, exceptSelf: false }

const rowsOf = (by: string, ...rows: readonly string[]): Answer => ({
  check: check.id,
  lane: 'expert',
  by,
  at: '2021-12-31',
  state: 'answered',
  value: { rows: rows.map((id) => ({ id, fields: { 具备: '是' } })) },
})

function filled(asked: Partial<AskedCheck>, said: readonly Answer[]): readonly Answer[] {
  const known: AskedCheck = { check, mayDeclareNone: false, period: { from: '2021-01-01', to: '2021-12-31' }, ...asked }
  const all: Asked = { checks: new Map([[check.id, known]]), nodes: new Map() }
  const facts = { answers: { [check.id]: said }, incidents: [], overrides: [] }
  return withBestAnswers(facts, { [check.id]: [rowsOf('算例', '名称', '内容')] }, all).answers[check.id] ?? []
}

describe('what an example leaves unsaid', () => {
  it('is filled in for the named rows that its answer leaves out', () => {
    expect(filled({}, [rowsOf('甲', '名称')])).toEqual([rowsOf('甲', '名称'), rowsOf('算例', '内容')])
  })

  it('is not put in the mouth of one more expert', () => {
    expect(filled({ per: EXPERTS }, [rowsOf('甲', '名称', '内容')])).toEqual([rowsOf('甲', '名称', '内容')])
  })
})
