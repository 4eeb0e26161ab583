import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What is answered in a round; the lane of each answer asks for a right of its own. 答案 */
export const ANSWER_ROUTES = {
  'POST /api/rounds/:round/answers': { action: 'answer.give', on: 'round' },
  'POST /api/rounds/:round/resolutions': { action: 'answer.give', on: 'round' },
  'GET /api/rounds/:round/sheets': { action: 'answer.give', on: 'round' },
  'GET /api/rounds/:round/sheet.xlsx': { action: 'answer.give', on: 'round' },
  'POST /api/rounds/:round/sheets/preview': { action: 'answer.give', on: 'round' },
  'POST /api/rounds/:round/sheets/take': { action: 'answer.give', on: 'round' },
  'GET /api/rounds/:round/units/:unit/cells': { action: 'answer.read', on: 'round-unit' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
