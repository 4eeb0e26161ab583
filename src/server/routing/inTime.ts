import { Refusal } from '../../model/Refusal.ts'
import type { Form } from './route.ts'

/** Longer waits nobody at a page, and no proxy. */
const LONGEST_MS = 90_000

/**
 * What a handler returns, or after a while that it takes too long; what streams takes as long as it takes. 限时
 *
 * The work itself is not stopped: the database stops what runs too long, and undoes it.
 */
export async function inTime({ body, answer }: Form, work: unknown): Promise<unknown> {
  const streams = (body !== undefined && !('parse' in body)) || ('kind' in answer && answer.kind === 'download')
  if (streams || !(work instanceof Promise)) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate()), LONGEST_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const tooLate = () =>
  new Refusal('unavailable', 'took-too-long', '等了一分半钟还没有办完。请稍候刷新页面，核对是否已经办成，再决定要不要重做。')
