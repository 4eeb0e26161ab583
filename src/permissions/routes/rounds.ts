import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What one sees of a round before going into a part of it. 批次 */
export const ROUND_ROUTES = {
  'GET /api/rounds/:round': { action: 'round.read', on: 'round' },
  'GET /api/rounds/:round/overview': { action: 'coverage.read', on: 'round' },
  'GET /api/rounds/:round/coverage': { action: 'coverage.read', on: 'round' },
  'GET /api/rounds/:round/anomalies': { action: 'coverage.read', on: 'round' },
  'GET /api/rounds/:round/sheet': { action: 'results.read', on: 'round' },
  'GET /api/rounds/:round/units/:unit/sheet': { action: 'result.read', on: 'round-unit' },
  'GET /api/rounds/:round/analysis': { action: 'results.read', on: 'round' },
  'GET /api/rounds/:round/results.xlsx': { action: 'results.read', on: 'round' },
  'GET /api/rounds/:round/years': { action: 'results.read', on: 'round' },
  'GET /api/rounds/:round/years.xlsx': { action: 'results.read', on: 'round' },
  'GET /api/rounds/:round/units/:unit/result.xlsx': { action: 'result.read', on: 'round-unit' },
  'GET /api/rounds/:round/facts': { action: 'results.read', on: 'round' },
  'GET /api/home': { access: 'signed-in' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
