import { HTTPException } from 'hono/http-exception'
import type { MissingCode } from './api.ts'

/** Something asked for is not there: what, and a message for the person who asked. 没有找到 */
export class NotFound extends HTTPException {
  readonly code: MissingCode

  constructor(code: MissingCode, message: string) {
    super(404, { message })
    this.code = code
  }
}
