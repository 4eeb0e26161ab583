import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** A settled result approved by those whom the programme names. 审定 */
export const APPROVAL_ROUTES = {
  'GET /api/rounds/:round/approval': { action: 'approval.read', on: 'round' },
  'POST /api/rounds/:round/approval/sign': { action: 'approval.sign', on: 'round' },
  'POST /api/rounds/:round/approval/enter': { action: 'approval.enter', on: 'round' },
  'GET /api/rounds/:round/approval/:approval/files/:file': { action: 'approval.read', on: 'round' },
  'GET /api/rounds/:round/snapshots/:snapshot/standings': { action: 'approval.read', on: 'round' },
  'GET /api/rounds/:round/snapshots/:snapshot/since': { action: 'approval.read', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
