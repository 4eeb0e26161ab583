import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What is changed of a running round: its roster, rows that are withdrawn, the wording of its programme. 变更 */
export const CHANGE_ROUTES = {
  'GET /api/rounds/:round/changes': { action: 'round.change', on: 'round' },
  'POST /api/rounds/:round/changes': { action: 'round.change', on: 'round' },
  'POST /api/rounds/:round/changes/preview': { action: 'round.change', on: 'round' },
  'GET /api/rounds/:round/former/:unit': { action: 'round.change', on: 'round-unit' },
  'GET /api/rounds/:round/programme-move': { action: 'round.change', on: 'round' },
  'POST /api/rounds/:round/programme-move': { action: 'round.change', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
