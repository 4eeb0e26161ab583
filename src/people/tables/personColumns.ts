import { foldName } from '../../model/foldName.ts'
import { ROLES, roleInWords, type Role } from '../../model/Role.ts'
import type { TableColumn } from './TableColumn.ts'

/** Columns of a table of people: a row a person, a further row for each further duty. 人员表的列 */
export const PERSON_COLUMNS: readonly TableColumn[] = [
  { key: 'name', head: '姓名', also: ['人员姓名'], needed: true, hint: '必填', width: 12 },
  {
    key: 'login',
    head: '登录名',
    also: ['账号', '用户名'],
    needed: true,
    hint: '必填；2到40个字母、汉字或数字，一人一个，不能重复',
    width: 18,
  },
  {
    key: 'unit',
    head: '单位',
    also: ['所在单位', '工作单位'],
    hint: '已登记的单位；有同名单位时写成“示例县/财政局”。新人员必填',
    width: 30,
  },
  { key: 'phone', head: '手机', also: ['电话', '联系电话', '手机号', '手机号码'], hint: '可不填', width: 16 },
  { key: 'email', head: '邮箱', also: ['电子邮箱', '电子邮件', '邮件地址'], hint: '可不填；催办和通知发到这里', width: 26 },
  {
    key: 'role',
    head: '角色',
    also: ['职责'],
    hint: `${ROLES.map(roleInWords).join('、')}；一人有几项职责时写几行，登录名相同；可不填`,
    width: 18,
  },
  {
    key: 'over',
    head: '职责范围',
    also: ['负责单位', '管理范围'],
    hint: '在哪个单位及其下级担任；不填就是所在单位。评分的人填被考核单位的上级，如示例县人民政府',
    width: 30,
  },
  { key: 'round', head: '批次', also: ['考核批次'], hint: '只在一个考核批次里担任时填它的名称；不填为所有批次', width: 28 },
  { key: 'from', head: '起', also: ['开始日期', '起始日期'], hint: '写成2026-10-01；不填从导入时起', width: 14 },
  { key: 'to', head: '止', also: ['结束日期', '截止日期'], hint: '最后一天；不填为长期', width: 14 },
]

const OTHER_WORDS: Readonly<Record<string, Role>> = {
  管理员: 'administrator',
  公开办: 'organiser',
  牵头单位: 'lead-assessor',
  第三方: 'third-party',
  第三方机构: 'third-party',
  考核员: 'assessor',
  评分组: 'scoring-group',
  填报人: 'unit-filler',
  填报员: 'unit-filler',
  审核人: 'unit-reviewer',
  审核员: 'unit-reviewer',
  分管领导: 'unit-leader',
  领导小组: 'leading-group',
}

/** The role that a word means; null: none. */
export function roleFrom(written: string): Role | null {
  const folded = foldName(written)
  return ROLES.find((role) => roleInWords(role) === folded || role === folded) ?? OTHER_WORDS[folded] ?? null
}
