import type { ProgrammeSummary } from './ProgrammeSheet.ts'
import type { ServedProgramme } from './Served.ts'
import { scorecardFigures } from './figures.ts'

/** A programme on its card. */
export function programmeSummary({ programme, hash, warnings, round }: ServedProgramme): ProgrammeSummary {
  const { notice } = programme
  const scored = round()
  return {
    state: 'ready',
    id: programme.id,
    title: programme.title,
    issuer: notice.issuer,
    number: notice.number ?? null,
    issued: notice.issued,
    period: programme.period,
    hash,
    scorecards: programme.scorecards.map((card) => scorecardFigures(programme, card)),
    readings: programme.readings.length,
    warnings: warnings.length,
    round: scored && { title: scored.facts.title, asOf: scored.facts.asOf, units: scored.facts.units.length },
  }
}
