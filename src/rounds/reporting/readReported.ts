import { beijingDate } from '../../model/Instant.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import type { HandOverRow } from '../../store/queries/handOvers.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listSnapshotLines } from '../../store/queries/settling.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { approvalOf, signatureDate } from '../approval/approvalState.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { previewReport, rowsHash } from './reportResult.ts'
import type { ReportedResult, Weighting } from './ReportedResult.ts'

/** How a recorded report was weighted. 折算办法 */
export const weightingOf = ({ weight, outOf, scale }: Pick<HandOverRow, 'weight' | 'outOf' | 'scale'>): Weighting => ({
  weight,
  scale: outOf === null || scale === null ? null : { outOf, to: scale },
})

/** All of a report, made again from the settled result; its rows are those that were handed over, or nothing is given out. 报送件 */
export async function readReported(store: Pick<Store, 'db' | 'blobs'>, row: HandOverRow): Promise<ReportedResult> {
  const { db } = store
  const { round: id, snapshot, to, signedBy, why } = row
  const round = await findRound(db, id)
  const settled = (await listSnapshotLines(db, id)).find((one) => one.id === snapshot)
  if (!round || !settled) throw new Error(`The report ${row.id} has lost its round or its settled result.`)
  const { compiled, hash } = await termsOf(db, id)
  const weighting = weightingOf(row)
  const tables = await previewReport(store, { round: id, snapshot, weighting })
  if (rowsHash(tables) !== row.rows) throw new Error(`The rows of the report ${row.id} are not those that were handed over.`)
  const on = beijingDate(row.at)
  const { steps } = await approvalOf(db, id, snapshot)
  return {
    ...{ format: 'mingjing-report-1', id: row.id, demonstration: round.demonstration },
    round: { id, title: round.title, asOf: round.asOf },
    programme: { hash: settled.programme ?? hash, title: compiled.programme.title },
    office: (await officialNames(db, [round.unit], on)).get(round.unit) ?? '',
    settled: {
      ...{ number: settled.number, on: beijingDate(settled.at), receipt: settled.receipt },
      journal: headText({ seq: settled.journalSeq, hash: settled.journalHash ?? '' }),
    },
    // As they were when it was handed over, whatever was said later.
    approvals: steps.flatMap(({ body, said }) => {
      const last = said.findLast(({ decision, at }) => decision === 'approved' && at <= row.at)
      return last ? [{ body, name: last.name, on: signatureDate(last), via: last.via }] : []
    }),
    ...{ to, weighting, decimals: compiled.programme.printing.decimals, signedBy, on, why, tables, hash: row.rows },
  }
}
