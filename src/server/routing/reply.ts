import type { Context } from 'hono'
import type { Answer } from './Answer.ts'

/** The handler's value as an answer. What its schema does not name does not leave the house. 答复 */
export function reply(c: Context, answer: Answer, value: unknown): Response {
  c.header('Cache-Control', 'no-store')
  if ('parse' in answer) return c.json(answer.parse(value))
  switch (answer.kind) {
    case 'nothing':
      return c.body(null, 204)
    case 'download':
      return value as Response
    case 'composed':
      return c.json(value)
  }
}
