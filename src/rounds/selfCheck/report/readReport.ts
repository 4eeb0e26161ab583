import { explain } from '../../../engine/explain/explain.ts'
import { beijingDate } from '../../../model/Instant.ts'
import type { Db } from '../../../store/Db.ts'
import { namesOfPeople } from '../../../store/queries/people.ts'
import { findReport, type ReportRow } from '../../../store/queries/selfChecks.ts'
import { stagesWithGrants } from '../../../store/queries/stages.ts'
import { organiserOf } from '../../shares/officeOf.ts'
import { stagesOf } from '../../stages/refuseLocked.ts'
import { progressOf } from '../progressOf.ts'
import { readKept, type KeptSelfCheck } from '../readKept.ts'
import { selfWindow } from '../selfWindow.ts'
import { composeReport } from './composeReport.ts'
import { reportParts, wantsReport } from './reportParts.ts'
import { reportText } from '../../../model/reportWords.ts'
import type { SelfReportSheet } from './SelfReportSheet.ts'

/** Who looks at a report. */
export interface ReportLooker {
  readonly now: string
  /** `own`: of the unit itself; others see it once it is handed in, or its paper copy has come. */
  readonly may: SelfReportSheet['may'] & { readonly own: boolean }
}

/** A unit's report: as it is written, or as it would be drafted. 自查报告页 */
export async function readReport(db: Db, round: string, unit: string, { now, may }: ReportLooker): Promise<SelfReportSheet> {
  const kept = await readKept(db, round, unit)
  const report = await findReport(db, round, unit)
  const { terms, record } = kept
  const { programme } = terms.compiled
  const drafts = may.own ? draftsOf(kept, now) : {}
  // What is written after it was handed in is the unit's own again until it is handed in anew; the text of that moment is a file.
  const isShown = may.own || (report !== null && report.handedInAt !== null && report.changedAt <= report.handedInAt)
  const stages = stagesOf(await stagesWithGrants(db, round, [unit]), unit)
  const names = await namesOfPeople(
    db,
    [report?.changedBy, report?.handedInBy, report?.paperBy].filter((one) => typeof one === 'string'),
  )
  const called = (person: string | null) => (person === null ? '' : (names.get(person) ?? ''))
  return {
    round: { id: round, title: kept.round.title },
    unit: { id: unit, name: record.name },
    now,
    title: titleOf(kept),
    wanted: wantsReport(programme),
    copies: programme.selfReport?.copies ?? [],
    window: selfWindow(stages, 'report', now, terms.calendar),
    may: { write: may.write, handIn: may.handIn, receive: may.receive },
    version: report?.version ?? null,
    changed: report && isShown ? { by: called(report.changedBy), at: report.changedAt } : null,
    parts: reportParts(programme, record).map((part) => ({
      ...part,
      written: isShown ? (report?.parts[part.id] ?? '') : '',
      drafted: drafts[part.id] ?? '',
    })),
    handedIn: report && handedInOf(report, called),
    paper: report && paperOf(report, may.own && !may.receive ? await organiserOf(db, round, now) : called(report.paperBy)),
  }
}

type Called = (person: string | null) => string

const handedInOf = (report: ReportRow, called: Called): SelfReportSheet['handedIn'] =>
  report.handedInAt === null
    ? null
    : {
        by: called(report.handedInBy),
        at: report.handedInAt,
        file: report.handedInFile,
        hash: report.handedInHash ?? '',
        changedSince: report.changedAt > report.handedInAt,
      }

const paperOf = ({ paperAt, paperFile, paperNote }: ReportRow, by: string): SelfReportSheet['paper'] =>
  paperAt === null ? null : { by, at: paperAt, file: paperFile, note: paperNote ?? '' }

export const titleOf = ({ record, round }: Pick<KeptSelfCheck, 'record' | 'round'>): string => `${record.name}关于${round.title}的自查报告`

function draftsOf(kept: KeptSelfCheck, now: string): Readonly<Record<string, string>> {
  const { terms, record, round } = kept
  const { progress, result } = progressOf(kept, now, [])
  return composeReport(reportParts(terms.compiled.programme, record), {
    unit: record.name,
    title: round.title,
    asked: progress.asked,
    filled: progress.filled,
    root: explain(terms.compiled, result, terms.calendar),
  })
}

/** What is handed in: the text as it is at that moment. */
export const textOf = (kept: KeptSelfCheck, { parts }: Pick<ReportRow, 'parts'>, at: string): string =>
  reportText({
    title: titleOf(kept),
    unit: kept.record.name,
    on: beijingDate(at),
    parts: reportParts(kept.terms.compiled.programme, kept.record).map(({ id, name }) => ({ name, text: parts[id] ?? '' })),
  })
