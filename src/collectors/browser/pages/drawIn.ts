import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Resolve } from '../../../outgoing/checkedAddress.ts'
import type { Target } from '../../../outgoing/Target.ts'
import type { DrawFault, Drawing, DrawnPage, NotDrawn } from '../../crawl/DrawPage.ts'
import { faultOf } from '../../net/faultOf.ts'
import type { Devtools } from '../devtools/openDevtools.ts'
import { openProxy } from '../proxy/openProxy.ts'
import type { Proxy } from '../proxy/Proxy.ts'
import { OpenPage } from './OpenPage.ts'
import type { PageTerms } from './PageTerms.ts'
import { pageTargets } from './pageTargets.ts'
import { takeHtml, takePicture } from './takeFrom.ts'
import { WINDOW } from './PageTerms.ts'

/** The browser in which pages are opened, and who is told what of theirs. */
export interface PagesOf {
  readonly devtools: Devtools
  /** Pages by the context that each has for itself. */
  readonly pages: Map<string, OpenPage>
  /** The browser does not let go of a page: it has to go itself. */
  readonly isStuck: () => void
}

export interface DrawTerms extends PageTerms {
  readonly targets: () => readonly Target[]
  readonly resolve: Resolve
}

const CONTEXT = z.object({ browserContextId: z.string() })
const NAVIGATED = z.object({ errorText: z.string().optional() })
const LOOK_MS = 100
const CLOSE_MS = 5000
const TRIES = 5

/** Opens a page with a proxy, cookies and storage of its own, which go with it, and takes what scripts made of it. 打开一页 */
export async function drawIn(of: PagesOf, asked: Drawing, terms: DrawTerms): Promise<DrawnPage | NotDrawn> {
  const at = Date.now()
  const targets = () => pageTargets(terms.targets(), asked.url)
  const proxy = await openProxy({ ...terms, targets, idleMs: terms.quietMs })
  const page = new OpenPage(of.devtools, proxy, { asked, targets, requests: terms.requests })
  const over = new AbortController()
  let context: string | null = null
  try {
    context = await newContext(of.devtools, proxy)
    of.pages.set(context, page)
    const drawing = draw(of.devtools, page, proxy, context, { asked, at, terms, over: over.signal })
    const late = sleep(terms.wholeMs, 'time' as const, { signal: over.signal }).catch(() => 'time' as const)
    const first = await Promise.race([drawing.catch((error: unknown) => faultIn(error)), page.failed, late])
    return typeof first === 'string' ? not(proxy.isOver() ? 'bytes' : first, '') : first
  } catch (error) {
    return faultIn(error)
  } finally {
    over.abort()
    await proxy.close()
    if (context !== null) {
      of.pages.delete(context)
      await closeContext(of, context)
    }
  }
}

const not = (fault: DrawFault, note: string): NotDrawn => ({ kind: 'not-drawn', fault, note: note.slice(0, 200) })

/** A browser that does not do as it is told says so in words of its own. */
const faultIn = (error: unknown): NotDrawn => not('crashed', error instanceof Error ? error.message : faultOf(error).note)

async function newContext(devtools: Devtools, { port }: Proxy): Promise<string> {
  const { browserContextId } = CONTEXT.parse(
    await devtools.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      proxyServer: `http://127.0.0.1:${port}`,
      proxyBypassList: '<-loopback>',
    }),
  )
  return browserContextId
}

/** Gone within moments, or the browser is not to be trusted any more. */
async function closeContext({ devtools, isStuck }: PagesOf, browserContextId: string): Promise<void> {
  const closed = devtools.send('Target.disposeBrowserContext', { browserContextId }).then(
    () => true,
    () => false,
  )
  if (!(await Promise.race([closed, sleep(CLOSE_MS, false, { ref: false })]))) isStuck()
}

interface Ways {
  readonly asked: Drawing
  readonly at: number
  readonly terms: DrawTerms
  readonly over: AbortSignal
}

async function draw(
  devtools: Devtools,
  page: OpenPage,
  proxy: Proxy,
  browserContextId: string,
  { asked, at, terms, over }: Ways,
): Promise<DrawnPage | NotDrawn> {
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId })
  await devtools.send('Browser.grantPermissions', { permissions: [], browserContextId })
  const { width, height } = WINDOW
  await devtools.send('Target.createTarget', { url: 'about:blank', browserContextId, width, height })
  const session = await page.attached
  const say = (method: string, parameters: Readonly<Record<string, unknown>> = {}) => devtools.send(method, parameters, session)
  page.watch(session)
  await Promise.all([
    say('Inspector.enable'),
    say('Network.enable', { maxTotalBufferSize: 1, maxResourceBufferSize: 1 }),
    say('Page.enable'),
    say('Page.setLifecycleEventsEnabled', { enabled: true }),
    say('Page.setInterceptFileChooserDialog', { enabled: true }),
    say('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    say('Runtime.runIfWaitingForDebugger'),
  ])
  const { errorText } = NAVIGATED.parse(await say('Page.navigate', { url: asked.url.href }))
  if (errorText !== undefined) return notReached(page, proxy, errorText)
  while (!over.aborted && Date.now() - at < terms.quietMs && !page.state?.isQuiet(Date.now())) await sleep(LOOK_MS)
  const { document = null, unreachable = null, url = '' } = page.state ?? {}
  if (unreachable !== null || !document) return notReached(page, proxy, 'unreachable')
  if (!/html|^text\/plain$/iu.test(document.type)) return not('file', document.type)
  const html = await takenOf(say)
  if (html === null) return not('time', 'never stood still')
  if (proxy.isOver()) return not('bytes', '')
  const screenshot = asked.isPictured ? await takePicture(say) : null
  return { kind: 'drawn', at, ms: Date.now() - at, finalUrl: addressOf(url) ?? document.url, code: document.code, html, screenshot }
}

/** A page that goes on to another just then is asked again; null: it does so all the time. */
async function takenOf(say: Parameters<typeof takeHtml>[0]): Promise<Uint8Array | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await takeHtml(say)
    } catch {
      // The document that was to be read is no more.
      await sleep(LOOK_MS)
    }
  }
  return null
}

function notReached(page: OpenPage, proxy: Proxy, note: string): NotDrawn {
  if (proxy.isOver()) return not('bytes', note)
  if (note === 'net::ERR_ABORTED') return not('file', note)
  const first = proxy.refused().find(({ status }) => status === 'not-allowed' || status === 'inside')
  return first || page.isMainRefused ? not('refused', first?.status ?? note) : not('answer', note)
}

/** What a script wrote into the address line behind `#` is nobody's address; null: it is no page. */
function addressOf(written: string): string | null {
  if (!/^https?:/iu.test(written) || !URL.canParse(written)) return null
  const url = new URL(written)
  url.hash = ''
  return url.href
}
