import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { foldName } from '../../model/foldName.ts'
import { unitKindInWords } from '../../model/UnitKind.ts'
import type { Table } from '../../notices/Table.ts'
import { lastNames, unitMeant, type Meant } from '../units/findUnit.ts'
import { nearUnits } from '../units/findUnitByName.ts'
import { codeFault, draftedUnits, newUnitFaults, type DraftUnit } from '../units/NewUnit.ts'
import { holdsOn, lineOn, nameOn, parentOn, type Register, type RegisteredUnit } from '../units/Register.ts'
import { faultsByUnit } from '../units/treeFaults.ts'
import { unitName, unitNameFault } from '../units/unitName.ts'
import { openTable, type OpenRow } from './openTable.ts'
import type { RowPlan } from './Preview.ts'
import { aliasesFrom, UNIT_COLUMNS, unitKindFrom } from './unitColumns.ts'
import type { UnitPlan } from './UnitPlan.ts'

/** Nobody has so many levels; a table that goes on for ever is a mistake. */
const DEEPEST = 30

interface Row extends OpenRow {
  readonly faults: string[]
  says: readonly string[]
  state: 'waiting' | 'open' | 'done'
  unit: RegisteredUnit | null
  outcome: RowPlan['outcome']
}

/**
 * Holds a table against the register: who is new, what changes, what is wrong with which cell. 单位表与名册对照
 *
 * @param within root of the subtree that the table may touch; null: everything
 */
export function planUnits(register: Register, tables: readonly Table[], today: CalendarDate, within: string | null): UnitPlan {
  const table = openTable(UNIT_COLUMNS, tables)
  if (table.faults.length > 0) return { rows: [], faults: table.faults, drafts: [], changed: [] }
  return new UnitPlanner(register, table.rows, today, within).plan()
}

class UnitPlanner {
  readonly #register: Register
  readonly #rows: readonly Row[]
  readonly #today: CalendarDate
  readonly #within: string | null
  /** The register with what the rows read so far make of it. */
  readonly #after: Map<string, RegisteredUnit>
  readonly #called: Index = new Map()
  /** Where rows without a superior go when no subtree was named, as on the page of whoever keeps all of it; several roots: each row is one. */
  readonly #onlyRoot: RegisteredUnit | undefined
  /** By what they are called and where. */
  readonly #seats: Index = new Map()
  readonly #byCode = new Map<string, RegisteredUnit>()
  readonly #rowsCalled = new Map<string, Row[]>()
  readonly #drafts = new Map<string, DraftUnit>()
  readonly #changed = new Map<string, RegisteredUnit>()
  readonly #rowOf = new Map<string, Row>()

  constructor(register: Register, rows: readonly OpenRow[], today: CalendarDate, within: string | null) {
    this.#register = register
    this.#today = today
    this.#within = within
    this.#after = new Map(register)
    const roots = [...register.values()].filter((unit) => holdsOn(unit, today) && parentOn(unit, today) === null)
    this.#onlyRoot = roots.length === 1 ? roots[0] : undefined
    for (const unit of register.values()) this.#index(unit)
    this.#rows = rows.map((row) => ({ ...row, faults: [], says: [], state: 'waiting', unit: null, outcome: 'unchanged' }))
    for (const row of this.#rows) {
      for (const folded of new Set([row.text('name'), ...aliasesFrom(row.text('aliases'))].map(foldName))) {
        const rows = this.#rowsCalled.get(folded)
        if (rows) rows.push(row)
        else this.#rowsCalled.set(folded, [row])
      }
    }
  }

  plan(): UnitPlan {
    for (const row of this.#rows) this.#read(row, 0)
    const drafts = [...this.#drafts.values()]
    const after = new Map([
      ...this.#register,
      ...this.#changed,
      ...draftedUnits(this.#register, drafts).map((unit) => [unit.id, unit] as const),
    ])
    const isTouched = (id: string | null): boolean => id !== null && (this.#drafts.has(id) || this.#changed.has(id))
    const touched = [...after.values()].filter(({ id, places }) => isTouched(id) || places.some(({ parent }) => isTouched(parent)))
    for (const [id, faults] of faultsByUnit(after, touched)) this.#rowToBlame(after, id)?.faults.push(...faults)
    const rows = this.#rows.map(({ number, text, faults, says, outcome }): RowPlan => {
      const faulty = faults.length > 0
      return { row: number, name: text('name'), outcome: faulty ? 'faulty' : outcome, says: faulty ? [...new Set(faults)] : says }
    })
    return { rows, faults: [], drafts, changed: [...this.#changed.values()] }
  }

  /** A unit that no row names suffers from what a row says of a unit above it. */
  #rowToBlame(after: Register, id: string): Row | undefined {
    return [id, ...(after.get(id)?.places ?? []).map(({ parent }) => parent ?? '')]
      .map((one) => this.#rowOf.get(one))
      .find((row) => row !== undefined)
  }

  /** Finds out whom a row means; the row of its superior is read first. */
  #read(row: Row, depth: number): void {
    if (row.state !== 'waiting') return
    row.state = 'open'
    const name = row.text('name')
    if (name === '') row.faults.push(`${row.place('name')}没有填名称；请填写全称，整行不要的请删去`)
    const parent = this.#parent(row, depth)
    row.state = 'done'
    const existing = name === '' || parent === undefined ? 'faulty' : this.#existing(row, name, parent)
    // All that is wrong with a row is said at once; of a unit that is not found it is not known whether it is new.
    if (parent === undefined || existing === 'faulty') this.#cells(row)
    else if (existing) this.#compare(row, existing)
    else this.#draft(row, name, parent)
  }

  /** The superior's id, null for a root, undefined where a fault was said. */
  #parent(row: Row, depth: number): string | null | undefined {
    const written = row.text('parent')
    if (written === '') {
      const root = this.#within === null ? this.#onlyRoot : this.#register.get(this.#within)
      if (!root) return null
      return isCalled(root, row.text('name')) ? parentOn(root, this.#today) : root.id
    }
    if (depth > DEEPEST) {
      row.faults.push(`${row.place('parent')}的上级单位一层套一层，超过${DEEPEST}层；请检查`)
      return undefined
    }
    const names = lastNames(written)
    const above = names.flatMap((folded) => this.#rowsCalled.get(folded) ?? []).filter((other) => other !== row)
    for (const other of above) this.#read(other, depth + 1)
    const called = names.flatMap((folded) => unitsAt(this.#called, folded))
    const here = unitMeant(this.#after, called, written, this.#today, this.#within)
    const meant = here.kind === 'none' && this.#within !== null ? unitMeant(this.#after, called, written, this.#today, null) : here
    if (meant.kind === 'one' && meant.unit.endedOn === null) return meant.unit.id
    row.faults.push(this.#parentFault(row, written, meant, above))
    return undefined
  }

  #parentFault(row: Row, written: string, meant: Meant, above: readonly Row[]): string {
    const place = `${row.place('parent')}“${written}”`
    if (meant.kind === 'several')
      return `${place}有${meant.units.length}个：${meant.units.map(({ path }) => path).join('；')}。请写成“上级/名称”的样子`
    if (meant.kind === 'one') {
      const into = meant.unit.into === null ? undefined : this.#after.get(meant.unit.into)
      return `${place}已在${meant.unit.endedOn ?? ''}之后不存在${into ? `，并入了“${nameOn(into, this.#today)}”` : ''}；请改成现在的上级单位`
    }
    if (above.some(({ state }) => state === 'open')) return `${place}又以本单位为上级，互为上级；请改正其中一个`
    if (above.length > 0) return `${place}在第${above[0]?.number ?? ''}行，那一行有错误；请先改正那一行`
    const near = nearUnits(this.#register, written, this.#today, this.#within)
    return `${place}没有登记，本表里也没有${near.length > 0 ? `；是不是${near.map(({ name }) => `“${name}”`).join('或')}？` : '；请先登记它，或在本表里加一行'}`
  }

  /** The unit that the row is about; null: a new one. */
  #existing(row: Row, name: string, parent: string | null): RegisteredUnit | null | 'faulty' {
    const siblings = unitsAt(this.#seats, seat(foldName(name), parent)).filter(
      (unit) => holdsOn(unit, this.#today) && parentOn(unit, this.#today) === parent,
    )
    const official = siblings.find((unit) => foldName(nameOn(unit, this.#today)) === foldName(name))
    const code = row.text('code')
    const coded = code === '' ? undefined : this.#byCode.get(code)
    const found = official ?? (siblings.length === 1 ? siblings[0] : undefined) ?? coded ?? null
    if (coded && found && coded.id !== found.id) return this.#refuse(row, 'code', `是“${nameOn(coded, this.#today)}”的；请核对代码`)
    if (found === null) return siblings.length > 1 ? this.#refuse(row, 'name', '是几个单位的别名；请写全称') : null
    const other = this.#rowOf.get(found.id)
    if (other) return this.#refuse(row, 'name', `与第${other.number}行是同一个单位；请只留一行`)
    if (found === coded && !official && siblings.length === 0) {
      const now = `“${nameOn(found, this.#today)}”`
      if (!isCalled(found, name)) return this.#refuse(row, 'code', `是${now}的；如果它改了名，请在单位页面上“更名”，不能用导入改`)
      return this.#refuse(row, 'parent', `不是${now}现在的上级；请在单位页面上“调整隶属关系”，不能用导入改`)
    }
    if (!this.#isWithin(found.id)) return this.#refuse(row, 'name', '不在您管理的范围内；请删去这一行')
    return found
  }

  #refuse(row: Row, key: string, what: string): 'faulty' {
    row.faults.push(`${row.place(key)}“${row.text(key)}”${what}`)
    return 'faulty'
  }

  #isWithin(id: string): boolean {
    return this.#within === null || lineOn(this.#after, id, this.#today).some((unit) => unit.id === this.#within)
  }

  /** What the cells say besides names; faults are noted. */
  #cells(row: Row): { readonly kind: RegisteredUnit['kind'] | null; readonly code: string | null; readonly from: CalendarDate | null } {
    const [kind, code, from] = [row.text('kind'), row.text('code'), row.text('from').replaceAll('/', '-')]
    const known = kind === '' ? null : unitKindFrom(kind)
    if (kind !== '' && known === null)
      this.#refuse(row, 'kind', `不是单位类别；请从${UNIT_COLUMNS.find(({ key }) => key === 'kind')?.hint ?? ''}中选一个`)
    const fault = code === '' ? null : codeFault(row.text('name'), code)
    if (fault !== null) row.faults.push(`${row.place('code')}：${fault}`)
    const exists: boolean = from === '' || isCalendarDate(from)
    if (!exists) this.#refuse(row, 'from', '不是存在的日期；请写成2026-10-01的样子')
    else if (from > this.#today) this.#refuse(row, 'from', '还没有到；请到成立那天再导入')
    return { kind: known, code: code === '' ? null : code, from: from === '' ? null : from }
  }

  #draft(row: Row, name: string, parent: string | null): void {
    const { kind, code, from } = this.#cells(row)
    if (row.text('kind') === '')
      row.faults.push(
        `${row.place('kind')}没有填类别，新单位要填；请从${UNIT_COLUMNS.find(({ key }) => key === 'kind')?.hint ?? ''}中选一个`,
      )
    if (parent !== null && !this.#isWithin(parent)) this.#refuse(row, 'parent', '不在您管理的范围内；请改正上级单位，或删去这一行')
    if (row.faults.length > 0 || kind === null) return
    const id = `row ${row.number}`
    const draft: DraftUnit = { id, name, parent, kind, code, aliases: aliasesFrom(row.text('aliases')), ...(from === null ? {} : { from }) }
    row.faults.push(...newUnitFaults(draft))
    if (row.faults.length > 0) return
    const [unit] = draftedUnits(this.#after, [draft])
    if (!unit) return
    this.#drafts.set(id, draft)
    this.#take(row, unit)
    row.outcome = 'new'
    const above = parent === null ? undefined : this.#after.get(parent)
    row.says = [`新增${unitKindInWords(kind)}${above ? `，归“${nameOn(above, this.#today)}”` : '，作为最上级单位'}，${unit.from}起`]
  }

  #compare(row: Row, unit: RegisteredUnit): void {
    const { kind, code, from } = this.#cells(row)
    if (row.faults.length > 0) return
    const written = [row.text('name'), ...aliasesFrom(row.text('aliases'))]
    const has = new Set(unit.names.filter((name) => name.kind === 'official' || holdsOn(name, this.#today)).map(({ folded }) => folded))
    const aliases = new Map(written.map((alias) => [foldName(alias), unitName(alias)] as const).filter(([folded]) => !has.has(folded)))
    row.faults.push(
      ...[...aliases.values()].flatMap((alias) => unitNameFault(alias) ?? []).map((fault) => `${row.place('aliases')}：${fault}`),
    )
    if (row.faults.length > 0) return
    const says = [
      ...(kind !== null && kind !== unit.kind ? [`类别由${unitKindInWords(unit.kind)}改为${unitKindInWords(kind)}`] : []),
      ...(code !== null && code !== unit.code ? [`代码${unit.code === null ? '' : `由${unit.code}`}改为${code}`] : []),
      ...(from !== null && from !== unit.from ? [`成立日期由${unit.from}改为${from}`] : []),
      ...(aliases.size > 0 ? [`增加别名${[...aliases.values()].map((alias) => `“${alias}”`).join('、')}`] : []),
    ]
    const begun = from ?? unit.from
    if (begun !== unit.from && [...unit.places, ...unit.names].some((one) => one.from > unit.from && one.from <= begun)) {
      this.#refuse(row, 'from', '晚于这个单位后来的变动；请核对日期')
      return
    }
    const move = <T extends { readonly from: CalendarDate }>(all: readonly T[]): readonly T[] =>
      all.map((one) => (one.from === unit.from ? { ...one, from: begun } : one))
    const added = [...aliases].map(([folded, name]) => {
      const again = unit.names.some((one) => one.folded === folded)
      return { name, folded, kind: 'alias' as const, from: again ? this.#today : begun, to: null }
    })
    const after = {
      ...unit,
      kind: kind ?? unit.kind,
      code: code ?? unit.code,
      from: begun,
      places: move(unit.places),
      names: [...move(unit.names), ...added],
    }
    if (says.length > 0) this.#changed.set(unit.id, after)
    this.#take(row, after)
    row.outcome = says.length > 0 ? 'changed' : 'unchanged'
    row.says = says
  }

  /** From now on other rows may mean it. */
  #take(row: Row, unit: RegisteredUnit): void {
    row.unit = unit
    this.#rowOf.set(unit.id, row)
    this.#after.set(unit.id, unit)
    this.#index(unit)
  }

  #index(unit: RegisteredUnit): void {
    for (const folded of new Set(unit.names.map((name) => name.folded))) {
      put(this.#called, folded, unit)
      put(this.#seats, seat(folded, parentOn(unit, this.#today)), unit)
    }
    if (unit.code !== null) this.#byCode.set(unit.code, unit)
  }
}

/** Units by a key and their id: what is put in again takes the place of what it was. */
type Index = Map<string, Map<string, RegisteredUnit>>

function put(index: Index, key: string, unit: RegisteredUnit): void {
  const units = index.get(key)
  if (units) units.set(unit.id, unit)
  else index.set(key, new Map([[unit.id, unit]]))
}

const unitsAt = (index: Index, key: string): readonly RegisteredUnit[] => [...(index.get(key)?.values() ?? [])]

const seat = (folded: string, parent: string | null): string => `${parent ?? ''} ${folded}`

const isCalled = (unit: RegisteredUnit, name: string): boolean => unit.names.some(({ folded }) => folded === foldName(name))
