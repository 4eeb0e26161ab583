import type { Actor } from '../../model/Actor.ts'
import type { Role } from '../../model/Role.ts'
import { COUNTY } from './populate.ts'

/** Somebody as whom a visitor of the demonstration may look around. 演示角色 */
export interface Persona {
  readonly id: string
  /** As the switch names him: what he is. */
  readonly title: string
  /** The name that stands beside what he does; nobody's. */
  readonly name: string
  /** Where he works. */
  readonly unit: string
  readonly duties: readonly { readonly role: Role; readonly unit: string; readonly round?: string }[]
  /** The page on which the one thing to do is. */
  readonly page: string
  /** That thing, in a few words. */
  readonly does: string
}

const OFFICE = `${COUNTY}政务公开办`

/** Offices of the demonstration that no notice assesses. */
export const OFFICES: readonly string[] = [OFFICE, `${COUNTY}第三方评估中心`]

const TOWN = `${COUNTY}青溪镇`
const NEXT_TOWN = `${COUNTY}云岭乡`
const LEAD = `${COUNTY}编办`

const TAIQIAN = 'demo-taiqian-2020-self-check'
const SANHE = 'demo-sanhe-2018-scoring'
/** The round in which a third party calls and writes. */
export const TESTED = 'demo-suizhou-2021-evidence'
const APPROVING = 'demo-suizhou-2021-approval'

const pathOf = (...parts: readonly string[]): string => `/rounds/${parts.map(encodeURIComponent).join('/')}`

/** In the order of the switch; the first is who everybody is before he chooses. */
export const CAST: readonly Persona[] = [
  {
    ...{ id: 'demo-organiser', title: '政务公开办', name: '演示·公开办', unit: OFFICE },
    duties: [{ role: 'organiser', unit: COUNTY }],
    page: pathOf(TAIQIAN),
    does: '看谁还没有报送自查，催一下',
  },
  {
    ...{ id: 'demo-lead', title: '牵头考核单位', name: '演示·牵头', unit: LEAD },
    duties: [{ role: 'lead-assessor', unit: COUNTY, round: SANHE }],
    page: pathOf(SANHE, 'score'),
    does: '给自己牵头的指标打分',
  },
  {
    ...{ id: 'demo-filler', title: '青溪镇填报人', name: '演示·填报', unit: TOWN },
    duties: [{ role: 'unit-filler', unit: TOWN }],
    page: pathOf(TAIQIAN, 'self', TOWN),
    does: '把自查填完，交给审核人',
  },
  {
    ...{ id: 'demo-reviewer', title: '云岭乡审核人', name: '演示·审核', unit: NEXT_TOWN },
    duties: [{ role: 'unit-reviewer', unit: NEXT_TOWN }],
    page: pathOf(TAIQIAN, 'self', NEXT_TOWN),
    does: '看过填报，退回或者确认报送',
  },
  {
    ...{ id: 'demo-third-party', title: '第三方评估机构', name: '演示·测评', unit: `${COUNTY}第三方评估中心` },
    duties: [{ role: 'third-party', unit: COUNTY, round: TESTED }],
    page: pathOf(TESTED, 'score'),
    does: '按测评要求核对各单位，填写看到的结果',
  },
  {
    ...{ id: 'demo-leader', title: '领导小组', name: '演示·领导', unit: COUNTY },
    duties: [{ role: 'leading-group', unit: COUNTY }],
    page: pathOf(APPROVING, 'approval'),
    does: '看过最终定稿，签字审定或者退回',
  },
]

/** Who of them acts. 演示操作人 */
export function actorOf(id: Persona['id']): Actor {
  const persona = CAST.find((one) => one.id === id)
  if (!persona) throw new Error(`Nobody in the demonstration is ${id}.`)
  return { id, name: persona.name, role: persona.duties[0]?.role ?? '' }
}

export { LEAD, TOWN, NEXT_TOWN }
