import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { holdFieldTest, type PlannedTest } from '../../store/queries/fieldTests.ts'

/** Which test of which unit. */
export interface TestPlace {
  readonly round: string
  readonly unit: string
  readonly test: string
}

export const noTest = (): Refusal =>
  new Refusal('not-found', 'no-test', '这个单位在本批次里没有这项实测，或者您无权查看。请回到实测清单，刷新后再选。')

/** A test that is under way, held until the transaction ends. 进行中的实测 */
export async function heldTest(tx: Db, { round, unit, test: id }: TestPlace): Promise<PlannedTest> {
  const found = await holdFieldTest(tx, round, unit, id)
  if (!found) throw noTest()
  const { test, plan } = found
  if (test.droppedAt !== null || plan.droppedAt !== null)
    throw new Refusal('conflict', 'test-dropped', '这项实测已经取消，不能再记。确需要做的，请政务公开办另行安排。')
  if (test.concludedAt !== null)
    throw new Refusal('conflict', 'test-concluded', '这项实测已经有结论，不能再记。确需改的，请先重新打开，写明理由。')
  return found
}

/** What is assigned to somebody he does himself, or his deputy. 测试人员 */
export function refuseForeignTester({ id, deputyFor }: Actor, { test }: PlannedTest): void {
  if (test.person === null || test.person === id || test.person === deputyFor) return
  throw new Refusal('forbidden', 'test-of-another', '这项实测安排给了别人，您不能记。需要换人的，请政务公开办在“实测”里改派。')
}
