import type { Store } from '../src/store/Store.ts'
import { answerChecks } from '../src/rounds/life/answers/answerChecks.ts'
import { member, openRoundOf, registered } from './openedRound.ts'
import { given } from './smallRound.ts'
import { smallProgramme } from './smallProgramme.ts'
import { newStore, someone, type TestStore } from './store.ts'

/** Four townships, of which three are on the roster. */
export const TOWNS = ['甲镇', '乙镇', '丙镇', '丁镇'] as const

const CARD = `scorecard: card
name: 评分表
for: 乡镇
marks: 100
indicators:
  - code: "1"
    name: 主动公开
    marks: 60
    checks:
      published: {ask: 是否公开, answer: yes-no}
      late: {ask: 迟报次数, answer: number, from: 0}
    lines:
      - {deduct: 30, when: not published, clause: 未公开扣30分}
      - {deduct: 5, when: late > 3, clause: 迟报扣5分}
  - code: "2"
    name: 依申请公开
    marks: 40
    not-applying: full
    checks:
      asked: {ask: 是否答复, answer: yes-no}
    lines:
      - {deduct: 20, when: not asked, clause: 未答复扣20分}
`

/** Dearer, the second indicator has another number, one check is asked otherwise and one is new. */
const LATER_CARD = CARD.replace('deduct: 30', 'deduct: 40')
  .replace('未公开扣30分', '未公开扣40分')
  .replace(
    'late: {ask: 迟报次数, answer: number, from: 0}',
    'late: {ask: 迟报次数, answer: [没有, 三次以内, 三次以上]}\n      listed: {ask: 是否列出目录, answer: yes-no}',
  )
  .replace('when: late > 3,', 'when: late = 三次以上 or not listed,')
  .replace('code: "2"', 'code: "3"')

const filesOf = (card: string) => {
  const files = smallProgramme({
    'scorecards/card.yaml': card,
    'units.yaml': 'groups: [{name: 乡镇, classes: [{name: A}], open: true}]\nunits: [{name: 甲镇, group: 乡镇, class: A}]\n',
    'notice.txt': '未公开扣30分，未公开扣40分，迟报扣5分，未答复扣20分',
  })
  const rank =
    'rank: {within: group, ties: share, reading: r1}\nreadings: [{id: r1, question: 同分怎样处理, choice: 都取靠前的名次, why: 通知未规定, decided-by: 县政府办}]\n'
  return { ...files, 'programme.yaml': `${files['programme.yaml']}${rank}` }
}

/** Two indicators, of which the second may be withdrawn. */
export const FIRST_WORDING = filesOf(CARD)

const later = filesOf(LATER_CARD)

/** The same programme's next wording. */
export const LATER_WORDING = { ...later, 'programme.yaml': `version: 2\n${later['programme.yaml']}` }

const rosterOf = (names: readonly string[]) => names.map((name) => member(name, '乡镇', { class: 'A' }))

/** Opens a round of the first three, with an answer for each. */
export async function openTowns(store: Store, round: string): Promise<void> {
  await openRoundOf(store, FIRST_WORDING, { id: round, roster: rosterOf(TOWNS.slice(0, 3)) })
  await answerChecks(store, someone(), {
    round,
    answers: [
      given({ unit: '甲镇' }),
      given({ unit: '乙镇', check: '1.late', value: '4' }),
      given({ unit: '丙镇', check: '2.asked', value: '否', saidBy: '张工' }),
    ],
  })
}

/** Registers all four. */
export const registerTowns = (store: Store): Promise<void> =>
  registered(store, { units: rosterOf(TOWNS).map((unit) => ({ unit, facts: { answers: {}, incidents: [], overrides: [] } })) })

/** All four are registered; three are on the roster of a round. */
export async function townsRound(round: string): Promise<TestStore> {
  const store = await newStore()
  await registerTowns(store)
  await openTowns(store, round)
  return store
}
