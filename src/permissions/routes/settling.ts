import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What is left before a round is settled, and what was settled. 定稿 */
export const SETTLING_ROUTES = {
  'GET /api/rounds/:round/settling': { action: 'settle.read', on: 'round' },
  'POST /api/rounds/:round/clearings': { action: 'settle.clear', on: 'round' },
  'POST /api/rounds/:round/grades': { action: 'grade.decide', on: 'round' },
  'POST /api/rounds/:round/settle': { action: 'round.settle', on: 'round' },
  'GET /api/rounds/:round/snapshots': { action: 'settle.read', on: 'round' },
  'GET /api/rounds/:round/snapshots/:snapshot/sheet': { action: 'settle.read', on: 'round' },
  'GET /api/rounds/:round/snapshots/:snapshot/units/:unit': { action: 'settle.read', on: 'round' },
  'GET /api/rounds/:round/snapshots/:snapshot/moves': { action: 'settle.read', on: 'round' },
  'GET /api/rounds/:round/units/:unit/views': { action: 'results.read', on: 'round-unit' },
  'GET /api/rounds/:round/views.xlsx': { action: 'results.read', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
