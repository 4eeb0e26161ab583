import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Where a round is scored; what of it each is shown is his share. 评分台 */
export const DESK_ROUTES = {
  'GET /api/rounds/:round/desk': { action: 'desk.read', on: 'round' },
  'GET /api/rounds/:round/desk/progress': { action: 'desk.read', on: 'round' },
  'GET /api/rounds/:round/desk/best': { action: 'desk.read', on: 'round' },
  'GET /api/rounds/:round/desk/units/:unit': { action: 'desk.read', on: 'round' },
  'GET /api/rounds/:round/desk/units/:unit/cell': { action: 'desk.read', on: 'round' },
  'POST /api/rounds/:round/overrides': { action: 'override.make', on: 'round' },
  'GET /api/rounds/:round/presence': { action: 'desk.read', on: 'round' },
  'POST /api/rounds/:round/presence': { action: 'desk.read', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
