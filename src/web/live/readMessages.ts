/** A message of the stream as it comes: its kind, and what it says. */
export interface StreamMessage {
  readonly kind: string
  readonly data: unknown
}

/** Reads server-sent events as our server writes them, one `event` and one `data` line each, until the stream is over. 读事件流 */
export async function* readMessages(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamMessage> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, kind = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/u.exec(block) ?? []
        yield { kind, data: JSON.parse(data) as unknown }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
