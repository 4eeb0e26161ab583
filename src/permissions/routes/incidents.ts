import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What happened to a unit, whatever the round. 事项 */
export const INCIDENT_ROUTES = {
  'GET /api/incidents': { action: 'incident.read', on: 'list' },
  'GET /api/incidents/kinds': { action: 'incident.read', on: 'list' },
  'GET /api/rounds/:round/incidents': { action: 'coverage.read', on: 'round' },
  'GET /api/units/:unit/incidents': { action: 'incident.read', on: 'unit' },
  'POST /api/units/:unit/incidents': { action: 'incident.record', on: 'unit' },
  'POST /api/units/:unit/incidents/try': { action: 'incident.record', on: 'unit' },
  'POST /api/incidents/:incident/withdraw': { action: 'incident.record', on: 'incident' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
