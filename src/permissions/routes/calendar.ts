import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Working days. 工作日历 */
export const CALENDAR_ROUTES = {
  'GET /api/calendar': { action: 'calendar.read', on: 'installation' },
  'POST /api/calendar/:year/preview': { action: 'calendar.manage', on: 'installation' },
  'PUT /api/calendar/:year': { action: 'calendar.manage', on: 'installation' },
  'POST /api/calendar/notices/:notice/withdraw': { action: 'calendar.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
