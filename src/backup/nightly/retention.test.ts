import { describe, expect, it } from 'vitest'
import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import { expired, type DatedFile } from './retention.ts'

const nights = (from: string, count: number): DatedFile[] =>
  Array.from({ length: count }, (_, index) => {
    const day = dateFromDayNumber(dayNumber(from) + index)
    return { name: `${day}-0230`, day }
  })

const kept = (files: readonly DatedFile[], rule = { days: 3, weeks: 2, months: 2 }) => {
  const gone = expired(files, rule)
  return files.map(({ name }) => name).filter((name) => !gone.includes(name))
}

describe('retention', () => {
  it('keeps the last days, and the newest of the last weeks and months', () => {
    // 2026-11-22 is a Sunday.
    expect(kept(nights('2026-09-01', 83))).toEqual([
      '2026-10-31-0230',
      '2026-11-15-0230',
      '2026-11-20-0230',
      '2026-11-21-0230',
      '2026-11-22-0230',
    ])
  })

  it('keeps the newest of a day, and what an idle machine had', () => {
    const files = [
      { name: '2025-01-01-0230', day: '2025-01-01' },
      { name: '2026-11-22-0230', day: '2026-11-22' },
      { name: '2026-11-22-0900', day: '2026-11-22' },
    ]
    expect(kept(files)).toEqual(['2025-01-01-0230', '2026-11-22-0900'])
  })

  it('never lets the newest go', () => {
    expect(kept(nights('2026-11-01', 3), { days: 0, weeks: 0, months: 0 })).toEqual(['2026-11-03-0230'])
  })
})
