import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Role } from '../../model/Role.ts'
import { checkedEmail, checkedLogin, checkedName, checkedPhone } from '../persons/checkedFields.ts'
import { lastNames, unitMeant } from '../units/findUnit.ts'
import { nearUnits } from '../units/findUnitByName.ts'
import { lineOn, type RegisteredUnit } from '../units/Register.ts'
import { unitsByName } from '../units/unitsByName.ts'
import type { OpenRow } from './openTable.ts'
import type { PeopleAsking } from './PeoplePlan.ts'
import type { PeopleState } from './PeopleState.ts'
import type { Contact } from './personContact.ts'
import { PERSON_COLUMNS, roleFrom } from './personColumns.ts'
import type { RowPlan } from './Preview.ts'

/** A row under way: what is wrong with it, and what it does. 导入的一行 */
export interface Row {
  readonly open: OpenRow
  readonly faults: string[]
  readonly says: string[]
  outcome: RowPlan['outcome']
}

/** A duty as a row has it. 表中写的职责 */
export interface WrittenDuty {
  readonly role: Role
  /** Null: the person's own unit. */
  readonly over: RegisteredUnit | null
  readonly round: string | null
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

/** The cells of a row, each by itself; null where nothing is written or it is a fault. 一行人员 */
export interface WrittenPerson {
  readonly login: string | null
  readonly name: string | null
  readonly contact: Contact
  readonly unit: RegisteredUnit | null
  readonly duty: WrittenDuty | null
}

/** Reads rows cell by cell, and says of each cell what is wrong with it: an office mends a row once. 读人员表 */
export class PersonCells {
  readonly #state: PeopleState
  readonly #asking: PeopleAsking
  readonly #today: CalendarDate
  readonly #called: ReadonlyMap<string, readonly RegisteredUnit[]>

  constructor(state: PeopleState, asking: PeopleAsking) {
    this.#state = state
    this.#asking = asking
    this.#today = beijingDate(asking.at)
    this.#called = unitsByName(state.register)
  }

  read(row: Row): WrittenPerson {
    const { open } = row
    return {
      login: checked(row, 'login', () => checkedLogin(open.text('login'))),
      name: checked(row, 'name', () => checkedName(open.text('name'), '姓名')),
      contact: {
        phone: checked(row, 'phone', () => checkedPhone(open.text('phone'))),
        email: checked(row, 'email', () => checkedEmail(open.text('email'))),
      },
      unit: open.text('unit') === '' ? null : this.#unit(row, 'unit'),
      duty: this.#duty(row),
    }
  }

  #duty(row: Row): WrittenDuty | null {
    const { open } = row
    const written = open.text('role')
    if (written === '') {
      for (const key of ['over', 'round', 'from', 'to'])
        if (open.text(key) !== '') refuse(row, key, '填了，但没有填角色；请补上角色，或清空这一格')
      return null
    }
    const role = roleFrom(written)
    if (role === null) {
      const roles = PERSON_COLUMNS.find(({ key }) => key === 'role')?.hint.split('；')[0] ?? ''
      refuse(row, 'role', `不是角色；请从${roles}中选一个`)
    }
    const over = open.text('over') === '' ? null : this.#unit(row, 'over')
    if (over && !this.isWithin(over.id)) refuse(row, 'over', '不在您管理的范围内；请改正，或删去这一行')
    const round = this.#round(row)
    const [from, to] = [this.#day(row, 'from'), this.#day(row, 'to')]
    if (to !== null && to < this.#today) refuse(row, 'to', '已经过去；请改正日期，或删去这一行')
    else if (from !== null && to !== null && to < from) refuse(row, 'to', '早于开始日期；请改正日期')
    return role === null ? null : { role, over, round: round ?? null, from, to }
  }

  #unit(row: Row, key: string): RegisteredUnit | null {
    const written = row.open.text(key)
    const { register } = this.#state
    const called = lastNames(written).flatMap((folded) => this.#called.get(folded) ?? [])
    const here = unitMeant(register, called, written, this.#today, this.#asking.within)
    const meant = here.kind === 'none' && this.#asking.within !== null ? unitMeant(register, called, written, this.#today, null) : here
    if (meant.kind === 'several')
      return refuse(row, key, `有${meant.units.length}个：${meant.units.map(({ path }) => path).join('；')}。请写成“上级/名称”的样子`)
    if (meant.kind === 'none') {
      const near = nearUnits(register, written, this.#today, this.#asking.within)
      return refuse(
        row,
        key,
        `没有登记${near.length > 0 ? `；是不是${near.map(({ name }) => `“${name}”`).join('或')}？` : '；请先登记这个单位'}`,
      )
    }
    if (meant.unit.endedOn !== null) return refuse(row, key, `已在${meant.unit.endedOn}之后不存在；请改成现在的单位`)
    return register.get(meant.unit.id) ?? null
  }

  /** Undefined: a fault was said. */
  #round(row: Row): string | null | undefined {
    const written = row.open.text('round')
    if (written === '') return null
    const titled = this.#state.rounds.filter(({ id, title }) => title === written || id === written)
    const [round] = titled
    if (round && titled.length === 1) return round.id
    refuse(row, 'round', titled.length > 1 ? '有几个同名的批次；请在人员页面授予这项职责' : '不是已有的考核批次；请核对名称')
    return undefined
  }

  #day(row: Row, key: string): CalendarDate | null {
    const written = row.open.text(key).replaceAll('/', '-')
    if (written === '') return null
    const exists: boolean = isCalendarDate(written)
    return exists ? written : refuse(row, key, '不是存在的日期；请写成2026-10-01的样子')
  }

  isWithin(unit: string): boolean {
    const { within } = this.#asking
    return within === null || unit === within || this.above(unit).includes(within)
  }

  /** The units over one today, nearest first. */
  above(unit: string): readonly string[] {
    return lineOn(this.#state.register, unit, this.#today)
      .slice(1)
      .map(({ id }) => id)
  }
}

/** Says where it is wrong, what stands there and what to do. 指出错误 */
export function refuse(row: Row, key: string, what: string): null {
  const written = row.open.text(key)
  row.faults.push(`${row.open.place(key)}${written === '' ? '' : `“${written}”`}${what}`)
  return null
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
