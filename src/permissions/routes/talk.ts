import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What is asked and remarked in a round. 答疑与批注 */
export const TALK_ROUTES = {
  'GET /api/rounds/:round/questions': { action: 'question.read', on: 'round' },
  'POST /api/rounds/:round/units/:unit/questions': { action: 'question.ask', on: 'round-unit' },
  'POST /api/questions/:question/answer': { action: 'question.answer', on: 'question' },
  'POST /api/questions/:question/withdraw': { action: 'question.ask', on: 'question' },
  'GET /api/rounds/:round/units/:unit/comments': { action: 'comment.read', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/comments': { action: 'comment.write', on: 'round-unit' },
  'POST /api/comments/:comment/withdraw': { action: 'comment.write', on: 'comment' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
