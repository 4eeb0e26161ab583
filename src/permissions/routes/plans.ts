import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Rounds that one may see, and rounds that are being prepared. 批次清单与草案 */
export const PLAN_ROUTES = {
  'GET /api/rounds': { action: 'round.read', on: 'list' },
  'GET /api/published/seeds': { action: 'programme.read', on: 'list' },
  'POST /api/published/seeds/:seed': { action: 'programme.publish', on: 'installation' },
  'GET /api/plans': { action: 'round.open', on: 'list' },
  'GET /api/plans/beginning': { action: 'round.open', on: 'unit', at: 'query.unit' },
  'POST /api/plans': { action: 'round.open', on: 'unit', at: 'body.unit' },
  'POST /api/plans/simple': { action: 'round.open', on: 'unit', at: 'body.unit' },
  'GET /api/plans/:plan': { action: 'round.open', on: 'plan' },
  'PUT /api/plans/:plan': { action: 'round.open', on: 'plan' },
  'POST /api/plans/:plan/register': { action: 'round.open', on: 'plan' },
  'POST /api/plans/:plan/sign': { action: 'round.open', on: 'plan' },
  'POST /api/plans/:plan/draw': { action: 'round.open', on: 'plan' },
  'POST /api/plans/:plan/open': { action: 'round.open', on: 'plan' },
  'POST /api/rounds/:round/copy': { action: 'round.open', on: 'round' },
  'POST /api/plans/:plan/drop': { action: 'round.open', on: 'plan' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
