import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { rowsOf } from './prepared.ts'

/** Of which units somebody answered a check. */
export interface AssessedBy {
  readonly person: string
  readonly name: string
  readonly check: string
  /** Their places in the roster. */
  readonly places: readonly number[]
}

const LANES = "('assessor', 'test', 'expert')"

const ASSESSED = {
  name: 'assessed-by',
  text:
    "select coalesce(a.person, '') as person, a.said_by as name, c.check_id as check, array_agg(distinct m.position) as places " +
    'from current_answers c join answers a on a.id = c.answer join roster m on m.round = c.round and m.unit = c.unit ' +
    `where c.round = $1 and c.lane in ${LANES} and a.state = 'answered' group by 1, 2, 3`,
}

/** Who answered what of whom. 各人所评 */
export const listAssessedBy = (db: Db, round: string): Promise<readonly AssessedBy[]> => rowsOf<AssessedBy>(db, ASSESSED, [round])

/** A check that was answered alike for all units of a group. */
export interface AlikeCheck {
  readonly check: string
  readonly group: string
  readonly units: number
}

const ALIKE = {
  name: 'alike-checks',
  text:
    'select c.check_id as check, m.record ->> \'group\' as "group", count(*)::int as units ' +
    'from current_answers c join answers a on a.id = c.answer join roster m on m.round = c.round and m.unit = c.unit ' +
    `where c.round = $1 and c.lane in ${LANES} and a.state = 'answered' and a.object = '' group by 1, 2 ` +
    'having count(*) >= $2 and count(distinct a.value) = 1 and count(distinct c.unit) = count(*)',
}

/** Checks that say the same of so many units. 答案全同的检查点 */
export const listAlike = (db: Db, round: string, least: number): Promise<readonly AlikeCheck[]> =>
  rowsOf<AlikeCheck>(db, ALIKE, [round, least])

/** Many answers of one person within seconds. */
export interface Burst {
  readonly person: string
  readonly name: string
  readonly answers: number
  readonly units: number
  readonly from: Instant
}

const BURSTS = {
  name: 'answer-bursts',
  text:
    "select coalesce(person, '') as person, said_by as name, count(*)::int as answers, count(distinct unit)::int as units, " +
    'to_char(min(recorded_at) at time zone \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\') as "from" from answers ' +
    `where round = $1 and lane in ${LANES} and via = 'desk' group by 1, 2, floor(extract(epoch from recorded_at) / $2::int) ` +
    'having count(*) >= $3 order by 3 desc limit 20',
}

/** The largest, with at least so many answers in so many seconds. 集中提交 */
export const listBursts = (db: Db, round: string, { seconds, least }: { seconds: number; least: number }): Promise<readonly Burst[]> =>
  rowsOf<Burst>(db, BURSTS, [round, seconds, least])
