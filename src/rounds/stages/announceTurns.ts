import { instantAfter, MINUTE_MS } from '../../model/instantAfter.ts'
import { announce } from '../../store/queries/announce.ts'
import { roundsTurning } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { tellOver } from './tellOver.ts'

/** Asked every minute; told once more rather than not at all. */
const SINCE_MS = 2 * MINUTE_MS

/** Tells open pages that a stage has begun or ended meanwhile: what they let somebody do is otherwise now; and the office, when it may settle. 阶段到点通知 */
export async function announceTurns({ db, now, transaction, newId }: Store): Promise<void> {
  const at = now()
  const after = instantAfter(at, -SINCE_MS)
  const rounds = await roundsTurning(db, after, at)
  if (rounds.length === 0) return
  await transaction(async (tx) => {
    for (const round of rounds) {
      await announce(tx, { kind: 'round', round })
      await tellOver({ tx, at, newId }, round, { after, until: at })
    }
  })
}
