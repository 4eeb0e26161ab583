import { damaged } from '../backupRefusal.ts'
import { MOST_LINE_BYTES } from '../format/Manifest.ts'

const NEWLINE = 10

/** Text line by line, each of them ended, none longer than we write. 分行 */
export async function* lines(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: Buffer[] = []
  let length = 0
  for await (const part of parts) {
    let from = 0
    for (let end = part.indexOf(NEWLINE); end !== -1; end = part.indexOf(NEWLINE, from)) {
      held.push(part.subarray(from, end))
      yield decode(decoder, held.length === 1 ? (held[0] ?? part) : Buffer.concat(held))
      held = []
      length = 0
      from = end + 1
    }
    held.push(part.subarray(from))
    length += part.length - from
    if (length > MOST_LINE_BYTES) throw damaged('有一行太长')
  }
  if (length > 0) throw damaged('最后一行不完整')
}

function decode(decoder: InstanceType<typeof TextDecoder>, line: Buffer): string {
  try {
    return decoder.decode(line)
  } catch (error) {
    throw damaged('有一行不是 UTF-8 文字', error)
  }
}
