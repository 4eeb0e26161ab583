import type { ActionId } from '../../../permissions/actions.ts'
import { useMe } from '../../me.ts'

/** A page of 系统 and the right without which it shows nothing. */
export interface SystemPage {
  readonly to: string
  readonly title: string
  readonly needs: ActionId
}

/** In the order in which a new installation needs them. 系统各页 */
export const SYSTEM_PAGES = [
  { to: '/system/programmes', title: '方案', needs: 'programme.publish' },
  { to: '/system/journal', title: '操作日志', needs: 'journal.read' },
  { to: '/system/outgoing', title: '外联', needs: 'outgoing.read' },
  { to: '/system/health', title: '运行状况', needs: 'health.read' },
] as const satisfies readonly SystemPage[]

/** Those that the reader has any use for. */
export function useSystemPages(): readonly (typeof SYSTEM_PAGES)[number][] {
  const me = useMe()
  return SYSTEM_PAGES.filter(({ needs }) => me?.may.includes(needs))
}
