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
import type { IncomingInput, IncomingLine } from './Incoming.ts'
import { openReport } from './openReport.ts'

/** The lines of an import, wherever they come from. 各行 */
export interface OpenLines {
  readonly lines: readonly (IncomingLine & { readonly id?: string })[]
  /** What their columns are called, where these are not the file's own. */
  readonly heads: KeptImport['heads'] | null
  /** By which it is known again: a hash, a snapshot. */
  readonly mark: string
}

type Reading = Pick<Store, 'db' | 'blobs'>

/** Reads the lines of an import; of a report and of a settled round they are made here. 读出各行 */
export async function openLines(store: Reading, { from, figure }: Pick<IncomingInput, 'from' | 'figure'>): Promise<OpenLines> {
  switch (from.kind) {
    case 'file':
    case 'paste':
      return { lines: from.lines, heads: null, mark: '' }
    case 'report':
      return linesOfReport(from.text, figure)
    case 'settled':
      return linesOfSettled(store, from.round)
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
  return { lines, heads: REPORT_HEADS, mark: report.hash }
}

async function linesOfSettled(store: Reading, round: string): Promise<OpenLines> {
  const { db } = store
  const found = await findRound(db, round)
  const snapshot = await newestSnapshot(db, round, 'final')
  if (!found || !snapshot)
    throw new Refusal('conflict', 'incoming-unsettled', '这个批次还没有最终定稿，没有可以采用的结果。请先在那个批次里定稿。')
  const { to } = (await termsOf(db, round)).compiled.programme.period
  const { tables } = await readSettledStandings(store, keptOf(snapshot))
  let row = 0
  const lines = tables.flatMap(({ lines: own, ranked }) =>
    own.map((line) => {
      const { range, mayBeNone } = settledTotal(line).total
      const points = range && isExact(range) && range.low && !mayBeNone ? formatFraction(range.low) : ''
      const place = line.place ? showPlace(line.place) : ''
      const cells = { unit: line.name, points, year: to.slice(0, 4), place, of: String(ranked), grade: line.grades.join('、') }
      return { row: (row += 1), id: line.unit, cells }
    }),
  )
  const more = [
    { key: 'year', head: '年度' },
    { key: 'of', head: '参加排名数' },
  ]
  return { lines, heads: [...REPORT_HEADS, ...more], mark: snapshot.receipt }
}
