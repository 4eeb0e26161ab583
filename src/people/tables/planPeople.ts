import { endOfBeijingDay, lastBeijingDay, startOfBeijingDay } from '../../model/beijingDay.ts'
import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { grouped } from '../../model/grouped.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { roleInWords, type Role } from '../../model/Role.ts'
import type { Table } from '../../notices/Table.ts'
import { grantingDuty, ungrantable } from '../../permissions/grants.ts'
import { checkedEmail, checkedLogin, checkedName, checkedPhone } from '../persons/checkedFields.ts'
import { lastNames, unitMeant } from '../units/findUnit.ts'
import { nearUnits } from '../units/findUnitByName.ts'
import { lineOn, nameOn, type RegisteredUnit } from '../units/Register.ts'
import { unitsByName } from '../units/unitsByName.ts'
import { openTable, type OpenRow } from './openTable.ts'
import type { PeopleAsking, PeoplePlan, PlannedDuty, PlannedPerson } from './PeoplePlan.ts'
import type { PeopleState } from './PeopleState.ts'
import { contactChanges, contactClash, type Contact } from './personContact.ts'
import { PERSON_COLUMNS, roleFrom } from './personColumns.ts'
import type { RowPlan } from './Preview.ts'

type Known = PeopleState['people'][number]
type KnownDuty = PeopleState['duties'][number]

interface Row {
  readonly open: OpenRow
  readonly faults: string[]
  readonly says: string[]
  outcome: RowPlan['outcome']
}

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
  readonly #called: ReadonlyMap<string, readonly RegisteredUnit[]>
  readonly #people = new Map<string, PlannedPerson & { readonly row: number }>()
  readonly #duties = new Map<string, PlannedDuty & { readonly row: number }>()
  readonly #ends: { duty: string; person: string; to: Instant }[] = []

  constructor(state: PeopleState, asking: PeopleAsking) {
    this.#state = state
    this.#asking = asking
    this.#today = beijingDate(asking.at)
    this.#byLogin = new Map(state.people.map((person) => [person.login, person]))
    this.#dutiesOf = grouped(state.duties, ({ person }) => person)
    this.#called = unitsByName(state.register)
  }

  plan(opened: readonly OpenRow[]): PeoplePlan {
    const rows = opened.map((open): Row => ({ open, faults: [], says: [], outcome: 'unchanged' }))
    for (const row of rows) {
      const person = this.#person(row)
      if (person) this.#duty(row, person)
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

  #person(row: Row): PlannedPerson | null {
    const { open } = row
    const login = checked(row, 'login', () => checkedLogin(open.text('login')))
    const name = checked(row, 'name', () => checkedName(open.text('name'), '姓名'))
    const contact: Contact = {
      phone: checked(row, 'phone', () => checkedPhone(open.text('phone'))),
      email: checked(row, 'email', () => checkedEmail(open.text('email'))),
    }
    const unit = open.text('unit') === '' ? null : this.#unit(row, 'unit')
    if (login === null || name === null || row.faults.length > 0) return null
    const before = this.#people.get(login)
    if (before) return this.#again(row, before, name, unit, contact)
    const known = this.#byLogin.get(login)
    const person = known ? this.#known(row, known, name, unit, contact) : this.#new(row, login, name, unit, contact)
    if (person) this.#people.set(login, { ...person, row: open.number })
    return person
  }

  /** A further row of a person, for a further duty. */
  #again(
    row: Row,
    before: PlannedPerson & { readonly row: number },
    name: string,
    unit: RegisteredUnit | null,
    contact: Contact,
  ): PlannedPerson | null {
    if (name !== before.name) return this.#refuse(row, 'name', `与第${before.row}行登录名相同，姓名不同；请给不同的人不同的登录名`)
    if (unit && unit.id !== before.unit) return this.#refuse(row, 'unit', `与第${before.row}行同一个人的单位不同；请改成一致`)
    const clash = contactClash(contact, before)
    if (clash) return this.#refuse(row, clash.key, `与第${before.row}行同一个人的${clash.word}不同；请改成一致`)
    if (row.open.text('role') === '') return this.#refuse(row, 'login', `第${before.row}行已有这个人；没有别的职责时，请删去这一行`)
    return before
  }

  #new(row: Row, login: string, name: string, unit: RegisteredUnit | null, contact: Contact): PlannedPerson | null {
    if (!unit) return this.#refuse(row, 'unit', '没有填单位，新人员要填；请填写已登记的单位')
    if (!this.#isWithin(unit.id)) return this.#refuse(row, 'unit', '不在您管理的范围内；请删去这一行')
    row.outcome = 'new'
    row.says.push(`新增人员，属“${nameOn(unit, this.#today)}”`)
    return { id: null, login, name, unit: unit.id, ...contact, changed: true }
  }

  #known(row: Row, known: Known, name: string, unit: RegisteredUnit | null, contact: Contact): PlannedPerson | null {
    if (!this.#isWithin(known.unit)) return this.#refuse(row, 'login', '已是别处人员的登录名；请换一个登录名')
    if (known.state === 'disabled') return this.#refuse(row, 'login', `是“${known.name}”的，账号已停用；请先在人员页面启用`)
    if (unit && unit.id !== known.unit) return this.#refuse(row, 'unit', `与现在的单位不同；“${known.name}”调动单位，请在人员页面办理`)
    const says = [...(name !== known.name ? [`姓名由${known.name}改为${name}`] : []), ...contactChanges(contact, known)]
    if (says.length > 0 && this.#isAbove(known.id))
      return this.#refuse(row, 'login', `是“${known.name}”的，他的职责不由您授予，账号也不由您修改；请改回原来的姓名、手机和邮箱`)
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
      above: this.#above(unit),
      round,
      deputyFor: null,
    }))
    return ungrantable(this.#asking.held, theirs).length > 0
  }

  #above(unit: string): readonly string[] {
    return lineOn(this.#state.register, unit, this.#today)
      .slice(1)
      .map(({ id }) => id)
  }

  #duty(row: Row, person: PlannedPerson): void {
    const { open } = row
    const written = open.text('role')
    if (written === '') {
      for (const key of ['over', 'round', 'from', 'to'])
        if (open.text(key) !== '') this.#refuse(row, key, '填了，但没有填角色；请补上角色，或清空这一格')
      return
    }
    const role = roleFrom(written)
    if (role === null)
      return void this.#refuse(
        row,
        'role',
        `不是角色；请从${PERSON_COLUMNS.find(({ key }) => key === 'role')?.hint.split('；')[0] ?? ''}中选一个`,
      )
    const over = open.text('over') === '' ? this.#state.register.get(person.unit) : this.#unit(row, 'over')
    const round = this.#round(row)
    const [from, to] = [this.#day(row, 'from'), this.#day(row, 'to')]
    if (!over || round === undefined || row.faults.length > 0) return
    if (!this.#isWithin(over.id)) return void this.#refuse(row, 'over', '不在您管理的范围内；请改正，或删去这一行')
    if (to !== null && to < this.#today) return void this.#refuse(row, 'to', '已经过去；请改正日期，或删去这一行')
    if (from !== null && to !== null && to < from) return void this.#refuse(row, 'to', '早于开始日期；请改正日期')
    const key = `${person.login} ${role} ${over.id} ${round ?? ''}`
    const before = this.#duties.get(key)
    if (before) return void this.#refuse(row, 'role', `与第${before.row}行是同一项职责；请只留一行`)
    const held = (this.#dutiesOf.get(person.id ?? '') ?? []).find(
      (duty) => duty.role === role && duty.unit === over.id && duty.round === round,
    )
    if (held) {
      this.#compare(row, held, from, to)
      return
    }
    const fault = this.#grantFault(role, over, round, person)
    if (fault !== null) return void this.#refuse(row, 'role', fault)
    const planned = {
      login: person.login,
      role,
      unit: over.id,
      round,
      from: from === null ? null : startOfBeijingDay(from),
      to: to === null ? null : endOfBeijingDay(to),
    }
    this.#duties.set(key, { ...planned, row: open.number })
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
    const duty = grantingDuty(held, role, { units: [over.id, ...this.#above(over.id)], round })
    if (!duty) return `您不能在“${nameOn(over, this.#today)}”授予；请联系能授予它的上级管理人员`
    if (duty.deputyFor !== null && person.id === by?.person) return '不能由您授予自己：您在那里是临时代理；请由担任人或上级管理人员办理'
    return null
  }

  #compare(row: Row, held: KnownDuty, from: CalendarDate | null, to: CalendarDate | null): void {
    const began = beijingDate(held.from)
    const ends = held.to === null ? null : lastBeijingDay(held.to)
    if (from !== null && from !== began)
      return void this.#refuse(row, 'from', `与已有的这项职责不同，它从${began}起；请改成一致，或清空这一格`)
    if (to === ends) return
    if (ends !== null) return void this.#refuse(row, 'to', `与已有的这项职责不同，它到${ends}为止；要改期限，请在人员页面收回后重新授予`)
    if (to === null) return
    if (this.#asking.by?.mayGrant === false) return void this.#refuse(row, 'to', '不能凭访问令牌改期限；请本人登录后导入，或清空这一格')
    if (this.#isAbove(held.person)) return void this.#refuse(row, 'to', '这项职责不由您授予，期限也不由您定；请清空这一格')
    this.#ends.push({ duty: held.id, person: held.person, to: endOfBeijingDay(to) })
    row.says.push(`${roleInWords(held.role)}到${to}为止`)
    row.outcome = 'changed'
  }

  #unit(row: Row, key: string): RegisteredUnit | null {
    const written = row.open.text(key)
    const { register } = this.#state
    const called = lastNames(written).flatMap((folded) => this.#called.get(folded) ?? [])
    const here = unitMeant(register, called, written, this.#today, this.#asking.within)
    const meant = here.kind === 'none' && this.#asking.within !== null ? unitMeant(register, called, written, this.#today, null) : here
    if (meant.kind === 'several')
      return this.#refuse(row, key, `有${meant.units.length}个：${meant.units.map(({ path }) => path).join('；')}。请写成“上级/名称”的样子`)
    if (meant.kind === 'none') {
      const near = nearUnits(register, written, this.#today, this.#asking.within)
      return this.#refuse(
        row,
        key,
        `没有登记${near.length > 0 ? `；是不是${near.map(({ name }) => `“${name}”`).join('或')}？` : '；请先登记这个单位'}`,
      )
    }
    if (meant.unit.endedOn !== null) return this.#refuse(row, key, `已在${meant.unit.endedOn}之后不存在；请改成现在的单位`)
    return register.get(meant.unit.id) ?? null
  }

  /** Undefined: a fault was said. */
  #round(row: Row): string | null | undefined {
    const written = row.open.text('round')
    if (written === '') return null
    const titled = this.#state.rounds.filter(({ id, title }) => title === written || id === written)
    const [round] = titled
    if (round && titled.length === 1) return round.id
    this.#refuse(row, 'round', titled.length > 1 ? '有几个同名的批次；请在人员页面授予这项职责' : '不是已有的考核批次；请核对名称')
    return undefined
  }

  #day(row: Row, key: string): CalendarDate | null {
    const written = row.open.text(key).replaceAll('/', '-')
    if (written === '') return null
    const exists: boolean = isCalendarDate(written)
    return exists ? written : this.#refuse(row, key, '不是存在的日期；请写成2026-10-01的样子')
  }

  #isWithin(unit: string): boolean {
    const { within } = this.#asking
    return within === null || unit === within || this.#above(unit).includes(within)
  }

  #refuse(row: Row, key: string, what: string): null {
    const written = row.open.text(key)
    row.faults.push(`${row.open.place(key)}${written === '' ? '' : `“${written}”`}${what}`)
    return null
  }
}

/** A field's own check says what is wrong with it; here it says where. */
function checked<T>(row: Row, key: string, check: () => T): T | null {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    row.faults.push(`${row.open.place(key)}：${error.message.replace(/。$/u, '')}`)
    return null
  }
}
