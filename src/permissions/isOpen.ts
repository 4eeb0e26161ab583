import type { RouteRow } from './RouteRow.ts'

/** Whether who is not signed in may ask it. 不登录可用 */
export const isOpen = (row: RouteRow): boolean => 'access' in row && row.access !== 'signed-in'
