import type { EarlierResult } from '../../model/Facts.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findRound } from '../../store/queries/rounds.ts'

/** An earlier result that goes, and one that comes in its place. 往年名次的替换 */
export interface HistoryChange {
  readonly drop: EarlierResult | null
  readonly add: EarlierResult | null
}

/** What a round knows of earlier years after some changes; the round is held. 往年名次的变化 */
export async function historyAfter(tx: Db, round: string, changes: readonly HistoryChange[]): Promise<readonly EarlierResult[]> {
  const history = (await findRound(tx, round))?.history ?? []
  const gone = new Set(changes.flatMap(({ drop }) => (drop ? [canonicalJson(drop)] : [])))
  const kept = history.filter((one) => !gone.has(canonicalJson(one)))
  if (kept.length !== history.length - gone.size)
    throw new Refusal('conflict', 'incoming-replaced', '这次导入的往年名次后来又被另一次导入替换了。请先撤回后来的那一次，再撤回这一次。')
  return [...kept, ...changes.flatMap(({ add }) => add ?? [])]
}
