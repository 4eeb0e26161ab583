import { on } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Invented, Order } from './invent.ts'

/** The same as `invent`, in a thread of its own, while the server answers. */
export async function* inventBeside(order: Order, stopped: AbortSignal): AsyncGenerator<Invented> {
  const worker = new Worker(new URL(`./inventor${extname(import.meta.url)}`, import.meta.url), { workerData: order })
  try {
    for await (const [one] of on(worker, 'message', { close: ['exit'], signal: stopped })) yield one as Invented
  } finally {
    await worker.terminate()
  }
}
