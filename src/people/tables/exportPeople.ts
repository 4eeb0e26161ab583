import { lastBeijingDay } from '../../model/beijingDay.ts'
import { grouped } from '../../model/grouped.ts'
import { beijingDate } from '../../model/Instant.ts'
import { roleInWords } from '../../model/Role.ts'
import type { Store } from '../../store/Store.ts'
import { lineOn } from '../units/Register.ts'
import { shortestNames } from './exportUnits.ts'
import { readPeopleState } from './PeopleState.ts'
import { PERSON_COLUMNS } from './personColumns.ts'
import { writeTable, writeTemplate, type TableFormat } from './writeTable.ts'

/**
 * The people of a subtree whose accounts are not disabled, with their duties, as a table that the import takes again without changing anything. 导出人员
 *
 * @param within root of the subtree; null: all
 */
export async function exportPeople(store: Store, format: TableFormat, within: string | null): Promise<Uint8Array> {
  const at = store.now()
  const today = beijingDate(at)
  const { register, people, duties, rounds } = await readPeopleState(store.db, at)
  const isWithin = (unit: string): boolean => within === null || lineOn(register, unit, today).some(({ id }) => id === within)
  const nameOf = shortestNames(register, today)
  const titles = new Map(rounds.map(({ id, title }) => [id, rounds.filter((other) => other.title === title).length > 1 ? id : title]))
  const held = grouped(
    duties.filter(({ unit }) => isWithin(unit)),
    ({ person }) => person,
  )
  const rows = people
    .filter(({ unit, state }) => state !== 'disabled' && isWithin(unit))
    .flatMap(({ id, login, name, unit, phone, email }) => {
      const own = [name, login, nameOf(unit), phone ?? '', email ?? '']
      const theirs = held.get(id) ?? []
      if (theirs.length === 0) return [[...own, '', '', '', '', '']]
      return theirs.map(({ role, unit: over, round, from, to }) => [
        ...own,
        roleInWords(role),
        nameOf(over),
        round === null ? '' : (titles.get(round) ?? round),
        beijingDate(from),
        to === null ? '' : lastBeijingDay(to),
      ])
    })
  return writeTable('人员', PERSON_COLUMNS, rows, format)
}

const NOTES = [
  '一行一个人；一人有几项职责时写几行，登录名相同。列的先后不限，“序号”“备注”两列不读。',
  '先预览后导入：有一处错误，整张表都不导入。导入后给新人员打印激活单，由本人设置密码。表里不要写密码。',
  '已有人员可以用导入改姓名、手机和邮箱、增加职责；调动、收回职责、停用请在人员页面办理。',
]

/** The empty table of people, with what belongs into each column on a second sheet. 人员表模板 */
export const personTemplate = (): Promise<Uint8Array> => writeTemplate('人员', PERSON_COLUMNS, NOTES)
