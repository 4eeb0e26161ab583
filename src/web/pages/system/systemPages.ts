import type { ActionRule } from '../../../permissions/ActionRule.ts'
import { ACTIONS, type ActionId } from '../../../permissions/actions.ts'
import { useMe } from '../../me.ts'

/** A page of 系统 and the right without which it shows nothing. */
export interface SystemPage {
  readonly to: string
  readonly title: string
  readonly needs: ActionId
}

/** In the order in which a new installation needs them. 系统各页 */
export const SYSTEM_PAGES = [
  { to: '/system/units', title: '单位', needs: 'unit.manage' },
  { to: '/system/people', title: '人员与职责', needs: 'person.read' },
  { to: '/system/slips', title: '激活单', needs: 'slip.issue' },
  { to: '/system/programmes', title: '方案', needs: 'programme.publish' },
  { to: '/system/calendar', title: '工作日历', needs: 'calendar.manage' },
  { to: '/system/files', title: '文件与清除', needs: 'purge.read' },
  { to: '/system/backups', title: '备份', needs: 'backup.read' },
  { to: '/system/journal', title: '操作日志', needs: 'journal.read' },
  { to: '/system/outgoing', title: '外联', needs: 'outgoing.read' },
  { to: '/system/mail', title: '邮件和网络通知', needs: 'settings.read' },
  { to: '/system/settings', title: '设置', needs: 'settings.read' },
  { to: '/system/health', title: '运行状况', needs: 'health.read' },
] as const satisfies readonly SystemPage[]

/** Those that the reader has any use for: what everybody may do to his own is on 我的账号. */
export function useSystemPages(): readonly (typeof SYSTEM_PAGES)[number][] {
  const me = useMe()
  const roles = me?.duties.map(({ role }) => role) ?? []
  return SYSTEM_PAGES.filter(({ needs }) => {
    const rule: ActionRule = ACTIONS[needs]
    return rule.roles.some((role) => roles.includes(role))
  })
}
