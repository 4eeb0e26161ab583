import type { PublishingLine } from '../../../../server/published/publishingAnswer.ts'
import { AskError, faultOf, UNREACHABLE } from '../../../ask.ts'
import { publicationsPath, type PublishingBody } from './publicationQueries.ts'

/** How far a publication is. 公布的进度 */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Has a publication made, and is told how far it is. 公布并看进度 */
export async function publish(round: string, words: PublishingBody, watch: (progress: Progress) => void): Promise<void> {
  const unreachable = () => new AskError(UNREACHABLE, 'unreachable')
  const response = await fetch(publicationsPath(round), {
    method: 'POST',
    headers: { 'x-mingjing': '1', 'content-type': 'application/json' },
    body: JSON.stringify(words),
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await faultOf(response)
  if (!response.body) throw unreachable()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw unreachable()
    })
    if (done) throw new AskError('没有等到公布的结果。请刷新页面，看下面的公布记录里有没有。', 'unclear')
    const lines = `${rest}${value}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.map((text) => JSON.parse(text) as PublishingLine)) {
      if (line.kind === 'published') return
      if (line.kind === 'refused') throw new AskError(line.message, line.code, line.details)
      watch(line)
    }
  }
}
