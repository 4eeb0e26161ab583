import { assessorsFor, leadsOf } from '../../model/assessors.ts'
import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import type { Candidate } from '../../people/units/findUnit.ts'
import { nameOn, type Register } from '../../people/units/Register.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'
import type { Store } from '../../store/Store.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findPlan } from '../../store/queries/plans.ts'
import { answeringOf } from '../answering/lanesFor.ts'
import { undecidedIn } from '../matrix/Matrix.ts'
import { checkPlan, NO_PROGRAMME } from './checkPlan.ts'
import { ownPartOf } from './draftPlan.ts'
import { factsNeeded } from './factsNeeded.ts'
import type { PlanState } from './gaps/PlanState.ts'
import { contentOf, noPlan } from './holdPlan.ts'
import { leadsToBind } from './leadsToBind.ts'
import { meeter } from './meetNames.ts'
import { functionKey, namesToBind } from './namesToBind.ts'
import { coveredPeriod, periodChoices } from './periodChoices.ts'
import type { OfferedUnit, PlanSheet, SheetCheck, SheetProgramme } from './PlanSheet.ts'
import { proposedStages } from './proposedStages.ts'
import { lookAt } from './planState.ts'

/** A plan with everything that its page shows. 批次草案页 */
export async function composePlan({ db, now }: Pick<Store, 'db' | 'now'>, id: string, calendar: CalendarData): Promise<PlanSheet> {
  const row = await findPlan(db, id)
  if (!row) throw noPlan()
  const plan = contentOf(row)
  const { register, on, state } = await lookAt(db, plan, calendar, now())
  const people = await namesOfPeople(db, [row.changedBy])
  const head = {
    id,
    version: row.version,
    changedBy: people.get(row.changedBy) ?? nameOfNoPerson(row.changedBy) ?? '',
    changedAt: row.changedAt,
    openedAs: row.openedAs,
    droppedAt: row.droppedAt,
    organiser: calledOn(register, plan.unit, on),
    plan,
  }
  if (!state) {
    const nothing = {
      programme: null,
      names: [],
      strange: [],
      facts: [],
      leads: [],
      checks: [],
      stages: [],
      matrix: [],
      undecided: 0,
      called: {},
    }
    return { ...head, ...nothing, gaps: [NO_PROGRAMME] }
  }
  return { ...head, ...bindings(state, register, on), ...decisions(state) }
}

const calledOn = (register: Register, id: string, on: string): string => {
  const unit = register.get(id)
  return unit ? nameOn(unit, on) : ''
}

const offered = ({ id, name, path }: Candidate): OfferedUnit => ({ id, name, path })

/** Names of the notice beside the registered units that they may mean. */
function bindings(
  { plan, programme, known }: PlanState,
  register: Register,
  on: string,
): Pick<PlanSheet, 'names' | 'strange' | 'leads' | 'called'> {
  const meet = meeter(register, on, plan.unit)
  const { named, strange } = namesToBind(programme)
  const led = rowsLed(programme)
  return {
    names: named.map(({ name, group, class: kind, aliases }) => {
      const { certainty, units, near } = meet(name, aliases)
      return { name, group, class: kind ?? null, aliases, certainty, units: units.map(offered), near: near.map(offered) }
    }),
    strange: strange.map(({ kind, name, rows }) => {
      const { units, near } = kind === 'unit' ? meet(name, []) : { units: [], near: [] }
      return { key: kind === 'unit' ? name : functionKey(name), kind, name, rows, units: units.map(offered), near: near.map(offered) }
    }),
    leads: leadsToBind(programme).map(({ name, aliases }) => {
      const { units, near } = meet(name, aliases)
      return { name, aliases, rows: led.get(name) ?? 0, units: [...units, ...near].map(offered) }
    }),
    called: Object.fromEntries([...known].map(([id, { name }]) => [id, name])),
  }
}

/** How many indicators each lead assessor has. */
function rowsLed(programme: Programme): ReadonlyMap<string, number> {
  const led = new Map<string, number>()
  for (const { node, parents } of viewProgramme(programme).visits) {
    if (node.role !== 'indicator' && node.role !== 'column') continue
    for (const name of assessorsFor(leadsOf(node, parents), programme.assessors ?? [], [])) led.set(name, (led.get(name) ?? 0) + 1)
  }
  return led
}

/** What is decided, and what is still to be. */
function decisions(
  state: PlanState,
): Omit<
  PlanSheet,
  keyof ReturnType<typeof bindings> | 'id' | 'version' | 'changedBy' | 'changedAt' | 'openedAs' | 'droppedAt' | 'organiser' | 'plan'
> {
  const { plan, programme, tables } = state
  return {
    programme: programmeSheet(plan, programme),
    facts: factsNeeded(programme),
    checks: plan.simple ? [] : checksOf(plan, programme),
    stages: proposedStages(programme, plan, state.calendar),
    matrix: tables,
    undecided: undecidedIn(tables),
    gaps: checkPlan(state),
  }
}

/** What a programme says that a plan rests on. */
export function programmeSheet(plan: RoundPlan, programme: Programme): SheetProgramme {
  const { from, to } = coveredPeriod(programme, plan)
  const scoped = namesToBind(programme).strange.flatMap(({ kind, name }) => (kind === 'function' ? [name] : []))
  return {
    hash: plan.programme ?? '',
    id: programme.id,
    title: programme.title,
    issuer: programme.notice.issuer,
    year: Number(programme.period.to.slice(0, 4)),
    covered: { from, to },
    periods: periodChoices(programme, plan.shift),
    groups: programme.groups.map(({ name, size, open, classes }) => ({
      name,
      size: size ?? null,
      open: open === true,
      classes: classes.map((one) => ({ name: one.name, size: one.size ?? null })),
    })),
    functions: [...new Set([...programme.units.flatMap(({ functions }) => functions), ...scoped])],
    draws: programme.draws.map(({ id, name, of, count, countTo, text }) => ({
      id,
      name,
      group: 'group' in of ? of.group : '',
      objects: 'objects' in of ? of.objects : '',
      count: count ?? null,
      countTo: countTo ?? null,
      text: text ?? '',
    })),
  }
}

function checksOf(plan: RoundPlan, programme: Programme): readonly SheetCheck[] {
  const askedOf = askedOfGroups(programme)
  const suggested = answeringOf(programme, {}, ownPartOf(plan, programme))
  return programme.groups.flatMap(({ name }) =>
    [...askedOf(name).checks].map(
      ([
        check,
        {
          check: { ask },
          home,
        },
      ]) => ({
        group: name,
        check,
        ask,
        row: home?.name ?? '',
        suggested: suggested[name]?.[check] ?? [],
      }),
    ),
  )
}
