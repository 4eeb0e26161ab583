import type { Instant } from '../../../model/Instant.ts'
import type { RunState } from '../../../model/Site.ts'

/** Until when a run keeps away from its site: one that began outside of the allowed hours waits, it is not in a queue. 暂停到 */
export const pausedUntilOf = ({
  state,
  pausedUntil,
}: {
  readonly state: RunState
  readonly pausedUntil: Instant | null
}): Instant | null => (state === 'running' || state === 'waiting' ? pausedUntil : null)
