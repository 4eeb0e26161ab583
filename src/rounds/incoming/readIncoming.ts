import type { ImportKind, OutsideLoss } from '../../model/Incoming.ts'
import type { Within } from '../../model/Expression.ts'
import type { Db } from '../../store/Db.ts'
import { listOutsideImports, standingImports } from '../../store/queries/outsideImports.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import type { OutsideSource } from '../../store/schema/incoming.ts'
import { partsOf } from '../../programme/views/expressions.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { incomingTargets, type IncomingTarget } from './incomingTargets.ts'

/** An import as the page lists it. 外来结果清单的一行 */
export interface IncomingLineShown {
  readonly id: string
  readonly kind: ImportKind
  readonly source: OutsideSource
  /** The question that it went into; null: earlier years. */
  readonly ask: string | null
  readonly from: 'file' | 'paste' | 'report' | 'settled'
  readonly paper: { readonly id: string; readonly name: string } | null
  readonly units: number
  readonly lines: number
  readonly leftOut: readonly { readonly written: string; readonly why: string }[]
  readonly notes: readonly string[]
  readonly at: string
  readonly byName: string
  readonly withdrawn: { readonly at: string; readonly byName: string; readonly why: string } | null
}

/** What came in, and what can. 外来结果页 */
export interface IncomingList {
  readonly imports: readonly IncomingLineShown[]
  readonly targets: readonly IncomingTarget[]
  /** Whether the programme's grades look at earlier years, and among whom they count the places. */
  readonly history: { readonly asked: boolean; readonly within: Within; readonly known: number }
}

const GONE = '已离开的人员'

/** Reads them, in a constant number of queries. 读取外来结果 */
export async function readIncoming(db: Db, round: string, known: number): Promise<IncomingList> {
  const terms = await termsOf(db, round)
  const rows = await listOutsideImports(db, round)
  const names = await namesOfPeople(db, [
    ...new Set(rows.flatMap(({ row: { by, withdrawnBy } }) => [by, ...(withdrawnBy === null ? [] : [withdrawnBy])])),
  ])
  const targets = incomingTargets(terms)
  const asks = new Map(targets.map(({ check, ask }) => [check, ask]))
  return {
    imports: rows.map(({ row, fileName }) => {
      const { check, from, lines, leftOut, notes, answers, history } = row.rows
      const units = new Set([...answers.map(({ unit }) => unit), ...history.map(({ after }) => after.unit)]).size
      return {
        ...{ id: row.id, kind: row.kind, source: row.source, ask: check === null ? null : (asks.get(check) ?? ''), from },
        paper: row.file === null ? null : { id: row.file, name: fileName ?? '来文' },
        ...{ units, lines: lines.length, leftOut, notes, at: row.at, byName: names.get(row.by) ?? GONE },
        withdrawn:
          row.withdrawnAt === null
            ? null
            : { at: row.withdrawnAt, byName: names.get(row.withdrawnBy ?? '') ?? GONE, why: row.withdrawnWhy ?? '' },
      }
    }),
    targets,
    history: { ...historyAsked(terms), known },
  }
}

/** Whether grades look at earlier years, and among whom. */
function historyAsked({ compiled: { programme } }: Pick<Terms, 'compiled'>): { readonly asked: boolean; readonly within: Within } {
  const conditions = programme.grades.flatMap((grade) =>
    grade.kind === 'when' ? [grade.when] : grade.kind === 'seats' ? grade.seats.flatMap(({ when }) => when ?? []) : [],
  )
  const found = conditions.flatMap((expr) =>
    partsOf({ expr }).flatMap((part) => (part.expr.op === 'last-places' ? [part.expr.within] : [])),
  )
  return { asked: found.length > 0, within: found[0] ?? programme.rank?.within ?? 'group' }
}

/** What a unit lost elsewhere, by source. 外来扣分清单 */
export interface OutsideLosses {
  readonly lists: readonly {
    readonly source: OutsideSource
    readonly ask: string
    readonly losses: readonly Omit<OutsideLoss, 'unit'>[]
  }[]
}

/** What other assessments took from a unit, for its own page. 单位的外来扣分清单 */
export async function lossesOfUnit(db: Db, round: string, unit: string, before: string | null): Promise<OutsideLosses> {
  const terms = await termsOf(db, round)
  const asks = new Map(incomingTargets(terms).map(({ check, ask }) => [check, ask]))
  const rows = (await standingImports(db, round)).filter(({ at }) => before === null || at <= before)
  return {
    lists: rows.flatMap(({ source, rows: { check, losses } }) => {
      const own = losses.filter((one) => one.unit === unit).map(({ what, clause, points }) => ({ what, clause, points }))
      return own.length === 0 ? [] : [{ source, ask: (check === null ? undefined : asks.get(check)) ?? '', losses: own }]
    }),
  }
}
