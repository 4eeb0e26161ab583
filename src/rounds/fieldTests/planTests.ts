import type { Actor } from '../../model/Actor.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { TestTerms } from '../../model/FieldTest.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { TestMethod } from '../../model/Settling.ts'
import { checkObject } from '../../programme/facts/readAnswer.ts'
import { IssueList } from '../../programme/IssueList.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdTestPlan, insertFieldTests, insertTestPlan, listFieldTests, updateTestPlan, wasTried } from '../../store/queries/fieldTests.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { testersOf } from './testersOf.ts'

/** One number, address or place of a unit that is tried. 实测样本 */
export interface TestTarget {
  readonly unit: string
  /** Empty: the unit itself. */
  readonly object: string
  readonly target: string
  /** Who does it; null: anyone who may. */
  readonly person: string | null
}

/** How a check is tested across units. 实测计划 */
export interface NewTestPlan {
  readonly round: string
  readonly check: CheckId
  readonly method: TestMethod
  readonly title: string
  readonly script: string
  readonly terms: TestTerms
  readonly targets: readonly TestTarget[]
}

/** More a plan does not hold: three thousand units with a few numbers each. */
const MOST_TARGETS = 20_000

/** Plans how a check is tested: by which words, how often, whom. 制订实测计划 */
export function planTests(store: Store, actor: Actor, plan: NewTestPlan): Promise<string> {
  const { round, check, method, title, script, terms, targets } = plan
  refuseUnwritten(plan)
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseStrangeTargets(tx, { round, check, known: [], now: at }, targets)
    await insertTestPlan(tx, { id, round, check, method, title, script, terms, by: actor.id, at })
    await addTargets(store, tx, { plan: id, round, by: actor.id, at }, targets)
    record({ act: 'test.plan', on: { kind: 'test-plan', id }, refs: { round, check, count: String(targets.length) } })
    await announce(tx, { kind: 'round', round })
    return id
  })
}

/** Adds numbers, addresses, places to a plan that stands. 增加实测样本 */
export function addTests(
  store: Store,
  actor: Actor,
  { round, plan: id, targets }: { readonly round: string; readonly plan: string; readonly targets: readonly TestTarget[] },
): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const plan = await standingPlan(tx, round, id)
    const known = (await listFieldTests(tx, round)).filter(({ test }) => test.plan === id && test.droppedAt === null)
    await refuseStrangeTargets(tx, { round, check: plan.check, known: known.map(({ test }) => test), now: at }, targets)
    await addTargets(store, tx, { plan: id, round, by: actor.id, at }, targets)
    record({ act: 'test.add', on: { kind: 'test-plan', id }, refs: { round, count: String(targets.length) } })
    await announce(tx, { kind: 'round', round })
  })
}

/** Words a plan anew, as long as nobody was asked by the old ones. 修改实测计划 */
export function changeTestPlan(
  store: Store,
  actor: Actor,
  change: Pick<NewTestPlan, 'round' | 'title' | 'script' | 'terms'> & { readonly plan: string },
): Promise<void> {
  const { round, plan: id, title, script, terms } = change
  refuseUnwritten({ ...change, targets: [] })
  return perform(store, actor, async ({ tx, record }) => {
    await standingPlan(tx, round, id)
    if (await wasTried(tx, id))
      throw new Refusal(
        'conflict',
        'test-plan-tried',
        '按这份计划已经联系过单位，要问的话和要求不能再改，否则前后问的不一样。要改的，请取消它，另订一份；增加样本可以直接加。',
      )
    await updateTestPlan(tx, id, { title, script, terms })
    record({ act: 'test.plan-change', on: { kind: 'test-plan', id }, refs: { round } })
    await announce(tx, { kind: 'round', round })
  })
}

/** Gives a plan up with what of it is not concluded; what was concluded stays. 取消实测计划 */
export function dropTestPlan(
  store: Store,
  actor: Actor,
  { round, plan: id, why }: { readonly round: string; readonly plan: string; readonly why: string },
): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    await standingPlan(tx, round, id)
    await updateTestPlan(tx, id, { droppedAt: at, droppedWhy: why })
    record({ act: 'test.plan-drop', on: { kind: 'test-plan', id }, why, refs: { round } })
    await announce(tx, { kind: 'round', round })
  })
}

async function standingPlan(tx: Db, round: string, id: string) {
  const plan = await holdTestPlan(tx, round, id)
  if (!plan) throw new Refusal('not-found', 'no-test-plan', '这个批次里没有这份实测计划。请回到实测清单，刷新后再选。')
  if (plan.droppedAt !== null)
    throw new Refusal('conflict', 'test-plan-dropped', '这份实测计划已经取消，不能再改。要接着做的，请另订一份。')
  return plan
}

function refuseUnwritten({
  title,
  script,
  terms: { tries, days, from, until },
  targets,
}: Pick<NewTestPlan, 'title' | 'script' | 'terms' | 'targets'>): void {
  if (title.trim() === '' || script.trim() === '' || !isStorable({ title, script, targets }))
    throw new Refusal('invalid', 'test-plan-words', '请写明计划的名称，和逐字逐句要问、要说的话，再保存。')
  if (days > tries)
    throw new Refusal('invalid', 'test-plan-days', `联系${String(tries)}次，最多只能分在${String(tries)}天里。请改少天数，或者改多次数。`)
  if (from !== null && until !== null && from > until)
    throw new Refusal('invalid', 'test-plan-window', '实测的开始日期晚于结束日期，请改正后再保存。')
}

interface Planned {
  readonly round: string
  readonly check: CheckId
  readonly known: readonly Pick<TestTarget, 'unit' | 'object' | 'target'>[]
  readonly now: Instant
}

const NOWHERE = { file: '', line: 1, column: 1 }

/** All faults at once: who pastes a table mends it once. */
async function refuseStrangeTargets(tx: Db, { round, check, known, now }: Planned, targets: readonly TestTarget[]): Promise<void> {
  if (known.length + targets.length > MOST_TARGETS)
    throw new Refusal('invalid', 'test-targets-many', `一份实测计划最多 ${String(MOST_TARGETS)} 条，请分成几份。`)
  const terms = await termsOf(tx, round)
  const members = new Map(
    (await membersNamedBy(tx, round, [...new Set(targets.map(({ unit }) => unit))])).map((one) => [one.unit, one.record]),
  )
  const whyNot = await testersOf(tx, terms, [...new Set(targets.flatMap(({ person }) => person ?? []))], now)
  const keyOf = ({ unit, object, target }: Planned['known'][number]) => [unit, object, target.trim()].join('\n')
  const seen = new Set(known.map(keyOf))
  const faults: string[] = []
  for (const [at, one] of targets.entries()) {
    const where = `第${String(at + 1)}条`
    const member = members.get(one.unit)
    if (!member) {
      faults.push(`${where}：这个单位不在本批次的考核名单里。`)
      continue
    }
    const issues = new IssueList()
    const asked = terms.askedOf(member.group).checks.get(check)
    if (asked) checkObject(one.object === '' ? undefined : one.object, asked, member, NOWHERE, issues)
    else faults.push(`${where}，${member.name}：${member.group}不考核所选的检查点，请去掉这个单位，或者另订一份计划。`)
    for (const { message } of issues.inOrder()) faults.push(`${where}，${member.name}：${message}。`)
    if (one.target.trim() === '') faults.push(`${where}，${member.name}：没有写号码、地址或地点。`)
    const wrong = one.person === null ? null : whyNot(one.person, { unit: one.unit, group: member.group, check })
    if (wrong !== null) faults.push(`${where}，${member.name}：${wrong}。`)
    if (seen.has(keyOf(one))) faults.push(`${where}，${member.name}：“${one.target}”重复了。`)
    seen.add(keyOf(one))
  }
  if (faults.length > 0)
    throw new Refusal('invalid', 'test-targets', '有实测样本不对，一条也没有保存；请按下面的说明改正后再提交。', faults)
}

interface Adding {
  readonly plan: string
  readonly round: string
  readonly by: string
  readonly at: Instant
}

async function addTargets(store: Store, tx: Db, { plan, round, by, at }: Adding, targets: readonly TestTarget[]): Promise<void> {
  const rows = targets.map(({ unit, object, target, person }) => ({
    ...{ id: store.newId(), plan, round, unit, object, target: target.trim(), person, createdBy: by, createdAt: at },
  }))
  for (let from = 0; from < rows.length; from += 500) await insertFieldTests(tx, rows.slice(from, from + 500))
}
