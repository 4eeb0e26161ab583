import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isCalendarDate } from '../../model/CalendarDate.ts'
import { nameOn, type Register } from '../../people/units/Register.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { listMembers, type Member } from '../../store/queries/roster.ts'
import { listRowChanges } from '../../store/queries/roundChanges.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { composeMatrix } from '../matrix/composeMatrix.ts'
import { factsNeeded } from '../planning/factsNeeded.ts'
import type { ChangesSheet, JoinableGroup, RegisterHint } from './ChangesSheet.ts'
import { formerUnits } from './formerUnits.ts'
import { madeChanges } from './madeChanges.ts'
import { laterWordings } from './programme/previewMove.ts'

/** What of a running round can be changed, and what was. 变更页 */
export async function readChanges(db: Db, round: string, now: Instant): Promise<ChangesSheet> {
  const row = await findRound(db, round)
  if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const terms = await termsOf(db, round)
  const members = await listMembers(db, round)
  const { from, later } = await laterWordings(db, row)
  const rowChanges = await listRowChanges(db, round)
  const undone = new Set(rowChanges.flatMap(({ undoes }) => undoes ?? []))
  const withdrawn = rowChanges.filter((one) => one.undoes === null && !undone.has(one.id))
  const today = beijingDate(now)
  return {
    today,
    members: members.map(({ unit, record: { name, group } }) => ({ id: unit, name, group })),
    groups: groupsIn(terms),
    rows: withdrawable(terms, members),
    withdrawn: withdrawn.map(({ id, name, on, why }) => ({ id, name, on, why })),
    former: await formerUnits(db, round),
    hints: row.demonstration ? [] : hintsFrom(await readRegister(db), members, today),
    wording: from,
    later,
    made: await madeChanges(db, round),
  }
}

function groupsIn({ compiled: { programme }, askedOf }: Terms): readonly JoinableGroup[] {
  return factsNeeded(programme).map((facts) => ({
    ...facts,
    open: [...askedOf(facts.group).nodes.values()].flatMap(({ node }) =>
      node.scope?.open === true ? [{ node: node.code, name: node.name }] : [],
    ),
  }))
}

/** Rows that the programme allows not to apply, and that some unit is asked. */
function withdrawable({ compiled: { programme } }: Terms, members: readonly Member[]): ChangesSheet['rows'] {
  const found = new Map<string, ChangesSheet['rows'][number]>()
  for (const { rows, units } of composeMatrix(
    programme,
    members.map(({ record }) => record),
  ))
    for (const [at, { code, name, number, section, excusable }] of rows.entries())
      if (excusable && !found.has(code) && units.some(({ signs }) => signs[at] !== 'N' && signs[at] !== 'n'))
        found.set(code, { node: code, name: number === '' ? name : `${number} ${name}`, section })
  return [...found.values()]
}

/** What was registered of members after the roster was made. */
function hintsFrom(register: Register, members: readonly Member[], today: string): readonly RegisterHint[] {
  if (!isCalendarDate(today)) return []
  const on = new Map(members.map(({ unit, record }) => [unit, record.name]))
  return members.flatMap(({ unit, record: { name, names } }): readonly RegisterHint[] => {
    const found = register.get(unit)
    if (!found) return []
    const into = found.into === null ? undefined : register.get(found.into)
    if (into) {
      const successor = nameOn(into, today)
      const goesOn = on.has(into.id)
      return goesOn
        ? [{ kind: 'merged', unit, text: `“${name}”已登记为并入“${successor}”。`, to: into.id }]
        : [{ kind: 'left', unit, text: `“${name}”已登记为并入“${successor}”，“${successor}”不在名单里。`, to: '' }]
    }
    if (found.to !== null && found.to < today) return [{ kind: 'left', unit, text: `“${name}”已登记为 ${found.to} 撤销。`, to: '' }]
    const called = nameOn(found, today)
    return called === '' || called === name || names.includes(called)
      ? []
      : [{ kind: 'renamed', unit, text: `“${name}”已登记为更名“${called}”。`, to: called }]
  })
}
