import type { SnapshotKind } from '../src/model/Settling.ts'
import { answerChecks } from '../src/rounds/life/answers/answerChecks.ts'
import { settleRound } from '../src/rounds/settling/settleRound.ts'
import { insertApproval } from '../src/store/queries/approvals.ts'
import { findSnapshot } from '../src/store/queries/snapshots.ts'
import type { Store } from '../src/store/Store.ts'
import { member, openRoundOf } from './openedRound.ts'
import { given, SMALL_ROUND, smallRound } from './smallRound.ts'
import { smallProgramme, withProgramme } from './smallProgramme.ts'
import { someone, type TestStore } from './store.ts'

export const APPROVING = '县政务公开领导小组'

const CHECKS = `checks:
  published: {ask: 是否公开, answer: yes-no}
`
const RULE = `lines:
  - {deduct: 30, when: not published, clause: 未公开扣30分}
`

/** The small programme, ranked and graded; whoever approves is named or nobody is. */
function gradedProgramme(approval: readonly string[]): Readonly<Record<string, string>> {
  const rank = `rank: {within: group, ties: share, reading: r1}
grade-names: [优秀, 合格]
grades:
  - {by: bands, bands: {优秀: from 90, 合格: below 90}}
readings: [{id: r1, question: 同分怎样处理, choice: 都取靠前的名次, why: 通知未规定, decided-by: 县政府办}]
${approval.length > 0 ? `approval: [${approval.join(', ')}]\n` : ''}`
  return { ...smallProgramme({ node: RULE, checks: CHECKS }), 'programme.yaml': withProgramme(rank)['programme.yaml'] ?? '' }
}

const ANSWERS = [given({ unit: '甲镇', why: '看了网站', proof: ['网站首页截图'] }), given({ unit: '乙镇', value: '否' })]

/** A store with a round of 甲镇 and 乙镇 and an answer for each. */
export async function answeredRound(approval: readonly string[] = [APPROVING]): Promise<TestStore> {
  const store = await smallRound(gradedProgramme(approval))
  await answerChecks(store, someone(), { round: SMALL_ROUND, answers: ANSWERS })
  return store
}

/** Opens the same in a store that is there. */
export async function openAnswered(store: Store, approval: readonly string[] = [APPROVING]): Promise<void> {
  const roster = ['甲镇', '乙镇'].map((name) => member(name, '乡镇', { class: 'A' }))
  await openRoundOf(store, gradedProgramme(approval), { id: SMALL_ROUND, roster })
  await answerChecks(store, someone(), { round: SMALL_ROUND, answers: ANSWERS })
}

/** Settles it as it stands. */
export const settled = async (store: Store, kind: SnapshotKind = 'final'): Promise<string> =>
  (await settleRound(store, someone(), { round: SMALL_ROUND, kind, why: '全部核对完毕' })).id

/** The body signs on paper, or refuses; the paper may bear another date than the day on which it is entered. */
export async function signed(
  store: Store,
  snapshot: string,
  decision: 'approved' | 'refused' = 'approved',
  signedOn: string | null = null,
): Promise<void> {
  const row = await findSnapshot(store.db, snapshot)
  await insertApproval(store.db, {
    id: store.newId(),
    round: SMALL_ROUND,
    snapshot,
    receipt: row?.receipt ?? '',
    step: 0,
    body: APPROVING,
    decision,
    via: 'paper',
    name: '示例组长',
    person: 'someone',
    why: '同意',
    proof: [],
    journalSeq: 1,
    journalHash: 'a'.repeat(64),
    at: store.now(),
    signedOn,
  })
}
