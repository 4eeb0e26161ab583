import { stagesAround, type DemonstrationStage } from '../../rounds/demonstration/stagesAround.ts'
import { stageState } from '../../model/RoundStage.ts'
import { findRoundHead } from '../../store/queries/newestRounds.ts'
import { listStages, putStages } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { CLAIMING } from './claiming.ts'
import { ENDED, endedId } from './ended.ts'
import { FINISHED, UNFINISHED } from './unfinished.ts'

/** The stages of each round of the demonstration, by the round's id. */
const STAGES: readonly { readonly round: string; readonly stages: readonly DemonstrationStage[]; readonly moves: boolean }[] = [
  ...Object.entries(FINISHED).map(([id, stages]) => ({ round: `demo-${id}`, stages, moves: false })),
  ...Object.entries(UNFINISHED).map(([id, { suffix, stages }]) => ({ round: `demo-${id}-${suffix}`, stages, moves: true })),
  ...Object.entries(ENDED).map(([id, { stages }]) => ({ round: endedId(id), stages, moves: true })),
  { round: CLAIMING.round, stages: CLAIMING.stages, moves: true },
]

/**
 * Gives the rounds of a demonstration their stages, and moves those that go on along when what was open is over: it can be looked at on any day. 演示阶段的时间
 */
export async function stageRounds(store: Store): Promise<void> {
  const now = store.now()
  for (const { round, stages, moves } of STAGES) {
    if (!(await findRoundHead(store.db, round))) continue
    const there = await listStages(store.db, round)
    if (!moves && there.length > 0) continue
    const isCurrent = stages.every(({ from, to }, at) => {
      const stage = there[at]
      return stage !== undefined && stageState(stage, now) === stateToday(from, to)
    })
    if (!isCurrent) await store.transaction((tx) => putStages(tx, round, stagesAround(now, stages)))
  }
}

/** How a stage stands on the day around which it is put. */
const stateToday = (from: number | null, to: number | null): 'not-yet' | 'open' | 'closed' =>
  from !== null && from > 0 ? 'not-yet' : to !== null && to < 0 ? 'closed' : 'open'
