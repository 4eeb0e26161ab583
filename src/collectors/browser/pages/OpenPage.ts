import { z } from 'zod'
import { targetOfUrl, type Target } from '../../../outgoing/Target.ts'
import type { DrawFault, Drawing } from '../../crawl/DrawPage.ts'
import type { Devtools, Told } from '../devtools/openDevtools.ts'
import type { Proxy } from '../proxy/Proxy.ts'
import { mayLoad } from './mayLoad.ts'
import { PageState } from './PageState.ts'

const ATTACHED = z.object({ sessionId: z.string(), targetInfo: z.object({ targetId: z.string(), type: z.string() }) })
const DETACHED = z.object({ sessionId: z.string() })
const PAUSED = z.object({ requestId: z.string(), resourceType: z.string(), request: z.object({ url: z.string(), method: z.string() }) })
const ASKED_WHO = z.object({ requestId: z.string(), authChallenge: z.object({ source: z.string().optional() }) })

/** Parts of a page that may do their work; all others (service workers, other windows) never begin. */
const PARTS = new Set(['iframe', 'worker'])
/** A browser remembers the password; one that asks on and on does not get in. */
const MOST_TIMES_ASKED = 50

/** What one page may do. 页面权限 */
export interface PageRights {
  readonly asked: Drawing
  readonly targets: () => readonly Target[]
  readonly requests: number
}

/** A page that is open in a browser: what it may load, what it tells, and that it opens nothing beside itself. 打开的页面 */
export class OpenPage {
  readonly #devtools: Devtools
  readonly #proxy: Proxy
  readonly #rights: PageRights
  readonly #sessions = new Set<string>()
  readonly failed: Promise<DrawFault>
  readonly attached: Promise<string>
  #fail: (fault: DrawFault) => void = () => undefined
  #attach: (session: string) => void = () => undefined
  #main: string | null = null
  #state: PageState | null = null
  #wishes = 0
  #timesAsked = 0
  #isMainRefused = false

  constructor(devtools: Devtools, proxy: Proxy, rights: PageRights) {
    this.#devtools = devtools
    this.#proxy = proxy
    this.#rights = rights
    this.failed = new Promise((resolve) => {
      this.#fail = resolve
    })
    this.attached = new Promise((resolve) => {
      this.#attach = resolve
    })
  }

  get state(): PageState | null {
    return this.#state
  }

  /** Its document stands where it may not go. */
  get isMainRefused(): boolean {
    return this.#isMainRefused
  }

  owns(session: string): boolean {
    return this.#sessions.has(session)
  }

  fail(fault: DrawFault): void {
    this.#fail(fault)
  }

  /** Something of it has begun and waits for us: the page, a part of it, or what it must not have. */
  attach(told: Told): void {
    const { sessionId, targetInfo } = ATTACHED.parse(told)
    const { targetId, type } = targetInfo
    this.#sessions.add(sessionId)
    if (type === 'page' && this.#main === null) {
      this.#main = sessionId
      this.#state = new PageState(targetId, Date.now())
      this.#attach(sessionId)
    } else if (PARTS.has(type)) {
      this.#tell('Network.enable', {}, sessionId)
      this.watch(sessionId)
      this.#tell('Runtime.runIfWaitingForDebugger', {}, sessionId)
    } else this.#tell('Target.closeTarget', { targetId })
  }

  /** Whatever a session loads is asked of us first; so are the parts it begins. */
  watch(session: string): void {
    this.#tell('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: '*' }] }, session)
    this.#tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, session)
  }

  take(method: string, told: Told, session: string): void {
    if (method === 'Fetch.requestPaused') void this.#answer(PAUSED.parse(told), session)
    else if (method === 'Fetch.authRequired') this.#sayWho(ASKED_WHO.parse(told), session)
    else if (method === 'Page.javascriptDialogOpening') this.#tell('Page.handleJavaScriptDialog', { accept: false }, session)
    else if (method === 'Target.attachedToTarget') this.attach(told)
    else if (method === 'Target.detachedFromTarget') this.#state?.leave(DETACHED.parse(told).sessionId)
    else if (method === 'Inspector.targetCrashed') {
      if (session === this.#main) this.#fail('crashed')
    } else this.#state?.take(method, told, session, Date.now())
  }

  async #answer({ requestId, resourceType, request }: z.infer<typeof PAUSED>, session: string): Promise<void> {
    const isLoaded = await this.#mayHave(request.url, request.method, resourceType)
    if (isLoaded) this.#tell('Fetch.continueRequest', { requestId }, session)
    else {
      if (resourceType === 'Document' && session === this.#main && !this.#state?.document) this.#isMainRefused = true
      this.#tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session)
    }
  }

  async #mayHave(written: string, method: string, type: string): Promise<boolean> {
    const { asked, targets, requests } = this.#rights
    const url = mayLoad({ url: written, method, type }, asked.isPictured)
    if (!url || this.#wishes >= requests) return false
    this.#wishes += 1
    return targetOfUrl(targets(), url) !== null && asked.mayAsk(url)
  }

  #sayWho({ requestId, authChallenge }: z.infer<typeof ASKED_WHO>, session: string): void {
    const { username, password } = this.#proxy
    this.#timesAsked += 1
    const isOurs = authChallenge.source === 'Proxy' && this.#timesAsked <= MOST_TIMES_ASKED
    const said = isOurs ? { response: 'ProvideCredentials', username, password } : { response: 'CancelAuth' }
    this.#tell('Fetch.continueWithAuth', { requestId, authChallengeResponse: said }, session)
  }

  /** What it was said to may be gone by now, which is as good. */
  #tell(method: string, parameters: Told, session?: string): void {
    this.#devtools.send(method, parameters, session).catch(() => undefined)
  }
}
