import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { dutiesFor } from '../../permissions/may.ts'
import type { Db } from '../../store/Db.ts'
import { countOpenTests } from '../../store/queries/fieldTests.ts'
import { readTests } from '../fieldTests/readTests.ts'
import type { TestLine } from '../fieldTests/TestSheet.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { shareOf, type Assessing } from '../shares/shareOf.ts'
import type { HomeTask } from './HomeSheet.ts'
import { pathOf, type TaskRound } from './roundTasks.ts'

/** Who looks at the tests of which round, and when. 看实测的人 */
export interface TestsLookedAt {
  readonly round: TaskRound
  readonly terms: Terms
  readonly person: Assessing
  readonly duties: readonly HeldDuty[]
  readonly now: string
  /** By which the clocks of letters run. */
  readonly clock: () => Promise<WorkCalendar>
}

/** What of a round's tests is due today: to who makes them, his own and those of nobody; to who plans them, what is late. 实测待办 */
export async function testTasks(db: Db, { round, terms, person, duties, now, clock }: TestsLookedAt): Promise<readonly HomeTask[]> {
  const [testing, planning] = [dutiesFor(duties, 'test.record'), dutiesFor(duties, 'test.plan')]
  const held = testing.length > 0 ? testing : planning
  if (held.length === 0 || (await countOpenTests(db, round.id)) === 0) return []
  const { tests } = await readTests(db, terms, await shareOf(db, terms, person, held), { calendar: await clock(), now })
  const late = (one: TestLine) => one.stands === 'overdue'
  const task = (tone: HomeTask['tone'], text: string, search: string, action: string): HomeTask => ({
    ...{ key: `${round.id}/tests`, tone, text, round: round.title, deadline: null, action },
    link: pathOf(round.id, `/tests?${search}`),
  })
  if (testing.length === 0) {
    const count = tests.filter(late).length
    return count === 0 ? [] : [task('waiting', `${String(count)} 项实测逾期没有办完`, 'show=overdue', '去看')]
  }
  const mine = tests.filter((one) => (one.person === null || one.person === person.id) && (one.isToday || late(one)))
  const overdue = mine.filter(late).length
  if (mine.length === 0) return []
  const text = `${String(mine.length)} 项实测今天要办${overdue === 0 ? '' : `，其中 ${String(overdue)} 项逾期`}`
  return [task(overdue > 0 ? 'urgent' : 'waiting', text, 'show=today', '去办')]
}
