import type { CompiledProgramme } from '../../engine/compile.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { completedRound } from '../../rounds/demonstration/completedRound.ts'
import { inProgress, type Standing } from '../../rounds/demonstration/inProgress.ts'
import type { DemonstrationStage } from '../../rounds/demonstration/stagesAround.ts'
import { unitsOfGroup } from '../../rounds/demonstration/unitsOfGroup.ts'
import { NEXT_TOWN, TOWN } from './cast.ts'
import type { ClaimedBonus } from './populateClaims.ts'
import type { OutsideLosses } from './populateIncoming.ts'

/** A round of a notice in which nothing is open any more, beside the finished one. 评完以后的演示 */
export interface Ended {
  readonly suffix: string
  readonly title: string
  readonly stages: readonly DemonstrationStage[]
  /** Whose units it is about. */
  readonly group: string
  /** Units in which somebody is played, each with a question that costs it something. */
  readonly lost?: Readonly<Record<string, CheckId>>
  /** How far it has come. */
  readonly state: 'fed-back' | 'settled' | 'published'
  /** Working days from today on which it came into the system and on which it was settled. */
  readonly opened: number
  readonly settled: number
  /** What units claimed before it was settled, all of it decided. */
  readonly claims?: readonly ClaimedBonus[]
  /** What another assessment took, handed over before it was settled. */
  readonly losses?: OutsideLosses
}

/** By programme: one hears objections, one waits for its signature, one is public. */
export const ENDED: Readonly<Record<string, Ended>> = {
  'changning-2020': {
    suffix: 'feedback',
    title: '演示：示例县政务公开考核（昌宁县方案，反馈和异议阶段）',
    group: '乡镇',
    lost: { [TOWN]: '2.met', [NEXT_TOWN]: '1.staff' },
    state: 'fed-back',
    opened: -30,
    settled: -3,
    claims: [
      {
        ...{
          unit: TOWN,
          node: 'bonus-3-townships',
          fields: { title: '一图读懂青溪镇农村供水管护办法' },
          paper: '图解网页截图',
          filed: true,
        },
        ...{
          text: '办法是镇政府印发的，图解和正文同日发布。',
          decided: { granted: true, why: '演示：是本级制定的文件，图解通俗，予以加分。' },
        },
      },
      {
        ...{ unit: NEXT_TOWN, node: 'bonus-1', fields: { name: '云岭乡卫生院', complete: '是' }, paper: '卫生院栏目截图', filed: true },
        ...{
          text: '卫生院的服务内容和联系方式。',
          decided: { granted: false, why: '演示：没有公开收费标准和投诉渠道，所列信息不齐全，不予加分。' },
        },
      },
    ],
    stages: [
      { name: '日常监测考核', kind: 'test', from: -120, to: -31 },
      { name: '年终网上考核', kind: 'assess', from: -29, to: -12 },
      { name: '评分', kind: 'consolidate', from: -11, to: -3 },
      { name: '反馈和异议', kind: 'feedback', from: -2, to: 4, late: 'refused' },
      { name: '审定并报送', kind: 'approve', from: 5, to: 9 },
      { name: '公布', kind: 'publish', from: 10, to: null },
    ],
  },
  'suizhou-2021': {
    suffix: 'approval',
    title: '演示：示例县政务公开考评（随州高新区方案，审定阶段）',
    group: '区属各部门',
    state: 'settled',
    opened: -30,
    settled: -3,
    losses: {
      ...{ check: 'upstream.deductions', title: '市政务公开第三方评估结果的通报', issuer: '示例市政务公开办' },
      lost: [
        { at: 1, what: '政策咨询电话两次没有接通', clause: '政策咨询服务', points: '1.5' },
        { at: 4, what: '历史规划没有发布', clause: '规划信息', points: '0.8' },
        { at: 4, what: '申请接收渠道没有写明注意事项', clause: '依申请公开', points: '0.4' },
      ],
    },
    stages: [
      { name: '测评', kind: 'assess', from: -90, to: -12 },
      // Everybody handed in: nothing follows from its end, which would come after settling here.
      { name: '报送佐证材料', kind: 'evidence', from: -40, to: -20 },
      { name: '扣减市第三方评估扣分', kind: 'consolidate', from: -11, to: -3 },
      { name: '审定发布', kind: 'approve', from: -2, to: null },
    ],
  },
  'sanhe-2018': {
    suffix: 'published',
    title: '演示：示例县政务公开考核（三河市方案，已公布）',
    group: '各镇区、街道办',
    state: 'published',
    opened: -50,
    settled: -14,
    stages: [
      { name: '单位自查', kind: 'self-check', from: -60, to: -41 },
      { name: '牵头单位评分', kind: 'assess', from: -40, to: -21 },
      { name: '综合评分', kind: 'consolidate', from: -20, to: -14 },
      { name: '审定和运用', kind: 'approve', from: -13, to: null },
    ],
  },
}

export const endedId = (programme: string): string => `demo-${programme}-${ENDED[programme]?.suffix ?? ''}`

/** The round of the same county in which everything has been answered. 答齐的批次 */
export function endedRound(notice: CompiledProgramme, facts: RoundFacts): RoundFacts {
  const ended = ENDED[notice.programme.id]
  if (!ended) throw new Error(`No round of ${notice.programme.id} goes on after scoring.`)
  const { suffix, title, group, lost = {} } = ended
  const standing: Standing = (answer, { unit }) => (lost[unit.id] === answer.check ? { ...answer, value: '否' } : answer)
  const own = inProgress(unitsOfGroup(facts, group), { id: `${facts.id}-${suffix}`, title, standing })
  return completedRound(notice, own)
}
