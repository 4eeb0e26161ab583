import type { LiveEvent } from '../../model/LiveEvent.ts'
import { LIVE_CHANNEL } from './announce.ts'
import { currentText, putCurrentText, type CurrentRow } from './answers.ts'
import type { Statement } from './prepared.ts'
import { putResultsText, resultsText, type UnitResultRow } from './results.ts'

/** What changes of the caches of some units when they are answered. */
export interface NewStanding {
  readonly round: string
  readonly units: readonly string[]
  /** Answers that stand no more. */
  readonly dropped: readonly number[]
  readonly current: readonly CurrentRow[]
  readonly results: readonly UnitResultRow[]
  /** What open pages are told when it is committed. */
  readonly events: readonly LiveEvent[]
}

/** All caches first, for everybody else who answers in the round waits from the moment when its revision is raised. */
const PUT = {
  name: 'put-standing',
  text:
    'with dropped as (delete from current_answers where round = $1 and unit = any($2::text[]) and answer = any($3::bigint[]) returning 1), ' +
    `put as (${putCurrentText('$4')} returning 1), scored as (${putResultsText('$5')} returning 1) ` +
    "update rounds set revision = revision + case when (select count(pg_notify('" +
    `${LIVE_CHANNEL}', event)) from unnest($6::text[]) as event) >= 0 then 1 end where id = $1 and ` +
    '(select count(*) from dropped) + (select count(*) from put) + (select count(*) from scored) >= 0 returning revision',
}

/** Writes what stands now and what it comes to, tells it, and raises the round's revision. Units are held, and the journal comes after. 写入缓存 */
export const puttingStanding = ({ round, units, dropped, current, results, events }: NewStanding): Statement => ({
  ...PUT,
  params: [round, units, dropped, currentText(current), resultsText(results), events.map((event) => JSON.stringify(event))],
})

/** The revision that the statement gives. 批次的修订号 */
export function revisionIn([raised]: readonly object[]): number {
  if (!raised || !('revision' in raised)) throw new Error('The round whose answers were put in is not there.')
  return Number(raised.revision)
}
