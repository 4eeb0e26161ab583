import { describe, expect, it } from 'vitest'
import { startOf } from './startOf.ts'
import type { TrialLine, TrialRound } from './TrialRound.ts'

const line = (unit: string, place: string | null) => ({ unit, place }) as TrialLine
const round = (...tables: { ranked: number; lines: TrialLine[] }[]): TrialRound => ({
  gradeNames: [],
  tables: tables.map((table) => ({ name: '', ...table })),
})

describe('the unit to look at where nobody asked for one', () => {
  it('is the first that stands right behind another, both places settled', () => {
    const lines = [line('a', '1'), line('b', '2–3'), line('c', '2–3'), line('d', '4'), line('e', '5')]
    expect(startOf(round({ ranked: 5, lines }))).toBe('e')
  })
  it('is the second of the first table that ranks more than one, where no place is settled', () => {
    expect(startOf(round({ ranked: 1, lines: [line('a', '1')] }, { ranked: 2, lines: [line('b', '1–2'), line('c', '1–2')] }))).toBe('c')
  })
  it('is the only one there is, and nobody where there is nobody', () => {
    expect(startOf(round({ ranked: 0, lines: [line('a', null)] }))).toBe('a')
    expect(startOf(round())).toBeUndefined()
  })
})
