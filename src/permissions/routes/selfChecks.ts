import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** A unit's self-check and its report; before it is reported only the unit's own people see it. 自查 */
export const SELF_CHECK_ROUTES = {
  'GET /api/rounds/:round/units/:unit/self-check': { action: 'self-check.read', on: 'round-unit' },
  'PUT /api/rounds/:round/units/:unit/drafts': { action: 'self-check.fill', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-check/submit': { action: 'answer.report', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-check/return': { action: 'answer.confirm', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-check/confirm': { action: 'answer.confirm', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-check/withdraw': { action: 'self-check.fill', on: 'round-unit' },
  'GET /api/rounds/:round/units/:unit/self-report': { action: 'self-report.read', on: 'round-unit' },
  'PUT /api/rounds/:round/units/:unit/self-report': { action: 'self-check.fill', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-report/hand-in': { action: 'answer.confirm', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/self-report/paper': { action: 'self-report.receive', on: 'round-unit' },
  'GET /api/rounds/:round/handed-in': { action: 'coverage.read', on: 'round' },
  'GET /api/rounds/:round/handed-in.xlsx': { action: 'coverage.read', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
