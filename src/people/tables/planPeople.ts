import { endOfBeijingDay, lastBeijingDay, startOfBeijingDay } from '../../model/beijingDay.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { grouped } from '../../model/grouped.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { roleInWords, type Role } from '../../model/Role.ts'
import type { Table } from '../../notices/Table.ts'
import { grantingDuty, ungrantable } from '../../permissions/grants.ts'
import { nameOn, type RegisteredUnit } from '../units/Register.ts'
import { openTable, type OpenRow } from './openTable.ts'
import type { PeopleAsking, PeoplePlan, PlannedDuty, PlannedPerson } from './PeoplePlan.ts'
import type { PeopleState } from './PeopleState.ts'
import { contactChanges, contactClash } from './personContact.ts'
import { PERSON_COLUMNS } from './personColumns.ts'
import { PersonCells, refuse, type Row, type WrittenDuty, type WrittenPerson } from './PersonCells.ts'
import type { RowPlan } from './Preview.ts'

type Known = PeopleState['people'][number]
type KnownDuty = PeopleState['duties'][number]

/** Holds a table against the people and duties there are. 人员表与现状对照 */
export function planPeople(state: PeopleState, tables: readonly Table[], asking: PeopleAsking): PeoplePlan {
  const table = openTable(PERSON_COLUMNS, tables)
  if (table.faults.length > 0) return { rows: [], faults: table.faults, people: [], duties: [], ends: [] }
  return new PeoplePlanner(state, asking).plan(table.rows)
}

class PeoplePlanner {
  readonly #state: PeopleState
  readonly #asking: PeopleAsking
  readonly #today: CalendarDate
  readonly #byLogin: ReadonlyMap<string, Known>
  readonly #dutiesOf: ReadonlyMap<string, readonly KnownDuty[]>
  readonly #cells: PersonCells
  readonly #people = new Map<string, PlannedPerson & { readonly row: number }>()
  readonly #duties = new Map<string, PlannedDuty & { readonly row: number }>()
  readonly #ends: { duty: string; person: string; to: Instant }[] = []

  constructor(state: PeopleState, asking: PeopleAsking) {
    this.#state = state
    this.#asking = asking
    this.#today = beijingDate(asking.at)
    this.#byLogin = new Map(state.people.map((person) => [person.login, person]))
    this.#dutiesOf = grouped(state.duties, ({ person }) => person)
    this.#cells = new PersonCells(state, asking)
  }

  plan(opened: readonly OpenRow[]): PeoplePlan {
    const rows = opened.map((open): Row => ({ open, faults: [], says: [], outcome: 'unchanged' }))
    for (const row of rows) {
      const written = this.#cells.read(row)
      const person = this.#person(row, written)
      if (person && written.duty && row.faults.length === 0) this.#duty(row, person, written.duty)
    }
    return {
      rows: rows.map(({ open, faults, says, outcome }): RowPlan => {
        const faulty = faults.length > 0
        return { row: open.number, name: open.text('name'), outcome: faulty ? 'faulty' : outcome, says: faulty ? faults : says }
      }),
      faults: [],
      people: [...this.#people.values()],
      duties: [...this.#duties.values()],
      ends: this.#ends,
    }
  }

  /** Null where anything of the row is wrong; all of it is said. */
  #person(row: Row, written: WrittenPerson): PlannedPerson | null {
    const { login } = written
    if (login === null) return null
    const before = this.#people.get(login)
    if (before) return this.#again(row, before, written)
    const known = this.#byLogin.get(login)
    const person = known ? this.#known(row, known, written) : this.#new(row, login, written)
    if (person) this.#people.set(login, { ...person, row: row.open.number })
    return person
  }

  /** A further row of a person, for a further duty. */
  #again(row: Row, before: PlannedPerson & { readonly row: number }, { name, unit, contact }: WrittenPerson): PlannedPerson | null {
    const said = `与第${String(before.row)}行`
    if (name !== null && name !== before.name) refuse(row, 'name', `${said}登录名相同，姓名不同；请给不同的人不同的登录名`)
    if (unit && unit.id !== before.unit) refuse(row, 'unit', `${said}同一个人的单位不同；请改成一致`)
    const clash = contactClash(contact, before)
    if (clash) refuse(row, clash.key, `${said}同一个人的${clash.word}不同；请改成一致`)
    if (row.open.text('role') === '') refuse(row, 'login', `第${String(before.row)}行已有这个人；没有别的职责时，请删去这一行`)
    return row.faults.length > 0 ? null : before
  }

  #new(row: Row, login: string, { name, unit, contact }: WrittenPerson): PlannedPerson | null {
    if (row.open.text('unit') === '') refuse(row, 'unit', '没有填单位，新人员要填；请填写已登记的单位')
    if (unit && !this.#cells.isWithin(unit.id)) refuse(row, 'unit', '不在您管理的范围内；请删去这一行')
    if (name === null || unit === null || row.faults.length > 0) return null
    row.outcome = 'new'
    row.says.push(`新增人员，属“${nameOn(unit, this.#today)}”`)
    return { id: null, login, name, unit: unit.id, ...contact, changed: true }
  }

  #known(row: Row, known: Known, { name, unit, contact }: WrittenPerson): PlannedPerson | null {
    // Of somebody elsewhere nothing more is told.
    if (!this.#cells.isWithin(known.unit)) return refuse(row, 'login', '已是别处人员的登录名；请换一个登录名')
    if (known.state === 'disabled') refuse(row, 'login', `是“${known.name}”的，账号已停用；请先在人员页面启用`)
    if (unit && unit.id !== known.unit) refuse(row, 'unit', `与现在的单位不同；“${known.name}”调动单位，请在人员页面办理`)
    const renamed = name !== null && name !== known.name ? [`姓名由${known.name}改为${name}`] : []
    const says = [...renamed, ...contactChanges(contact, known)]
    if (says.length > 0 && this.#isAbove(known.id))
      refuse(row, 'login', `是“${known.name}”的，他的职责不由您授予，账号也不由您修改；请改回原来的姓名、手机和邮箱`)
    if (name === null || row.faults.length > 0) return null
    row.says.push(...says)
    if (says.length > 0) row.outcome = 'changed'
    return {
      id: known.id,
      login: known.login,
      name,
      unit: known.unit,
      phone: contact.phone ?? known.phone,
      email: contact.email ?? known.email,
      changed: says.length > 0,
    }
  }

  #isAbove(person: string): boolean {
    if (this.#asking.held === null) return false
    const theirs = (this.#dutiesOf.get(person) ?? []).map(({ role, unit, round }) => ({
      role,
      unit,
      above: this.#cells.above(unit),
      round,
      deputyFor: null,
    }))
    return ungrantable(this.#asking.held, theirs).length > 0
  }

  #duty(row: Row, person: PlannedPerson, { role, round, from, to, ...written }: WrittenDuty): void {
    const over = written.over ?? this.#state.register.get(person.unit)
    if (!over) return
    if (!this.#cells.isWithin(over.id)) return void refuse(row, 'over', '不在您管理的范围内；请改正，或删去这一行')
    const key = `${person.login} ${role} ${over.id} ${round ?? ''}`
    const before = this.#duties.get(key)
    if (before) return void refuse(row, 'role', `与第${String(before.row)}行是同一项职责；请只留一行`)
    const held = (this.#dutiesOf.get(person.id ?? '') ?? []).find(
      (duty) => duty.role === role && duty.unit === over.id && duty.round === round,
    )
    if (held) {
      this.#compare(row, held, from, to)
      return
    }
    const fault = this.#grantFault(role, over, round, person)
    if (fault !== null) return void refuse(row, 'role', fault)
    const planned = {
      login: person.login,
      role,
      unit: over.id,
      round,
      from: from === null ? null : startOfBeijingDay(from),
      to: to === null ? null : endOfBeijingDay(to),
    }
    this.#duties.set(key, { ...planned, row: row.open.number })
    row.says.push(
      `担任“${nameOn(over, this.#today)}”的${roleInWords(role)}${from === null ? '' : `，${from}起`}${to === null ? '' : `，至${to}`}`,
    )
    if (row.outcome === 'unchanged') row.outcome = person.id === null ? 'new' : 'changed'
  }

  /** Why it is not the sender's to give; null: it is. */
  #grantFault(role: Role, over: RegisteredUnit, round: string | null, person: PlannedPerson): string | null {
    const { held, by } = this.#asking
    if (held === null) return null
    if (by?.mayGrant === false) return '不能凭访问令牌授予；请本人登录后导入，或清空这一格'
    const duty = grantingDuty(held, role, { units: [over.id, ...this.#cells.above(over.id)], round })
    if (!duty) return `您不能在“${nameOn(over, this.#today)}”授予；请联系能授予它的上级管理人员`
    if (duty.deputyFor !== null && person.id === by?.person) return '不能由您授予自己：您在那里是临时代理；请由担任人或上级管理人员办理'
    return null
  }

  #compare(row: Row, held: KnownDuty, from: CalendarDate | null, to: CalendarDate | null): void {
    const began = beijingDate(held.from)
    const ends = held.to === null ? null : lastBeijingDay(held.to)
    if (from !== null && from !== began) return void refuse(row, 'from', `与已有的这项职责不同，它从${began}起；请改成一致，或清空这一格`)
    if (to === ends) return
    if (ends !== null) return void refuse(row, 'to', `与已有的这项职责不同，它到${ends}为止；要改期限，请在人员页面收回后重新授予`)
    if (to === null) return
    if (this.#asking.by?.mayGrant === false) return void refuse(row, 'to', '不能凭访问令牌改期限；请本人登录后导入，或清空这一格')
    if (this.#isAbove(held.person)) return void refuse(row, 'to', '这项职责不由您授予，期限也不由您定；请清空这一格')
    this.#ends.push({ duty: held.id, person: held.person, to: endOfBeijingDay(to) })
    row.says.push(`${roleInWords(held.role)}到${to}为止`)
    row.outcome = 'changed'
  }
}
