import type { Db } from '../Db.ts'
import { currentText, putCurrentText, type CurrentRow } from './answers.ts'
import { rowsOf } from './prepared.ts'
import { putResultsText, resultsText, type UnitResultRow } from './results.ts'

/** What changes of the caches of some units when they are answered. */
export interface NewStanding {
  readonly round: string
  readonly units: readonly string[]
  /** Answers that stand no more. */
  readonly dropped: readonly number[]
  readonly current: readonly CurrentRow[]
  readonly results: readonly UnitResultRow[]
}

/** All caches first, for everybody else who answers in the round waits from the moment when its revision is raised. */
const PUT = {
  name: 'put-standing',
  text:
    'with dropped as (delete from current_answers where round = $1 and unit = any($2::text[]) and answer = any($3::bigint[]) returning 1), ' +
    `put as (${putCurrentText('$4')} returning 1), scored as (${putResultsText('$5')} returning 1) ` +
    'update rounds set revision = revision + 1 where id = $1 and ' +
    '(select count(*) from dropped) + (select count(*) from put) + (select count(*) from scored) >= 0 returning revision',
}

/** Writes what stands now and what it comes to, and raises the round's revision; returns it. Units are held, and the journal comes after. 写入缓存 */
export async function putStanding(db: Db, { round, units, dropped, current, results }: NewStanding): Promise<number> {
  const [raised] = await rowsOf<{ revision: string }>(db, PUT, [round, units, dropped, currentText(current), resultsText(results)])
  if (!raised) throw new Error(`There is no round ${round}.`)
  return Number(raised.revision)
}
