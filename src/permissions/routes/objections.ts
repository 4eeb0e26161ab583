import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** The result shown to the units, and what they object to. 反馈和异议 */
export const OBJECTION_ROUTES = {
  'GET /api/rounds/:round/feedback': { action: 'round.read', on: 'round' },
  'POST /api/rounds/:round/feedback': { action: 'result.feed-back', on: 'round' },
  'GET /api/rounds/:round/units/:unit/feedback': { action: 'objection.read', on: 'round-unit' },
  'GET /api/rounds/:round/objections': { action: 'objection.read', on: 'round' },
  'POST /api/rounds/:round/units/:unit/objections': { action: 'objection.draft', on: 'round-unit' },
  'GET /api/objections/:objection': { action: 'objection.read', on: 'objection' },
  'GET /api/objections/:objection/pages': { action: 'objection.read', on: 'objection' },
  'PUT /api/objections/:objection': { action: 'objection.draft', on: 'objection' },
  'POST /api/objections/:objection/file': { action: 'objection.file', on: 'objection' },
  'POST /api/objections/:objection/drop': { action: 'objection.draft', on: 'objection' },
  'POST /api/objections/:objection/withdraw': { action: 'objection.file', on: 'objection' },
  'POST /api/objections/:objection/try': { action: 'objection.decide', on: 'objection' },
  'POST /api/objections/:objection/decide': { action: 'objection.decide', on: 'objection' },
  'POST /api/objections/:objection/admit': { action: 'round.manage', on: 'objection' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
