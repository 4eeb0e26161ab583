import { showPlace } from '../../engine/print.ts'
import { formatFraction } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { KeptImport } from '../../model/Incoming.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { keptOf, readSettledStandings } from '../settling/readSettled.ts'
import { settledTotal } from '../settling/settledTables.ts'
import type { Within } from '../../model/Expression.ts'
import type { IncomingInput, IncomingLine } from './Incoming.ts'
import { withinInWords } from './planHistory.ts'
import { openReport } from './openReport.ts'

/** The lines of an import, wherever they come from. 各行 */
export interface OpenLines {
  readonly lines: readonly (IncomingLine & { readonly id?: string })[]
  /** What their columns are called, where these are not the file's own. */
  readonly heads: KeptImport['heads'] | null
  /** By which it is known again: a hash, a snapshot. */
  readonly mark: string
  /** What to look at. */
  readonly notes: readonly string[]
}

type Reading = Pick<Store, 'db' | 'blobs'>

/** Reads the lines of an import; of a report and of a settled round they are made here. 读出各行 */
export async function openLines(
  store: Reading,
  { from, figure, kind, within }: Pick<IncomingInput, 'from' | 'figure' | 'kind' | 'within'>,
): Promise<OpenLines> {
  switch (from.kind) {
    case 'file':
    case 'paste':
      return { lines: from.lines, heads: null, mark: '', notes: [] }
    case 'report':
      return linesOfReport(from.text, figure)
    case 'settled':
      return linesOfSettled(store, from.round, kind === 'history' ? within : null)
  }
}

const REPORT_HEADS: KeptImport['heads'] = [
  { key: 'unit', head: '单位' },
  { key: 'points', head: '得分' },
  { key: 'place', head: '名次' },
  { key: 'grade', head: '等次' },
]

function linesOfReport(text: string, figure: IncomingInput['figure']): OpenLines {
  const report = openReport(text)
  let row = 0
  const lines = report.tables.flatMap(({ rows }) =>
    rows.map(({ name, total, weighted, place, grades }) => ({
      row: (row += 1),
      cells: { unit: name, points: (figure === 'weighted' ? weighted : total) ?? '', place: place ?? '', grade: grades.join('、') },
    })),
  )
  return { lines, heads: REPORT_HEADS, mark: report.hash, notes: [] }
}

async function linesOfSettled(store: Reading, round: string, within: Within | null): Promise<OpenLines> {
  const { db } = store
  const found = await findRound(db, round)
  const snapshot = await newestSnapshot(db, round, 'final')
  if (!found || !snapshot)
    throw new Refusal('conflict', 'incoming-unsettled', '这个批次还没有最终定稿，没有可以采用的结果。请先在那个批次里定稿。')
  const { period, rank } = (await termsOf(db, round)).compiled.programme
  const { tables } = await readSettledStandings(store, keptOf(snapshot))
  let row = 0
  const lines = tables.flatMap(({ lines: own, ranked }) =>
    own.map((line) => {
      const { range, mayBeNone } = settledTotal(line).total
      const points = range && isExact(range) && range.low && !mayBeNone ? formatFraction(range.low) : ''
      const place = line.place ? showPlace(line.place) : ''
      const cells = { unit: line.name, points, year: period.to.slice(0, 4), place, of: String(ranked), grade: line.grades.join('、') }
      return { row: (row += 1), id: line.unit, cells }
    }),
  )
  const more = [
    { key: 'year', head: '年度' },
    { key: 'of', head: '参加排名数' },
  ]
  return { lines, heads: [...REPORT_HEADS, ...more], mark: snapshot.receipt, notes: scopeNotes(rank?.within ?? null, within) }
}

/** Places count among those who were ranked together there. */
function scopeNotes(ranked: Within | null, asked: Within | null): readonly string[] {
  if (asked === null || ranked === asked) return []
  if (ranked === null) return ['那个批次不排名，没有名次可以采用。']
  return [`那个批次的名次是在同一${withinInWords(ranked)}里排的，这里选的是“${withinInWords(asked)}”，请核对。`]
}
