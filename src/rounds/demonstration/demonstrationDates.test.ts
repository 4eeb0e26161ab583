import { describe, expect, it } from 'vitest'
import { realProgramme } from '../../../test/engine/programmes.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { roundProgramme } from '../../engine/roundProgramme.ts'
import { isCalendarDate } from '../../model/CalendarDate.ts'
import { demonstrationRound } from './demonstrationRound.ts'

describe.each(['taiqian-2020', 'sanhe-2018'])('the demonstration of %s', (id) => {
  const real = realProgramme(id)
  if (!real) throw new Error(`${id} does not load; its golden cases say why`)
  const round = demonstrationRound(real.compiled, ownCalendar())
  const { period } = roundProgramme(real.programme, round)

  it('plays in the last year that the calendar covers, and says so', () => {
    expect([period.from.slice(0, 4), round.asOf]).toEqual(['2026', '2026-12-31'])
    expect(round.shift).toBe(2026 - Number(id.slice(-4)))
    expect(round.title).toContain(`后移${round.shift}年`)
  })

  it('has every day of its answers in the period that it moved', () => {
    const answers = round.units.flatMap(({ facts }) => Object.values(facts.answers).flat())
    const fields = answers.flatMap(({ value }) =>
      typeof value === 'object' && 'rows' in value ? value.rows.flatMap((row) => Object.values(row.fields)) : [],
    )
    const days = [...answers.map(({ at }) => at), ...fields].filter((text): text is string => text !== null && isCalendarDate(text))
    expect(days.length).toBeGreaterThan(100)
    expect(days.filter((day) => day < period.from || day > period.to)).toEqual([])
  })
})
