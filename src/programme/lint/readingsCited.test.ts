import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { RankRule } from '../../model/GradeRule.ts'
import { readingsCited } from './readingsCited.ts'

const reading = (id: string) => ({ id, question: '同分如何处理', choice: '并列', why: '通知未规定', decidedBy: '领导小组' })

describe('readingsCited', () => {
  it('accepts readings that lines, nodes and the ranking cite', () => {
    const leaf = scoredLeaf('1', '100', { readings: ['r1'], lines: [line({ readings: ['r2'] })] })
    const rank: RankRule = { within: 'group', ties: 'block', vetoed: 'out', readings: ['r3'] }
    expect(findings(readingsCited, programmeOf([leaf], { rank, readings: ['r1', 'r2', 'r3'].map(reading) }))).toEqual([])
  })

  it('names an unknown reading where it is cited, and one that nobody cites', () => {
    const leaf = scoredLeaf('1', '100', { lines: [line({ readings: ['r1', 'r9'] })] })
    expect(findings(readingsCited, programmeOf([leaf], { readings: [reading('r1'), reading('r2')] }))).toEqual([
      'error reading-unknown scorecards.0.root.children.0.lines.0.readings.1: 引用了口径“r9”，方案的 readings 里没有这一条',
      'warning reading-unused readings.1: 口径“r2”（同分如何处理）没有被任何地方引用',
    ])
  })

  it('refuses two readings with one id', () => {
    expect(findings(readingsCited, programmeOf([], { readings: [reading('r1'), reading('r1')] }))[0]).toContain(
      'reading-duplicate readings.1.id',
    )
  })
})
