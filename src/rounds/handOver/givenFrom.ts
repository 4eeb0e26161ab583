import { proofRef } from '../../model/Proof.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import type { HandScope } from './HandCell.ts'
import type { ReadCell } from './readTouched.ts'

/** For whom something is entered from paper, and the paper. 代录 */
export interface Behalf {
  /** Empty: each unit for itself. */
  readonly saidBy: string
  /** Id of the file that is its picture. */
  readonly paper: string
}

/** What a cell of a sheet says, as an answer on what stands there now; null: it says nothing. 表格里的答案 */
export function givenFrom(
  { cell, said }: ReadCell,
  { lane, holder }: Pick<HandScope, 'lane' | 'holder'>,
  behalf: Behalf | null,
): GivenAnswer | null {
  if (said === null || said.state === 'cleared') return null
  const { unit, record, asked, object, ids } = cell
  const [newest, ...older] = [...ids].reverse()
  const proof = [...new Set([...cell.proof, ...(behalf ? [proofRef('file', behalf.paper)] : [])])]
  return {
    unit,
    check: asked.check.id,
    lane,
    state: said.state,
    ...(object === '' ? {} : { object }),
    ...(said.value === null ? {} : { value: said.value }),
    ...(said.why === null || said.why === '' ? {} : { why: said.why }),
    ...(proof.length === 0 ? {} : { proof }),
    ...(behalf ? { saidBy: behalf.saidBy === '' ? record.name : behalf.saidBy, holder, via: 'behalf' } : { via: 'sheet' }),
    after: newest ?? null,
    ...(older.length === 0 ? {} : { saw: older }),
  }
}
