import type { ProgrammeSummary } from './ProgrammeSheet.ts'
import type { ServedProgramme } from '../Served.ts'
import { scorecardFigures } from './scorecardFigures.ts'
import { kindInWords } from './kindInWords.ts'

/** A programme on its card. */
export function programmeSummary({ programme, hash, warnings }: ServedProgramme): ProgrammeSummary {
  const { notice } = programme
  return {
    state: 'ready',
    id: programme.id,
    title: programme.title,
    kind: kindInWords(programme),
    version: programme.version ?? 1,
    issuer: notice.issuer,
    number: notice.number ?? null,
    issued: notice.issued,
    period: { from: programme.period.from, to: programme.period.to },
    everyMonths: programme.period.everyMonths ?? null,
    hash,
    scorecards: programme.scorecards.map((card) => scorecardFigures(programme, card)),
    readings: programme.readings.length,
    warnings: warnings.length,
  }
}
