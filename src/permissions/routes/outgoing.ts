import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Where the program may connect to. 外联 */
export const OUTGOING_ROUTES = {
  'GET /api/outgoing': { action: 'outgoing.read', on: 'installation' },
  'POST /api/outgoing': { action: 'outgoing.manage', on: 'installation' },
  'POST /api/outgoing/:target/try': { action: 'outgoing.manage', on: 'installation' },
  'DELETE /api/outgoing/:target': { action: 'outgoing.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
