import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** When a round's stages are open, for whom longer, and who assesses what. 阶段和分工 */
export const STAGE_ROUTES = {
  'GET /api/rounds/:round/stages': { action: 'round.read', on: 'round' },
  'POST /api/rounds/:round/stages/:position/move': { action: 'round.manage', on: 'round' },
  'POST /api/rounds/:round/exceptions': { action: 'round.manage', on: 'round' },
  'POST /api/exceptions/:exception/withdraw': { action: 'round.manage', on: 'exception' },
  'GET /api/rounds/:round/assignments': { action: 'round.manage', on: 'round' },
  'POST /api/rounds/:round/assignments': { action: 'round.manage', on: 'round' },
  'POST /api/assignments/:assignment/end': { action: 'round.manage', on: 'assignment' },
  'PUT /api/rounds/:round/leads': { action: 'round.manage', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
