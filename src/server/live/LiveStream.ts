/** So much may wait for a reader; who does not read it is let go, and asks for everything anew when he comes back. */
const MOST_BYTES = 65_536

const encoder = new TextEncoder()

/** A message as it goes over the line. 变动消息 */
export const message = (kind: string, data: unknown): Uint8Array => encoder.encode(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)

/** What one browser hears: server-sent events, until one side ends it. 事件流 */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #left: () => void
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null

  /** @param left called once, when the reader has gone or was let go */
  constructor(left: () => void) {
    this.#left = left
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => {
          this.#controller = null
          left()
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_BYTES }),
    )
  }

  /** @param kind of message, as the page tells them apart */
  tell(kind: string, data: unknown = null): void {
    this.send(message(kind, data))
  }

  /** The same, written already: for many who are told the same. */
  send(written: Uint8Array): void {
    const controller = this.#controller
    if (!controller) return
    controller.enqueue(written)
    if ((controller.desiredSize ?? 0) <= 0) this.end()
  }

  /** After what was told before has been read. */
  end(): void {
    const controller = this.#controller
    if (!controller) return
    this.#controller = null
    controller.close()
    this.#left()
  }
}
