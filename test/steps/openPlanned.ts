import type { DoneDraw, PlannedStage, RoundPlan } from '../../src/model/RoundPlan.ts'
import type { PlanSheet } from '../../src/rounds/planning/PlanSheet.ts'
import { ROOT_UNIT } from '../openedRound.ts'
import { ask } from './ask.ts'

/** What an office decides of a round that a notice leaves to it. */
export interface Planned {
  /** Hash of a published programme. */
  readonly programme: string
  /** The windows of the notice's stages, by their names; the others are those of the notice. */
  readonly windows: Readonly<Record<string, Pick<PlannedStage, 'opensAt' | 'closesAt'>>>
  /** Why units that the notice names, and that are registered, are not assessed. */
  readonly leftOut?: RoundPlan['leftOut']
  /** Ids of registered units of groups that the notice does not name one by one. */
  readonly more?: Readonly<Record<string, readonly string[]>>
  /** Offices of lead assessors that are not called as the notice calls them. */
  readonly leads?: RoundPlan['leads']
  readonly draws?: readonly Pick<DoneDraw, 'draw' | 'count' | 'seed'>[]
}

type Asking = Parameters<typeof ask>[0]
interface OfPlan {
  readonly by: Asking
  readonly app: { readonly url: string }
  readonly path: string
}

/**
 * Prepares a round of the notice's own year as an office does, and opens it: what the notice names and nobody registered is left out with a reason, what
 * it leaves open applies. How its pages look, opening.test.ts shows. Returns its id.
 */
export async function openPlanned(by: Asking, app: { readonly url: string }, planned: Planned): Promise<string> {
  const { id } = await ask<{ id: string }>(by, app, 'POST', '/api/plans', { unit: ROOT_UNIT, programme: planned.programme })
  const of = { by, app, path: `/api/plans/${id}` }
  await save(of, (sheet) => begun(sheet, planned))
  await save(of, (sheet) => ({
    ...sheet.plan,
    stages: sheet.stages.map(({ notes: _notes, ...stage }) => ({ ...stage, ...planned.windows[stage.name] })),
    leftOut: { ...sheet.plan.leftOut, ...wanting(sheet, ['name-unbound', 'name-strange', 'function-unassigned'], '本次不考核') },
    units: sheet.plan.units.map((unit) => knownAs(sheet, unit)),
  }))
  await save(of, (sheet) => ({
    ...sheet.plan,
    sizes: { ...sheet.plan.sizes, ...wanting(sheet, ['group-size', 'group-empty'], '就是这些') },
    applies: allApplying(sheet),
  }))
  for (const draw of planned.draws ?? []) await act(of, 'draw', draw)
  await act(of, 'sign', {})
  const { round } = await act<{ round: string }>(of, 'open', {})
  return round
}

/** Its own year, and who is on the list. */
function begun({ plan, programme }: PlanSheet, { leftOut = {}, more = {}, leads = {} }: Planned): RoundPlan {
  const year = String(programme?.year)
  const units = Object.entries(more).flatMap(([group, ids]) =>
    ids.map((unit) => ({ unit, as: null, also: [], group, class: null, functions: [], parameters: {}, objects: {} })),
  )
  return {
    ...plan,
    ...{ shift: 0, asOf: `${year}-12-31`, title: plan.title.replaceAll(/\d{4}(?=年)/gu, year), leftOut },
    units: [...plan.units.filter(({ as }) => as === null || leftOut[as] === undefined), ...units],
    leads: { ...plan.leads, ...leads },
  }
}

/** The same reason for all that a plan wants of some kinds. */
const wanting = ({ gaps }: PlanSheet, codes: readonly string[], why: string): Readonly<Record<string, string>> =>
  Object.fromEntries(gaps.flatMap(({ code, about }) => (codes.includes(code) ? [[about, why]] : [])))

/** A unit with what its group must be known by. */
function knownAs({ facts }: PlanSheet, unit: RoundPlan['units'][number]): RoundPlan['units'][number] {
  const { parameters = [], objects = [] } = facts.find(({ group }) => group === unit.group) ?? {}
  return {
    ...unit,
    parameters: Object.fromEntries(parameters.map((name) => [name, '10'])),
    objects: Object.fromEntries(objects.map((kind) => [kind, []])),
  }
}

const allApplying = ({ matrix }: PlanSheet): RoundPlan['applies'] =>
  Object.fromEntries(
    matrix.flatMap(({ rows, units }) =>
      units.map(({ id, signs }) => [id, Object.fromEntries(rows.flatMap(({ code }, at) => (signs[at] === 'o' ? [[code, true]] : [])))]),
    ),
  )

async function save({ by, app, path }: OfPlan, change: (sheet: PlanSheet) => RoundPlan): Promise<void> {
  const sheet = await ask<PlanSheet>(by, app, 'GET', path)
  await ask<unknown>(by, app, 'PUT', path, { version: sheet.version, plan: change(sheet) })
}

async function act<T = unknown>({ by, app, path }: OfPlan, verb: string, body: object): Promise<T> {
  const { version } = await ask<PlanSheet>(by, app, 'GET', path)
  return ask<T>(by, app, 'POST', `${path}/${verb}`, { version, ...body })
}
