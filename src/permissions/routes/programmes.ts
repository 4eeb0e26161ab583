import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Programmes, and the rounds shown with them. 方案与结果 */
export const PROGRAMME_ROUTES = {
  'GET /api/programmes': { action: 'programme.read', on: 'list' },
  'GET /api/programmes/:programme': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/versions': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/differences': { action: 'programme.read', on: 'installation' },
  'GET /api/programmes/:programme/round': { action: 'results.read', on: 'installation' },
  'GET /api/programmes/:programme/round/units/:unit': { action: 'result.read', on: 'installation' },
  'GET /api/programmes/:programme/round/facts': { action: 'results.read', on: 'installation' },
  'GET /api/search': { action: 'programme.read', on: 'list' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
