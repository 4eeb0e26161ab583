/** What a person may be, over a unit's subtree and in a round or in all; in the order in which lists show them. 角色 */
export const ROLES = [
  'administrator',
  'organiser',
  'lead-assessor',
  'assessor',
  'third-party',
  'expert',
  'scoring-group',
  'unit-filler',
  'unit-reviewer',
  'unit-leader',
  'leading-group',
  'auditor',
] as const

export type Role = (typeof ROLES)[number]

const NAMES: Readonly<Record<Role, string>> = {
  administrator: '系统管理员',
  organiser: '政务公开办',
  'lead-assessor': '牵头考核单位',
  assessor: '考核人员',
  'third-party': '第三方评估机构',
  expert: '专家',
  'scoring-group': '考核评分组',
  'unit-filler': '单位填报人',
  'unit-reviewer': '单位审核人',
  'unit-leader': '单位分管领导',
  'leading-group': '考核领导小组',
  auditor: '审计员',
}

/** The role as people say it. */
export const roleInWords = (role: Role): string => NAMES[role]
