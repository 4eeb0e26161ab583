import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import type { Register, RegisteredUnit } from './Register.ts'
import { unitName, unitNameFault } from './unitName.ts'

/** A unit to be registered. 待登记的单位 */
export interface NewUnit {
  /** Absent: a new one. */
  readonly id?: string
  readonly name: string
  /** Another unit's id, of the same list or of the register; null: a root. */
  readonly parent: string | null
  readonly kind: UnitKind
  /** 统一社会信用代码, or the office's own number. */
  readonly code?: string | null
  /** Its first day; absent: its parent's. */
  readonly from?: CalendarDate
  readonly aliases?: readonly string[]
}

/** A new unit with an id, as it is about to stand in the register. */
export type DraftUnit = NewUnit & { readonly id: string }

/** What a root has that nobody gave a day: it always was. */
export const FIRST_DAY: CalendarDate = '1949-10-01'

/** What is wrong with a unit's number, as a sentence; null: nothing. 代码检查 */
export const codeFault = (name: string, code: string): string | null =>
  /^[\p{L}\p{N}._-]{1,40}$/u.test(code) ? null : `“${name}”的代码“${code}”含有空格或其他符号，或超过40个字；请只用字母和数字`

/** What is wrong with the words of a new unit; where it stands is the tree's matter. */
export function newUnitFaults({ name, code = null, from, aliases = [] }: NewUnit): readonly string[] {
  const names = [name, ...aliases].flatMap((one) => unitNameFault(unitName(one)) ?? [])
  const number = code === null ? [] : [codeFault(name, code) ?? []].flat()
  const exists: boolean = from === undefined || isCalendarDate(from)
  const day = exists ? [] : [`“${name}”的成立日期“${from}”不是存在的日期；请写成2026-10-01的样子`]
  return [...names, ...number, ...day]
}

/** Parents before their sub-units; those in a circle or below a stranger keep the end, where the tree's check finds them. 上级在前 */
export function parentsFirst(drafts: readonly DraftUnit[]): readonly DraftUnit[] {
  const waiting = new Map<string | null, DraftUnit[]>()
  const own = new Set(drafts.map(({ id }) => id))
  for (const draft of drafts) {
    const parent = draft.parent !== null && own.has(draft.parent) ? draft.parent : null
    const siblings = waiting.get(parent)
    if (siblings) siblings.push(draft)
    else waiting.set(parent, [draft])
  }
  const ordered = [...(waiting.get(null) ?? [])]
  for (const draft of ordered) ordered.push(...(waiting.get(draft.id) ?? []))
  const placed = new Set(ordered)
  return [...ordered, ...drafts.filter((draft) => !placed.has(draft))]
}

/** New units as the register will hold them, each from its own day or its parent's. 拟登记的名册 */
export function draftedUnits(register: Register, drafts: readonly DraftUnit[]): readonly RegisteredUnit[] {
  const drafted = new Map<string, RegisteredUnit>()
  for (const { id, name, parent, kind, code = null, from: given, aliases = [] } of parentsFirst(drafts)) {
    const above = parent === null ? undefined : (drafted.get(parent) ?? register.get(parent))
    const from = given ?? above?.from ?? FIRST_DAY
    const official = unitName(name)
    const others = new Map(aliases.map((alias) => [foldName(alias), unitName(alias)]))
    others.delete(foldName(official))
    drafted.set(id, {
      id,
      kind,
      code,
      from,
      to: null,
      names: [
        { name: official, folded: foldName(official), kind: 'official', from, to: null },
        ...[...others].map(([folded, alias]) => ({ name: alias, folded, kind: 'alias' as const, from, to: null })),
      ],
      places: [{ from, to: null, parent }],
      into: null,
    })
  }
  return [...drafted.values()]
}
