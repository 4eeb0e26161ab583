import type { SquareState } from '../../model/Square.ts'
import type { RoundOverview } from '../coverage/RoundOverview.ts'
import type { RoundTally } from '../coverage/tallyRound.ts'
import type { Deadline, HomeTask, Tone } from './HomeSheet.ts'

/** A round as tasks name it. */
export interface TaskRound {
  readonly id: string
  readonly title: string
}

export const pathOf = (round: string, rest = ''): string => `/rounds/${encodeURIComponent(round)}${rest}`

/** What waits for who organises a round. 政务公开办的待办 */
export function organiserTasks({ id, title }: TaskRound, { waiting, overdue, states }: RoundOverview): readonly HomeTask[] {
  const found: HomeTask[] = []
  const add = (tone: Tone, count: number, key: string, text: string, rest: string, action: string) => {
    if (count > 0) found.push({ key: `${id}/${key}`, tone, text, round: title, deadline: null, link: pathOf(id, rest), action })
  }
  const stage = overdue.first[0]?.stage ?? ''
  add('urgent', overdue.count, 'overdue', `${overdue.count} 个单位逾期没有完成“${stage}”`, '/reminders', '去催办')
  add('waiting', waiting.proposals, 'proposals', `${waiting.proposals} 个“不适用”提议等您决定`, '/matrix', '去决定')
  add('waiting', waiting.questions, 'questions', `${waiting.questions} 个提问等您答复`, '/questions', '去答复')
  for (const [state, words, action] of TO_DECIDE) {
    const count = states[state] ?? 0
    add('waiting', count, state, `${count} 处${words}`, state === 'undecided' ? '/matrix' : `/coverage?state=${state}`, action)
  }
  return found
}

const TO_DECIDE: readonly (readonly [SquareState, string, string])[] = [
  ['contradictory', '答案互相矛盾，要有人裁定', '去裁定'],
  ['undecided', '指标是否适用还没有定', '去确定'],
  ['cantTell', '无法判定，要再看一次', '去看'],
]

/** So many rows are named, one by one; the desk has all. */
const NAMED_ROWS = 3

/** What is left to be assessed, row by row, each with the way to its first open cell. 考核人员的待办 */
export function assessorTasks({ id, title }: TaskRound, { rows }: RoundTally, deadline: Deadline | null): readonly HomeTask[] {
  const open = [...rows].filter(([, { left }]) => left > 0)
  const named = open.slice(0, NAMED_ROWS).map(([node, { name, group, next, left }]): HomeTask => ({
    ...{ key: `${id}/assess/${node}`, tone: deadline?.isOver === true ? 'urgent' : 'open', round: title, deadline },
    text: `评分《${name}》：还有 ${left} 个单位`,
    link: pathOf(id, `/score?${new URLSearchParams({ node, group, ...(next === null ? {} : { at: next }) }).toString()}`),
    action: '继续',
  }))
  const others = open.length - named.length
  if (others === 0) return named
  const more: HomeTask = {
    ...{ key: `${id}/assess`, tone: 'quiet', round: title, deadline },
    text: `另有 ${others} 项指标没有评完`,
    link: pathOf(id, '/coverage'),
    action: '看覆盖图',
  }
  return [...named, more]
}

/** What an expert has still to judge, in his own seat. 专家的待办 */
export function expertTasks({ id, title }: TaskRound, asked: number, answered: number, deadline: Deadline | null): readonly HomeTask[] {
  if (asked <= answered) return []
  const left = asked - answered
  return [
    {
      ...{ key: `${id}/judge`, tone: 'open', round: title, deadline },
      text: `专家评分：还有 ${left} 项没有评`,
      link: pathOf(id, '/score'),
      action: answered === 0 ? '开始' : '继续',
    },
  ]
}
