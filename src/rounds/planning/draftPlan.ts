import { roundProgramme } from '../../engine/roundProgramme.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import type { Programme } from '../../model/Programme.ts'
import type { PlannedUnit, RoundPlan } from '../../model/RoundPlan.ts'
import type { StageKind } from '../../model/RoundStage.ts'
import type { Register } from '../../people/units/Register.ts'
import { asksSelfCheck, takesEvidence, type OwnPart } from '../answering/lanesFor.ts'
import { leadsToBind } from './leadsToBind.ts'
import { meeter } from './meetNames.ts'
import { namesToBind } from './namesToBind.ts'
import { periodChoices } from './periodChoices.ts'

/** A plan in which nothing is decided. */
export const emptyPlan = (unit: string, simple: boolean): RoundPlan => ({
  programme: null,
  title: '',
  unit,
  simple,
  shift: 0,
  period: null,
  asOf: null,
  units: [],
  leftOut: {},
  sizes: {},
  applies: {},
  signature: null,
  draws: [],
  stages: [],
  answering: {},
  leads: {},
})

/** Units that the notice names, each with the registered one that surely or likely is it; nobody is bound twice. 自动对应 */
export function bindNamed(programme: Programme, register: Register, on: CalendarDate, within: string): readonly PlannedUnit[] {
  const meet = meeter(register, on, within)
  const taken = new Set<string>()
  const { named, strange } = namesToBind(programme)
  const rows = named.flatMap(({ name, aliases, group }) => {
    const { certainty, units } = meet(name, aliases)
    const [found] = units
    if (!found || certainty === 'several' || taken.has(found.id)) return []
    taken.add(found.id)
    return [plannedUnit(found.id, group, name)]
  })
  // A name that only a scope has may be another spelling of a unit that is on the list already.
  return strange.reduce<readonly PlannedUnit[]>((list, { kind, name }) => {
    const { certainty, units } = kind === 'unit' ? meet(name, []) : { certainty: 'none', units: [] }
    if (certainty !== 'name' && certainty !== 'alias') return list
    return list.map((row) => (row.unit === units[0]?.id ? { ...row, also: [...row.also, name] } : row))
  }, rows)
}

/** Registered offices of lead assessors: the unit of the notice that one is, else who is called so; where one of its people scores, the same office. */
export function bindLeads(
  programme: Programme,
  units: readonly PlannedUnit[],
  { register, on, organiser }: { readonly register: Register; readonly on: CalendarDate; readonly organiser: string },
): RoundPlan['leads'] {
  const meet = meeter(register, on, organiser)
  const leads: Record<string, string> = {}
  for (const { name, aliases, unit, insteadOf } of leadsToBind(programme)) {
    const itself = unit === null ? undefined : units.find(({ as }) => as === unit)?.unit
    const { certainty, units: found } = meet(name, aliases)
    const met = certainty === 'several' ? undefined : found[0]?.id
    const office = itself ?? met ?? (insteadOf === null ? undefined : leads[insteadOf]) ?? (programme.assessors ? undefined : organiser)
    if (office !== undefined) leads[name] = office
  }
  return leads
}

/** A plan for a programme as far as nobody need decide: title, this year's dates, units that are called as the notice calls them. 起草批次 */
export function draftPlan(
  programme: Programme,
  hash: string,
  {
    register,
    today,
    organiser,
    simple,
    shift: given,
  }: {
    readonly register: Register
    readonly today: CalendarDate
    readonly organiser: string
    readonly simple: boolean
    /** By so many years its dates are moved; absent: into this year. */
    readonly shift?: number
  },
): RoundPlan {
  const shift = given ?? Math.max(0, Number(today.slice(0, 4)) - Number(programme.period.to.slice(0, 4)))
  const choices = periodChoices(programme, shift)
  const period = choices.find(({ from, to }) => from <= today && today <= to) ?? choices.at(-1)
  const covered = period ?? roundProgramme(programme, { shift }).period
  const year = Number(programme.period.to.slice(0, 4)) + shift
  const units = bindNamed(programme, register, covered.to, organiser)
  return {
    ...emptyPlan(organiser, simple),
    programme: hash,
    title: titleFor(programme, year, period?.title),
    shift,
    period: period ? { from: period.from, to: period.to } : null,
    asOf: covered.to,
    units,
    leads: simple ? {} : bindLeads(programme, units, { register, on: covered.to, organiser }),
  }
}

/** The programme's title with the year of the round, or with which part of it. */
function titleFor({ title, period }: Programme, year: number, part: string | undefined): string {
  const own = period.to.slice(0, 4)
  const moved = title.includes(own) ? title.replaceAll(own, String(year)) : title
  if (part !== undefined) return `${moved}（${part}）`
  return moved.includes(String(year)) ? moved : `${moved}（${year}年度）`
}

/** What of the round the assessed do themselves: by the stages that were planned, else as the notice says. 单位自己要做的 */
export function ownPartOf({ simple, stages }: Pick<RoundPlan, 'simple' | 'stages'>, programme: Programme): OwnPart {
  if (simple) return { selfCheck: false, evidence: false }
  if (stages.length === 0) return { selfCheck: asksSelfCheck(programme), evidence: takesEvidence(programme) }
  const has = (wanted: StageKind) => stages.some(({ kind }) => kind === wanted)
  return { selfCheck: has('self-check'), evidence: has('evidence') }
}
