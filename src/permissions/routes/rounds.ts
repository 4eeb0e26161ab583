import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What one sees of a round before going into a part of it. 批次 */
export const ROUND_ROUTES = {
  'GET /api/rounds/:round': { action: 'round.read', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
