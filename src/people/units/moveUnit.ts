import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { Refusal } from '../../model/Refusal.ts'
import { addUnitChanges, setUnit } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeDay, changeTree, keepTree, livingUnit, type TreeChange } from './changeTree.ts'
import { dayBefore, nameOn, type Register, type RegisteredUnit } from './Register.ts'

export interface Moving {
  readonly unit: string
  /** Null: it becomes a root. */
  readonly parent: string | null
  /** The first day in the new place. */
  readonly on: CalendarDate
  readonly why: string
}

/** Puts a unit, with all below it, under another one from a day on. 调整隶属关系 */
export function moveUnit(store: Store, actor: Actor, { unit: id, parent, on, why }: Moving): Promise<void> {
  return changeTree(store, actor, async (change) => {
    const { register, today } = change
    const unit = livingUnit(register, id)
    const day = changeDay(unit, on, today)
    if (parent !== null) livingUnit(register, parent)
    if (unit.places.at(-1)?.parent === parent)
      throw new Refusal('conflict', 'same-parent', `“${nameOn(unit, day)}”现在就在那里，没有变更。`)
    const moved = movedUnit(unit, parent, day)
    keepTree(register, [moved], [...below(register, id)])
    await writeMoves(change, [{ unit, parent }], day, why)
  })
}

/** A unit as the register has it after a move. */
export function movedUnit(unit: RegisteredUnit, parent: string | null, day: CalendarDate): RegisteredUnit {
  const last = unit.places.at(-1)
  if (last && last.from > day)
    throw new Refusal(
      'conflict',
      'moved-later',
      `“${nameOn(unit, day)}”在${last.from}已经调整过隶属关系，新的调整不能早于这一天。请改正日期。`,
    )
  const kept = unit.places.flatMap((place) => (place !== last ? [place] : place.from < day ? [{ ...place, to: dayBefore(day) }] : []))
  return { ...unit, places: [...kept, { from: day, to: unit.to, parent }] }
}

export async function writeMoves(
  { tx, at, actor, record }: TreeChange,
  moves: readonly { readonly unit: RegisteredUnit; readonly parent: string | null }[],
  day: CalendarDate,
  why: string,
): Promise<void> {
  for (const { unit, parent } of moves) {
    const left = unit.places.at(-1)?.parent ?? null
    await setUnit(tx, unit.id, { parent })
    await addUnitChanges(tx, [{ kind: 'move', unit: unit.id, from: left, into: parent, on: day, why, at, by: actor.id }])
    const refs = { on: day, ...(left === null ? {} : { from: left }), ...(parent === null ? {} : { into: parent }) }
    record({ act: 'unit.move', on: { kind: 'unit', id: unit.id }, why, refs })
  }
}

/** Ids of all that ever stood below a unit: a move may close a circle through any of them. */
export function below(register: Register, id: string): ReadonlySet<string> {
  const found = new Set<string>()
  const children = new Map<string, string[]>()
  for (const unit of register.values()) {
    for (const { parent } of unit.places) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), unit.id])
  }
  const waiting = [id]
  for (const one of waiting) {
    for (const child of children.get(one) ?? []) {
      if (found.has(child) || child === id) continue
      found.add(child)
      waiting.push(child)
    }
  }
  return found
}
