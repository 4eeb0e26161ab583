import { describe, expect, it } from 'vitest'
import type { StandingLine } from '../../api.ts'
import type { TrialLine, TrialRound } from './trial/TrialRound.ts'
import { movesBetween, movesInWords, resultInWords, spokenOf } from './moves.ts'

const line = (name: string, place: string | null, grade: string): TrialLine =>
  ({ unit: name, name, place, grades: [grade], gradeState: 'certain', total: { text: place ?? '' } }) as unknown as TrialLine

const round = (...lines: readonly TrialLine[]): TrialRound => ({ tables: [{ name: '乡镇', lines }] }) as unknown as TrialRound

const told = (before: TrialRound, after: TrialRound) =>
  movesInWords(movesBetween(before, after, new Set(['甲镇'])), spokenOf(before.tables.flatMap(({ lines }) => lines)))

describe('moves', () => {
  it('name who rose and who fell, the changed one first', () => {
    const before = round(line('乙镇', '2', '优秀'), line('甲镇', '3', '优秀'))
    const after = round(line('甲镇', '2', '优秀'), line('乙镇', '3', '优秀'))
    expect(told(before, after)).toBe('甲镇升到第2名，乙镇降到第3名。')
  })

  it('tell of a grade that changes, of a place that becomes a range, and of one that is lost', () => {
    const before = round(line('甲镇', '3', '优秀'), line('乙镇', '4', '良好'))
    expect(told(before, round(line('甲镇', '3–4', '良好'), line('乙镇', null, '良好')))).toBe(
      '甲镇降到第3–4名，乙镇不再排名，甲镇等次由优秀变为良好。',
    )
  })

  it('say that nothing moved', () => {
    const same = round(line('甲镇', '3', '优秀'))
    expect(told(same, same)).toBe('得分、名次和等次都没有变。')
  })

  it('speak of no places and no grades where a programme gives none', () => {
    const bare = (points: string): TrialRound =>
      round({ ...line('甲镇', null, ''), grades: [], gradeState: 'none', total: { text: points } as TrialLine['total'] })
    expect(told(bare('95'), bare('96'))).toBe('得分变了。')
    expect(told(bare('95'), bare('95'))).toBe('得分没有变。')
  })

  it('tell of the conclusion and the problems where no points are given', () => {
    const of = (verdict: string, most: number) =>
      ({ verdicts: [verdict], findings: [{ kind: '不及时', least: most, most }] }) as unknown as StandingLine
    expect(resultInWords(of('点名批评', 2), of('有问题，已整改', 1))).toBe(
      '结论由“点名批评”变为“有问题，已整改”，问题由“不及时2个”变为“不及时1个”。',
    )
    expect(resultInWords(of('点名批评', 2), of('点名批评', 2))).toBe('结论和问题都没有变。')
  })
})
