import { chance } from '../../rounds/demonstration/chance.ts'
import { datedWithin } from '../../rounds/demonstration/datedWithin.ts'
import { inProgress } from '../../rounds/demonstration/inProgress.ts'
import { momentAround, stagesAround, type DemonstrationStage } from '../../rounds/demonstration/stagesAround.ts'
import { importRound } from '../../rounds/life/importRound.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import { findRoundHead } from '../../store/queries/newestRounds.ts'
import { putStages } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { NEXT_TOWN, TOWN } from './cast.ts'
import { COUNTY } from './populate.ts'
import { registerAssessor } from './populateCast.ts'
import { populateClaims, type ClaimedBonus } from './populateClaims.ts'
import { importHistory } from './populateIncoming.ts'

/** The round in which units claim bonuses, of the notice that has some. 加分申报的演示 */
export const CLAIMING = {
  programme: 'changning-2020',
  round: 'demo-changning-2020-claims',
  title: '演示：示例县政务公开考核（昌宁县方案，年终考核阶段）',
  stages: [
    { name: '日常监测考核', kind: 'test', from: -120, to: -8 },
    { name: '年终网上考核', kind: 'assess', from: -7, to: 6 },
    { name: '评分', kind: 'consolidate', from: 7, to: 12 },
    { name: '审定并报送', kind: 'approve', from: 13, to: 20 },
    { name: '公布', kind: 'publish', from: 21, to: null },
  ] satisfies readonly DemonstrationStage[],
} as const

const WATER = { name: '示例县自来水公司', complete: '是' }
const OPENED = '自来水公司的收费标准、服务网点和投诉电话，在县政府网站“公共企事业单位”栏目公开了。'

/** What units claim before anybody has decided. */
const WAITING: readonly ClaimedBonus[] = [
  {
    unit: TOWN,
    node: 'bonus-3-townships',
    fields: { title: '一图读懂青溪镇产业发展办法' },
    text: '办法印发当天配图解读，在网站和公众号同时发布。',
  },
  {
    ...{ unit: NEXT_TOWN, node: 'bonus-3-townships', fields: { title: '动漫说医保：云岭乡参保缴费问答' } },
    ...{ text: '用当地话配音的动漫，讲参保缴费。', paper: '动漫解读网页截图' },
  },
]

const [FIRST, SECOND, THIRD] = [0, 1, 2]

/** Claims of units in which nobody is played, of their number in the round. */
const OF_OTHERS: readonly (Omit<ClaimedBonus, 'unit'> & { readonly of: number })[] = [
  { ...{ of: FIRST, node: 'bonus-1', fields: WATER, text: OPENED, paper: '自来水公司公开栏目截图', filed: true } },
  {
    ...{ of: SECOND, node: 'bonus-3-townships', fields: { title: '三分钟看懂危房改造补助' }, filed: true },
    ...{ text: '视频解读，三分钟。', paper: '视频解读网页截图' },
  },
  {
    ...{
      of: SECOND,
      node: 'bonus-1',
      fields: { name: '示例县公交公司', complete: '是' },
      text: '公交线路和票价。',
      paper: '公交线路截图',
      filed: true,
    },
    decided: { granted: true, why: '演示：栏目打得开，所列信息齐全，予以加分。' },
  },
  {
    ...{
      of: THIRD,
      node: 'bonus-3-townships',
      fields: { title: '转发：省政策图解' },
      text: '转发省里的图解。',
      paper: '转发图解截图',
      filed: true,
    },
    decided: { granted: false, why: '演示：转发的不是县和本级制定的文件的解读，不予加分。' },
  },
]

/** Opens the round, with places of earlier years from their notice, and claims at every step. 演示：年终考核、加分申报 */
export async function openClaiming(store: Store, { hash }: ServedProgramme, answered: RoundFacts): Promise<void> {
  const { round: id, title, stages } = CLAIMING
  if (await findRoundHead(store.db, id)) return
  const now = store.now()
  const on = (days: number, time: string): Store => ({ ...store, now: () => momentAround(now, days, time) })
  const assessed = inProgress(answered, {
    id,
    title,
    standing: (answer, { unit }) => (chance('年终', unit.name, answer.check) < 0.6 ? answer : null),
  })
  const facts = datedWithin({ ...assessed, history: [], decisions: [] }, stages, now)
  await importRound(on(-7, '09:00'), await registerAssessor(store), facts, { programme: hash, unit: COUNTY })
  await store.transaction((tx) => putStages(tx, id, stagesAround(now, stages)))
  await importHistory(on(-6, '10:00'), id, answered.history)
  const others = facts.units.flatMap(({ unit }) => (unit.id === TOWN || unit.id === NEXT_TOWN ? [] : [unit.id]))
  const claims = OF_OTHERS.flatMap(({ of, ...claim }) => {
    const unit = others[of]
    return unit === undefined ? [] : [{ unit, ...claim }]
  })
  await populateClaims(on(-2, '10:00'), id, [...claims, ...WAITING])
}
