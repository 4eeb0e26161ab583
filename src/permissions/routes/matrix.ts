import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** To whom what applies in a round; only who organises it changes the signed matrix. 适用范围 */
export const MATRIX_ROUTES = {
  'GET /api/rounds/:round/matrix': { action: 'round.read', on: 'round' },
  'POST /api/rounds/:round/matrix': { action: 'round.manage', on: 'round' },
  'GET /api/rounds/:round/proposals': { action: 'coverage.read', on: 'round' },
  'POST /api/rounds/:round/proposals': { action: 'applicability.propose', on: 'round' },
  'POST /api/rounds/:round/draws': { action: 'round.manage', on: 'round' },
  'POST /api/proposals/:proposal/decide': { action: 'round.manage', on: 'proposal' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
