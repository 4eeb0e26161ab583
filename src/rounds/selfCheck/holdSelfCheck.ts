import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import { selfCheckInWords, type SelfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import { readKept, type KeptSelfCheck } from './readKept.ts'

/** Which unit's, in which round. */
export interface OwnPlace {
  readonly round: string
  readonly unit: string
}

/** Reads a unit's self-check and holds it until the transaction ends: nobody else types, hands on or confirms meanwhile. 占用自查 */
export async function holdSelfCheck(tx: Db, { round, unit }: OwnPlace): Promise<KeptSelfCheck> {
  await holdMembers(tx, round, [unit])
  return readKept(tx, round, unit)
}

/** Of all that is handed on: answers and evidence. 报送内容的摘要 */
export function digestOfCells({ cells }: Pick<KeptSelfCheck, 'cells'>): string {
  const said = cells.map(({ check, object, said: { state, value, why }, evidence }) => [check, object, state, value, why, evidence])
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}

const WAYS: Readonly<Record<SelfCheckState, string>> = {
  filling: '请填报人先提交给审核人。',
  returned: '请填报人修改后再提交给审核人。',
  submitted: '需要修改的，请审核人退回，或者由填报人撤回。',
  confirmed: '需要修改的，请审核人先撤回。',
}

/** @throws Refusal where the self-check is not where the step begins */
export function refuseUnless(states: readonly SelfCheckState[], { state }: Pick<KeptSelfCheck, 'state'>): void {
  if (states.includes(state)) return
  throw new Refusal('conflict', 'self-check-state', `自查现在是“${selfCheckInWords(state)}”，不能这样办理。${WAYS[state]}`)
}
