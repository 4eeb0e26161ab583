import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Programmes, and the rounds shown with them; a unit's sheet names those beside it, so that it needs the right to all results. 方案与结果 */
export const PROGRAMME_ROUTES = {
  'GET /api/programmes': { action: 'programme.read', on: 'list' },
  'GET /api/programmes/:programme': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/versions': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/differences': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/round': { action: 'results.read', on: 'programme-round' },
  'GET /api/programmes/:programme/round/units/:unit': { action: 'results.read', on: 'programme-round' },
  'GET /api/programmes/:programme/round/facts': { action: 'results.read', on: 'programme-round' },
  'GET /api/search': { action: 'unit.read', on: 'list' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
