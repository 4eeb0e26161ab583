import { chance } from '../../rounds/demonstration/chance.ts'
import { inProgress, type Standing } from '../../rounds/demonstration/inProgress.ts'
import type { DemonstrationStage } from '../../rounds/demonstration/stagesAround.ts'
import type { Answer } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'

/** A round of a notice that is going on, beside the finished one. 进行中的演示 */
export interface Unfinished {
  /** Of the finished round's id. */
  readonly suffix: string
  readonly title: string
  readonly stages: readonly DemonstrationStage[]
  readonly standing: Standing
  /** Units check themselves first. */
  readonly selfCheck: boolean
}

/** Of units in turn: one fills, one waits for its reviewer, one has reported. */
export const selfCheckOf = (index: number): 'filling' | 'submitted' | 'confirmed' =>
  index % 3 === 0 ? 'filling' : index % 3 === 1 ? 'submitted' : 'confirmed'

/** So many units are late in a self-check that is over. 未报送自查的单位数 */
export const LATE_UNITS = 3

const saidBySelf = (answer: Answer, unit: string): Answer => ({ ...answer, lane: 'self', by: `${unit}（演示填报人）`, proof: [] })

/** By programme: each notice stands in another stage. */
export const UNFINISHED: Readonly<Record<string, Unfinished>> = {
  'taiqian-2020': {
    suffix: 'self-check',
    title: '演示：示例县政务公开考核（台前县方案，自查阶段）',
    selfCheck: true,
    stages: [
      { name: '逐项自查', kind: 'self-check', from: -3, to: 2, late: 'refused' },
      { name: '报送自查报告', kind: 'report', from: -3, to: 3 },
      { name: '乡镇考核和部门抽查', kind: 'assess', from: 4, to: 11 },
      { name: '综合评价', kind: 'consolidate', from: 12, to: 15 },
      { name: '上报', kind: 'publish', from: 16, to: null },
    ],
    // Nobody has assessed yet; a third of the units have reported.
    standing: (answer, { unit, index }) =>
      selfCheckOf(index) === 'confirmed' && answer.lane === 'assessor' && answer.state !== 'cantTell'
        ? saidBySelf(answer, unit.name)
        : null,
  },
  'sanhe-2018': {
    suffix: 'scoring',
    title: '演示：示例县政务公开考核（三河市方案，评分阶段）',
    selfCheck: true,
    stages: [
      { name: '单位自查', kind: 'self-check', from: -15, to: -4 },
      { name: '牵头单位评分', kind: 'assess', from: -3, to: 3 },
      { name: '综合评分', kind: 'consolidate', from: 4, to: 12 },
      { name: '审定和运用', kind: 'approve', from: 13, to: null },
    ],
    // Units have spoken for themselves; leading offices are some way through their rows.
    standing: (answer, { unit, index }) => [
      ...(index >= LATE_UNITS && answer.lane === 'assessor' && answer.state === 'answered' ? [saidBySelf(answer, unit.name)] : []),
      ...(answer.lane !== 'self' && chance('评分', unit.name, answer.check) < 0.7 ? [answer] : []),
    ],
  },
  'suizhou-2021': {
    suffix: 'evidence',
    title: '演示：示例县政务公开考评（随州高新区方案，报送佐证阶段）',
    selfCheck: false,
    stages: [
      { name: '测评', kind: 'assess', from: -60, to: 20 },
      { name: '报送佐证材料', kind: 'evidence', from: -8, to: 1, late: 'none', text: '逾期未报视为无相关工作内容' },
      { name: '扣减市第三方评估扣分', kind: 'consolidate', from: 21, to: 24 },
      { name: '审定发布', kind: 'publish', from: 25, to: null },
    ],
    standing: (answer, { unit }) => (chance('测评', unit.name, answer.check) < 0.45 ? answer : null),
  },
}

/** Stages of the finished rounds: one is published, one sends its findings back to the units. */
export const FINISHED: Readonly<Record<string, readonly DemonstrationStage[]>> = {
  'changning-2020': [
    { name: '日常监测考核', kind: 'test', from: -200, to: -30 },
    { name: '年终网上考核', kind: 'assess', from: -29, to: -20 },
    { name: '评分', kind: 'consolidate', from: -19, to: -12 },
    { name: '审定并报送', kind: 'approve', from: -11, to: -2 },
    { name: '公布', kind: 'publish', from: -1, to: null },
  ],
  'tangyin-2022': [
    { name: '跟踪评估', kind: 'assess', from: -40, to: -6 },
    { name: '反馈', kind: 'feedback', from: -5, to: -4 },
    { name: '整改', kind: 'rectify', from: -3, to: 2 },
    { name: '季度通报', kind: 'publish', from: 3, to: null },
  ],
}

/** The round that is going on, of the county of the finished one. */
export const unfinishedRound = (facts: RoundFacts, { suffix, title, standing }: Unfinished): RoundFacts =>
  inProgress(facts, { id: `${facts.id}-${suffix}`, title, standing })
