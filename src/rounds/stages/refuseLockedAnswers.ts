import type { Lane } from '../../model/Facts.ts'
import type { StagedWork } from '../../model/stageLock.ts'
import type { Performance } from '../../store/perform.ts'
import { refuseAllLocked } from './refuseLocked.ts'

/** What answering in a lane is; none: at any time. What a probe found is confirmed by those who assess. */
const WORK: Readonly<Record<Lane, StagedWork | null>> = {
  self: 'self-check',
  assessor: 'assess',
  expert: 'assess',
  probe: 'assess',
  test: 'test',
  import: null,
  objection: null,
}

/** Lets answers through whose stages are open; returns how many come late. 作答的阶段锁 */
export function refuseLockedAnswers(
  { tx, at }: Pick<Performance, 'tx' | 'at'>,
  round: string,
  answers: readonly { readonly unit: string; readonly lane: Lane }[],
): Promise<number> {
  const acts = answers.flatMap(({ unit, lane }) => {
    const does = WORK[lane]
    return does === null ? [] : [{ unit, does }]
  })
  return refuseAllLocked(tx, { round, at, acts })
}
