import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Calls, letters and visits that a round plans and makes. 实测 */
export const FIELD_TEST_ROUTES = {
  'GET /api/rounds/:round/tests': { action: 'test.read', on: 'round' },
  'GET /api/rounds/:round/tests.xlsx': { action: 'test.read', on: 'round' },
  'POST /api/rounds/:round/test-plans': { action: 'test.plan', on: 'round' },
  'GET /api/rounds/:round/test-plans/choices': { action: 'test.plan', on: 'round' },
  'POST /api/rounds/:round/test-plans/read': { action: 'test.plan', on: 'round' },
  'POST /api/rounds/:round/test-plans/:plan/add': { action: 'test.plan', on: 'round' },
  'POST /api/rounds/:round/test-plans/:plan/change': { action: 'test.plan', on: 'round' },
  'POST /api/rounds/:round/test-plans/:plan/drop': { action: 'test.plan', on: 'round' },
  'GET /api/rounds/:round/units/:unit/tests': { action: 'result.read', on: 'round-unit' },
  'GET /api/rounds/:round/units/:unit/tests/:test': { action: 'test.read', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/events': { action: 'test.record', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/take-back': { action: 'test.record', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/conclude': { action: 'test.record', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/reopen': { action: 'test.record', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/assign': { action: 'test.plan', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/tests/:test/drop': { action: 'test.plan', on: 'round-unit' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
