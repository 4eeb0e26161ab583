import type { Unit } from '../../../model/Facts.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { plannedUnit } from '../../../model/plannedUnit.ts'
import { holdsOn, lineOn, nameOn } from '../../../people/units/Register.ts'
import { readRegister } from '../../../people/units/readRegister.ts'
import { listDraws } from '../../../store/queries/planned.ts'
import { listRosterChanges } from '../../../store/queries/roundChanges.ts'
import { findRound } from '../../../store/queries/rounds.ts'
import { composeMatrix, excusedWrongly } from '../../matrix/composeMatrix.ts'
import { factsNeeded, missingFacts } from '../../planning/factsNeeded.ts'
import { rosterOf } from '../../planning/rosterOf.ts'
import { NO_PLAN, type ChangePlan } from '../ChangePlan.ts'
import type { JoiningUnit } from '../RoundChange.ts'
import type { PlanMeans } from './PlanMeans.ts'
import { standingOf, withdrawals } from './planReturn.ts'

/** A registered unit comes onto the roster, with its row of the matrix decided. 列入名单 */
export async function planJoining(means: PlanMeans, joining: JoiningUnit): Promise<ChangePlan> {
  const { positions, terms } = means
  const { programme } = terms.compiled
  const group = programme.groups.find(({ name }) => name === joining.group)
  if (!group)
    throw new Refusal(
      'invalid',
      'group-unknown',
      `方案里没有“${joining.group}”这一组，请选：${programme.groups.map(({ name }) => name).join('、')}。`,
    )
  const name = await registeredName(means, joining.unit)
  await refuseFormer(means, joining.unit)
  const stood = await standingOf(means, joining.unit)
  const { applies, ...planned } = joining
  const [record] = rosterOf(
    {
      units: [{ ...plannedUnit(joining.unit, joining.group, asNamed(means, name)), ...planned }],
      applies: { [joining.unit]: applies },
      draws: await listDraws(means.db, terms.round),
    },
    programme,
    () => name,
  )
  if (!record) throw new Error('A registered unit has no name.')
  refuseUnfinished(means, record)
  const position = Math.max(0, ...positions.values()) + 1
  const undrawn = programme.draws
    .filter(({ id }) => record.drawn[id] === false)
    .map((draw) => `“${draw.name}”是它列入以前抽的，它没有抽中。`)
  return {
    ...NO_PLAN,
    title: `“${name}”列入考核名单（${record.group}${record.class === undefined ? '' : `，${record.class}类`}）`,
    notes: ['列入以后，它的适用范围以这次提交的为准，等同签字确认。', ...countNote(means, record), ...undrawn],
    joining: { record, position, standing: stood },
    answers: withdrawals(means, stood),
    kept: { table: 'roster', kind: 'added', unit: record.id, into: null, takesOver: false, position, before: null, after: record },
  }
}

async function registeredName({ db, members, terms, on }: PlanMeans, unit: string): Promise<string> {
  if (members.has(unit))
    throw new Refusal('conflict', 'unit-in-round', `“${members.get(unit)?.name ?? ''}”已经在本批次的考核名单里，不用再列入。`)
  const register = await readRegister(db)
  const found = register.get(unit)
  if (!found) throw new Refusal('not-found', 'no-unit', '没有找到这个单位，请先在“系统—单位”里登记，再列入。')
  const round = await findRound(db, terms.round)
  const day = on > found.from ? on : found.from
  if (!holdsOn(found, on) && !holdsOn(found, terms.asOf))
    throw new Refusal('invalid', 'unit-not-valid', `“${nameOn(found, day)}”在 ${on} 不存在，请核对单位的起止日期或者变更的日期。`)
  if (round && !lineOn(register, unit, day).some(({ id }) => id === round.unit))
    throw new Refusal('invalid', 'unit-not-within', `“${nameOn(found, day)}”不归本批次的组织单位管，不能列入。请核对它的隶属。`)
  return nameOn(found, day)
}

/** Who was here before comes back as he was, as long as his group is there. */
async function refuseFormer({ db, terms }: PlanMeans, unit: string): Promise<void> {
  const last = (await listRosterChanges(db, terms.round)).findLast((one) => one.unit === unit && one.kind !== 'renamed')
  const { before } = last ?? {}
  if (!before || !terms.compiled.programme.groups.some(({ name }) => name === before.group)) return
  throw new Refusal(
    'conflict',
    'unit-was-here',
    `“${before.name}”以前在名单里，后来离开了。请在“已离开的单位”里办恢复，它的答案会一起回来。`,
  )
}

/** The notice's own name for it, where no member bears that. */
function asNamed({ terms, members }: PlanMeans, name: string): string | null {
  const said = terms.compiled.programme.units.find((one) => one.name === name || one.aliases.includes(name))
  return said && ![...members.values()].some(({ names }) => names.includes(said.name)) ? said.name : null
}

/** @throws Refusal that names what is missing of it */
function refuseUnfinished({ terms }: PlanMeans, record: Unit): void {
  const { programme } = terms.compiled
  const missing = missingFacts(
    factsNeeded(programme).find(({ group }) => group === record.group),
    record,
  )
  const open = composeMatrix(programme, [record]).flatMap(({ rows, units }) =>
    rows.flatMap(({ name }, at) => (units.some(({ signs }) => signs[at] === 'o') ? [`“${name}”适用不适用还没有定`] : [])),
  )
  const wrong = excusedWrongly(programme, [record]).map(({ message }) => message)
  const faults = [...missing.map((one) => `还缺：${one}`), ...open, ...wrong]
  if (faults.length > 0)
    throw new Refusal('invalid', 'joining-unfinished', `“${record.name}”的情况还没有填齐，请按下面的说明填好，再看影响。`, faults)
}

/** The notice counts its groups. */
function countNote({ terms, members }: PlanMeans, { group }: Unit): readonly string[] {
  const size = terms.compiled.programme.groups.find(({ name }) => name === group)?.size
  const now = [...members.values()].filter((one) => one.group === group).length + 1
  return size === undefined || size === now ? [] : [`“${group}”通知写的是 ${String(size)} 个单位，列入后有 ${String(now)} 个。`]
}
