import { Refusal } from '../../model/Refusal.ts'
import type { Actor } from '../../model/Actor.ts'
import { publishResult } from '../../rounds/publication/publishResult.ts'
import type { Publishing } from '../../rounds/publication/Publishing.ts'
import { receiptIn } from '../settled/receiptIn.ts'
import type { World } from '../World.ts'

/** A line of what is told while a publication is made. 公布的进度 */
export type PublishingLine =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'published'; readonly id: string; readonly hash: string; readonly files: number }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly details: readonly string[] }

/**
 * Makes a publication and tells how far it is, line by line. 公布
 *
 * What is refused before the first unit is computed is answered as everywhere; it is made to its end also when whoever asked has left.
 */
export async function publishingAnswer(world: World, actor: Actor, publishing: Publishing): Promise<Response> {
  const { store, log } = world
  const lines: PublishingLine[] = []
  let tell: () => void = () => undefined
  const say = (line: PublishingLine) => {
    lines.push(line)
    tell()
  }
  let begun: () => void = () => undefined
  const beginning = new Promise<void>((resolve) => (begun = resolve))
  const watch = (done: number, of: number) => {
    begun()
    say({ kind: 'progress', done, of })
  }
  const made = publishResult(store, actor, publishing, watch, receiptIn(world))
  // What goes wrong at once is an answer of its own.
  await Promise.race([beginning, made])
  made.then(
    (published) => say({ kind: 'published', ...published }),
    (error: unknown) => {
      if (!(error instanceof Refusal)) log.error('publish', error)
      const { code, message, details } =
        error instanceof Refusal
          ? error
          : { code: 'fault', message: '公布没有做成：程序出了问题，已经记录。请稍后再试，或告诉系统管理员。', details: [] }
      say({ kind: 'refused', code, message, details })
    },
  )
  return new Response(
    stream(lines, (listener) => (tell = listener)),
    {
      headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
    },
  )
}

function stream(lines: PublishingLine[], listen: (tell: () => void) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      const tell = () => {
        for (const line of lines.splice(0)) {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
          if (line.kind !== 'progress') {
            listen(() => undefined)
            controller.close()
          }
        }
      }
      listen(tell)
      tell()
    },
    cancel() {
      listen(() => undefined)
    },
  })
}
