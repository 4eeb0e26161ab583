import { answerChecks } from '../src/rounds/life/answers/answerChecks.ts'
import { roundStages } from '../src/store/schema/index.ts'
import { ROOT_UNIT, member, openRoundOf } from './openedRound.ts'
import { newPerson } from './people.ts'
import { smallProgramme, withProgramme } from './smallProgramme.ts'
import { newStore, type TestStore } from './store.ts'

export const CONTESTED_ROUND = 'contested'

const PLACES = `rank: {within: group, ties: block, reading: r1}
readings:
  - {id: r1, question: 同分跨档如何处理, choice: 由领导小组决定, why: 通知未规定, decided-by: 领导小组}
grade-names: [优秀, 良好]
grades: [{by: places, places: {优秀: 1-1, 良好: 2-3}, clause: 第1名为优秀}]
`
const FILES = smallProgramme({
  'units.yaml': `groups: [{name: 乡镇, size: 3}]
units: [{name: 甲镇, group: 乡镇}, {name: 乙镇, group: 乡镇}, {name: 丙镇, group: 乡镇}]
`,
  'programme.yaml': withProgramme(PLACES)['programme.yaml'] ?? '',
  checks: `checks:
  published: {ask: 是否公开, answer: yes-no}
  late: {ask: 迟报次数, answer: number, from: 0}
`,
  node: `lines:
  - {deduct: 10, when: not published, clause: 未公开扣1分}
  - {deduct: 5, when: late > 0, clause: 未公开扣1分}
  - {deduct: 2, when: late > 3 or count(circulars) > 0, clause: 未公开扣1分}
`,
})

/** Each by his name; the first of his duties stands in the store. */
export const CONTESTED_PEOPLE = {
  office: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  scorer: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  group: { unit: ROOT_UNIT, duties: [['scoring-group', ROOT_UNIT]] },
  filler: { unit: '乙镇', duties: [['unit-filler', '乙镇']] },
  reviewer: { unit: '乙镇', duties: [['unit-reviewer', '乙镇']] },
  kin: { unit: '乙镇', duties: [['scoring-group', ROOT_UNIT]] },
  twice: {
    unit: ROOT_UNIT,
    duties: [
      ['unit-leader', '乙镇'],
      ['scoring-group', ROOT_UNIT],
    ],
  },
  neighbour: { unit: '甲镇', duties: [['unit-reviewer', '甲镇']] },
  expert: { unit: ROOT_UNIT, duties: [['expert', ROOT_UNIT]] },
  auditor: { unit: ROOT_UNIT, duties: [['auditor', ROOT_UNIT]] },
} as const

/** 甲镇 95, 丙镇 93, 乙镇 90: the first is 优秀. */
const SAID: readonly (readonly [string, string, string])[] = [
  ['甲镇', '是', '1'],
  ['乙镇', '否', '0'],
  ['丙镇', '是', '5'],
]

/** A round of three towns, assessed by one person, whose seats hang on each other. */
export async function contestedRound(): Promise<TestStore> {
  const store = await newStore()
  await openRoundOf(store, FILES, { id: CONTESTED_ROUND, roster: SAID.map(([name]) => member(name, '乡镇')) })
  for (const [login, { unit, duties }] of Object.entries(CONTESTED_PEOPLE))
    await newPerson(store, login, login, unit, duties[0][0], duties[0][1])
  for (const [unit, published, late] of SAID) {
    const all = [
      ['1.published', published],
      ['1.late', late],
    ] as const
    await answerChecks(
      store,
      { id: 'scorer', name: 'scorer', role: 'organiser' },
      {
        round: CONTESTED_ROUND,
        answers: all.map(([check, value]) => ({
          unit,
          check,
          lane: 'assessor',
          state: 'answered' as const,
          value,
          after: null,
        })),
      },
    )
  }
  await store.db
    .insert(roundStages)
    .values({ round: CONTESTED_ROUND, position: 0, name: '评分', kind: 'assess', text: '', late: 'refused' })
  return store
}
