import { roleInWords } from '../../model/Role.ts'
import { ACTIONS } from '../../permissions/actions.ts'
import type { ActionRule } from '../../permissions/ActionRule.ts'
import type { RouteRow } from '../../permissions/RouteRow.ts'

/** Who may ask, for the reader of the document. 谁可以调用 */
export function accessInWords(row: RouteRow): string {
  if ('access' in row)
    return { public: '不登录也可以调用。', 'signed-in': '登录后办理本人的事项。', setup: '只在还没有系统管理员时可以调用。' }[row.access]
  const { title, roles, self }: ActionRule = ACTIONS[row.action]
  const who = [...(self ? ['本人'] : []), ...roles.map(roleInWords)].join('、')
  const filtered = row.on === 'list' ? '列表只含有权查看的内容。' : ''
  return `权限“${title}”：${who}。${filtered}`
}
