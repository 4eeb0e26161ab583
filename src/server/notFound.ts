import { HTTPException } from 'hono/http-exception'

/** Something asked for is not there; the message is for the person who asked. */
export const notFound = (message: string): HTTPException => new HTTPException(404, { message })
