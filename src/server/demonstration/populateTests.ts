import { USUAL_TERMS, type EventFields, type TestEventKind } from '../../model/FieldTest.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { TestMethod } from '../../model/Settling.ts'
import { momentAround } from '../../rounds/demonstration/stagesAround.ts'
import { concludeTest } from '../../rounds/fieldTests/concludeTest.ts'
import { noteTest } from '../../rounds/fieldTests/noteTest.ts'
import { planTests } from '../../rounds/fieldTests/planTests.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import { listFieldTests, listTestPlans } from '../../store/queries/fieldTests.ts'
import { findRoundHead } from '../../store/queries/newestRounds.ts'
import { findPerson } from '../../store/queries/people.ts'
import { listMembers } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf, TESTED } from './cast.ts'

/** Working days from today, a time of that day, and what happened then. */
type Happened = readonly [days: number, time: string, kind: Exclude<TestEventKind, 'taken-back'>, fields: EventFields]

/** A plan, and for one unit after the other what was noted of it so far. */
interface Plan {
  readonly method: TestMethod
  readonly check: string
  readonly title: string
  readonly script: string
  readonly planned: number
  readonly targetOf: (at: number, unit: string) => string
  readonly noted: readonly (readonly Happened[])[]
}

const TRIED = { outcome: 'no-answer', said: '响到自动挂断，没有人接。' } as const

const PLANS: readonly Plan[] = [
  {
    ...{ method: 'telephone', check: '29.calls', title: '演示：政策咨询服务电话测评', planned: -8 },
    script: '您好，我想问一下本单位今年出台的惠企政策，企业去哪里申请、要带什么材料？（不说明是测评；记下几秒接通、谁答的、答了什么。）',
    targetOf: (at) => `0000-00010${String(at + 1)}（演示号码）`,
    noted: [
      [[-1, '09:40', 'try', { outcome: 'connected', seconds: '12', said: '当场说明了办理地点和材料清单，和公布的一致。' }]],
      [[-1, '10:10', 'try', { outcome: 'connected', seconds: '25', said: '说要问业务科室，请下午再打。' }]],
      [
        [-2, '09:30', 'try', TRIED],
        [-1, '15:20', 'try', TRIED],
      ],
      [[-1, '15:40', 'try', { outcome: 'busy', said: '一直占线。' }]],
      [],
    ],
  },
  {
    ...{ method: 'letter', check: '28.applications', title: '演示：信函申请政府信息公开', planned: -45 },
    script: '申请公开：本单位本年度政府购买服务项目的名称、金额和承接单位。申请人用演示的姓名和地址，挂号寄出，留存回执和答复的信封。',
    targetOf: (_, unit) => `${unit}政府信息公开申请受理窗口（演示地址）`,
    noted: [
      [
        [-42, '10:00', 'sent', { number: 'XA0000000101' }],
        [-40, '11:00', 'received', {}],
      ],
      [
        [-42, '10:20', 'sent', { number: 'XA0000000102' }],
        [-40, '15:00', 'received', {}],
        [-28, '09:30', 'replied', { form: '书面，盖章', formFit: '是', contentFit: '是', said: '逐项列明，并附清单。' }],
      ],
      [
        [-7, '10:00', 'sent', { number: 'XA0000000103' }],
        [-5, '09:10', 'received', {}],
      ],
    ],
  },
]

/** Calls and letters of the third party at every step: not begun, tried, waiting, overdue, to be concluded, concluded. 演示：电话和信函测评 */
export async function populateTests(store: Store): Promise<void> {
  const round = TESTED
  const tester = actorOf('demo-third-party')
  if (!(await findRoundHead(store.db, round)) || !(await findPerson(store.db, tester.id))) return
  if ((await listTestPlans(store.db, round)).length > 0) return
  const now = store.now()
  const on = (days: number, time: string): Store => ({ ...store, now: () => momentAround(now, days, time) })
  const { calendar } = await termsOf(store.db, round)
  const members = await listMembers(store.db, round)
  const answers = await listCurrentAnswers(
    store.db,
    round,
    members.map(({ unit }) => unit),
  )
  for (const { planned, targetOf, noted, ...plan } of PLANS) {
    // Tried is what nobody has answered yet.
    const open = members.filter(({ unit }) => !answers.some(({ answer }) => answer.unit === unit && answer.check === plan.check))
    const targets = open.slice(0, noted.length).map(({ unit, record }, at) => ({
      ...{ unit, object: '', target: targetOf(at, record.name), person: tester.id },
    }))
    const id = await planTests(on(planned, '09:00'), actorOf('demo-organiser'), { round, ...plan, terms: USUAL_TERMS, targets })
    const tests = (await listFieldTests(store.db, round)).filter(({ test }) => test.plan === id)
    const placeOf = (unit: string) => ({ round, unit, test: tests.find(({ test }) => test.unit === unit)?.test.id ?? '' })
    for (const [at, { unit }] of targets.entries())
      for (const [days, time, kind, fields] of noted[at] ?? [])
        await noteTest(on(days, time), tester, { ...placeOf(unit), kind, on: null, fields, proof: [] })
    const [first] = targets
    if (!first || plan.method !== 'telephone') continue
    const concluded = on(-1, '11:00')
    await concludeTest(
      concluded,
      tester,
      { ...placeOf(first.unit), state: 'answered', value: connected(first.target, beijingDate(concluded.now())), after: null, why: WHY },
      calendar,
    )
  }
}

const WHY = '演示：一次接通，当场答复，内容和公布的一致。'

/** A call that was answered at once, as the programme's list has it. */
const connected = (number: string, day: string): AnswerValue => ({
  rows: [
    {
      id: number,
      fields: {
        ...{ 号码: number, 拨打日期: day, 拨打时刻: '09:40', 测评人: '演示·测评', 是否接通: '是', 接通用时分钟: '0.2' },
        ...{ 答复情况: '当场答复准确', 答复内容: '当场说明了办理地点和材料清单。', 录音: '演示，没有录音' },
      },
    },
  ],
})
