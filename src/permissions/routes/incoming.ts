import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What comes into a round from outside. 外来结果 */
export const INCOMING_ROUTES = {
  'GET /api/rounds/:round/incoming': { action: 'import.read', on: 'round' },
  'GET /api/rounds/:round/incoming/settled': { action: 'import.outside', on: 'round' },
  'POST /api/rounds/:round/incoming/read': { action: 'import.outside', on: 'round' },
  'POST /api/rounds/:round/incoming/preview': { action: 'import.outside', on: 'round' },
  'POST /api/rounds/:round/incoming/take': { action: 'import.outside', on: 'round' },
  'GET /api/rounds/:round/incoming/:import/table': { action: 'import.read', on: 'round' },
  'GET /api/rounds/:round/incoming/:import/paper': { action: 'import.read', on: 'round' },
  'POST /api/rounds/:round/incoming/:import/withdraw': { action: 'import.outside', on: 'round' },
  'GET /api/rounds/:round/units/:unit/incoming': { action: 'result.read', on: 'round-unit' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
