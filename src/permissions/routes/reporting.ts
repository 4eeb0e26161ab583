import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** An approved result handed to a larger assessment; a settled round put away. 报送和归档 */
export const REPORTING_ROUTES = {
  'GET /api/rounds/:round/reports': { action: 'report.read', on: 'round' },
  'POST /api/rounds/:round/reports': { action: 'report.make', on: 'round' },
  'GET /api/rounds/:round/reports/preview': { action: 'report.make', on: 'round' },
  'GET /api/rounds/:round/reports/:report/sheet': { action: 'report.read', on: 'round' },
  'POST /api/rounds/:round/reports/:report/papers': { action: 'report.make', on: 'round' },
  'GET /api/rounds/:round/reports/:report/papers/:file': { action: 'report.read', on: 'round' },
  'GET /api/rounds/:round/archive': { action: 'round.archive', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
