import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../model/Programme.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { ownPartOf } from '../planning/draftPlan.ts'
import { answeringOf, asksSelfCheck } from './lanesFor.ts'

function programmeOf(name: string): Programme {
  const folder = join('programmes', name)
  const files = [
    'programme.yaml',
    'units.yaml',
    'notice.txt',
    ...readdirSync(join(folder, 'scorecards')).map((card) => `scorecards/${card}`),
  ]
  const { programme } = readProgramme(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
  if (!programme) throw new Error(`${name} cannot be read.`)
  return programme
}

/** What the assessed say of themselves in a round of a programme, by how many of its checks. */
function saidThemselves(programme: Programme, stages: Parameters<typeof ownPartOf>[0]['stages']) {
  const own = ownPartOf({ simple: false, stages }, programme)
  const all = Object.values(answeringOf(programme, {}, own)).flatMap((checks) => Object.entries(checks))
  return new Set(all.flatMap(([check, lanes]) => (lanes.includes('self') ? [check] : [])))
}

const stage = (kind: 'self-check' | 'evidence') => ({ name: '', kind, opensAt: null, closesAt: null, late: 'none' as const, text: '' })

describe('what the assessed say of themselves', () => {
  it('is what asks for evidence, where no more is handed in (SZ-08)', () => {
    const suizhou = programmeOf('suizhou-2021')
    expect([...saidThemselves(suizhou, [])]).toEqual(['29.p3.ledger', '30.p2.base'])
    expect([...saidThemselves(suizhou, [stage('evidence')])]).toEqual(['29.p3.ledger', '30.p2.base'])
    expect(saidThemselves(suizhou, [stage('evidence'), stage('self-check')]).size).toBeGreaterThan(50)
  })

  it('is nothing where evidence is not demanded of them (CN-11)', () => {
    expect(saidThemselves(programmeOf('changning-2020'), [])).toEqual(new Set())
  })

  it('is everything where they check themselves (TQ-07)', () => {
    expect(saidThemselves(programmeOf('taiqian-2020'), []).size).toBeGreaterThan(50)
  })
})

it('a self-check is what the programme says a stage is for, and only without that a word of the notice', () => {
  expect(asksSelfCheck({ stages: [{ name: '总结', does: 'assess', text: '对照自查情况评分' }] })).toBe(false)
  expect(asksSelfCheck({ stages: [{ name: '第一阶段', does: 'self-check' }] })).toBe(true)
  expect(asksSelfCheck({ stages: [{ name: '自查自评' }] })).toBe(true)
})

it('what another assessment took off is imported (SZ-07), and what assessors register is not', () => {
  const lanes = answeringOf(programmeOf('suizhou-2021'), {}, { selfCheck: true, evidence: true })['区属各部门'] ?? {}
  expect(Object.entries(lanes).flatMap(([check, some]) => (some.includes('import') ? [check] : []))).toEqual(['upstream.deductions'])
})
