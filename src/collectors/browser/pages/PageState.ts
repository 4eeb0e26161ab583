import { z } from 'zod'
import type { Told } from '../devtools/openDevtools.ts'

const RESPONSE = z.object({
  type: z.string(),
  loaderId: z.string(),
  frameId: z.string().optional(),
  response: z.object({ url: z.string(), status: z.number(), mimeType: z.string() }),
})
const REQUEST = z.object({ requestId: z.string(), type: z.string().optional() })
const NAVIGATED = z.object({
  frame: z.object({ id: z.string(), url: z.string(), loaderId: z.string(), unreachableUrl: z.string().optional() }),
})
const LOADED = z.object({ frameId: z.string(), name: z.string() })

/** A document that came for the page itself. */
export interface PageDocument {
  readonly url: string
  readonly code: number
  readonly type: string
}

/** A page is quiet when for so long nothing was asked for or came. */
const QUIET_MS = 500
/** Connections that stay open for as long as the page does. */
const LASTING = new Set(['EventSource', 'WebSocket'])

/** What a browser tells of one page while it loads. 页面加载状态 */
export class PageState {
  readonly #frame: string
  readonly #loading = new Set<string>()
  #last: number
  #isLoaded = false
  /** By the navigation they came for: one that became a download never gets to the page. */
  readonly #documents = new Map<string, PageDocument>()
  #loader = ''
  #url = ''
  #unreachable: string | null = null

  /** @param frame of the page itself; those within it have others */
  constructor(frame: string, now: number) {
    this.#frame = frame
    this.#last = now
  }

  /** Where it stands. */
  get url(): string {
    return this.#url
  }

  /** An address that it could not get to; null: it got there. */
  get unreachable(): string | null {
    return this.#unreachable
  }

  /** The document in which it stands. */
  get document(): PageDocument | null {
    return this.#documents.get(this.#loader) ?? null
  }

  isQuiet(now: number): boolean {
    return this.#isLoaded && this.#loading.size === 0 && now - this.#last >= QUIET_MS
  }

  take(method: string, told: Told, session: string, now: number): void {
    switch (method) {
      case 'Network.requestWillBeSent': {
        const { requestId, type = '' } = REQUEST.parse(told)
        this.#last = now
        if (!LASTING.has(type)) this.#loading.add(`${session} ${requestId}`)
        return
      }
      case 'Network.loadingFinished':
      case 'Network.loadingFailed':
        this.#last = now
        this.#loading.delete(`${session} ${REQUEST.parse(told).requestId}`)
        return
      case 'Network.responseReceived': {
        const { type, frameId, loaderId, response } = RESPONSE.parse(told)
        if (type === 'Document' && frameId === this.#frame)
          this.#documents.set(loaderId, { url: response.url, code: response.status, type: response.mimeType })
        return
      }
      case 'Page.frameNavigated': {
        const { frame } = NAVIGATED.parse(told)
        if (frame.id !== this.#frame) return
        this.#isLoaded = false
        this.#last = now
        this.#url = frame.url
        this.#loader = frame.loaderId
        for (const loader of this.#documents.keys()) if (loader !== frame.loaderId) this.#documents.delete(loader)
        this.#unreachable = frame.unreachableUrl ?? null
        return
      }
      case 'Page.lifecycleEvent': {
        const { frameId, name } = LOADED.parse(told)
        if (frameId === this.#frame && name === 'load') this.#isLoaded = true
        return
      }
      default:
    }
  }

  /** A frame or a worker has gone, and what it was loading with it. */
  leave(session: string): void {
    for (const one of this.#loading) if (one.startsWith(`${session} `)) this.#loading.delete(one)
  }
}
