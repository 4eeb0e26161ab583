import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Told } from '../devtools/openDevtools.ts'
import { LARGEST_PICTURE, LONGEST_HTML, WINDOW } from './PageTerms.ts'

/** Says something to a page. */
type Say = (method: string, parameters?: Told) => Promise<Told>

const TREE = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) })
const WORLD = z.object({ executionContextId: z.int() })
const TEXT = z.object({ result: z.object({ value: z.string() }) })
const METRICS = z.object({ cssContentSize: z.object({ height: z.number() }) })
const PICTURE = z.object({ data: z.base64() })
const PICTURE_MS = 8000

/** What the scripts made of the document. In a world of its own, so that the page's scripts cannot say what it is. 读取页面 */
export async function takeHtml(say: Say): Promise<Uint8Array> {
  const { frameTree } = TREE.parse(await say('Page.getFrameTree'))
  const { executionContextId } = WORLD.parse(await say('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'mingjing' }))
  const expression = `((document.doctype ? '<!DOCTYPE html>' : '') + (document.documentElement?.outerHTML ?? '')).slice(0, ${LONGEST_HTML})`
  const { result } = TEXT.parse(await say('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true }))
  return Buffer.from(result.value).subarray(0, LONGEST_HTML)
}

/** A picture of the page, a long one from its top; null: it could not be had in time, or is larger than any page. 截图 */
export async function takePicture(say: Say): Promise<Uint8Array | null> {
  const late = sleep(PICTURE_MS, null, { ref: false })
  return Promise.race([pictureOf(say).catch(() => null), late])
}

async function pictureOf(say: Say): Promise<Uint8Array | null> {
  const { cssContentSize } = METRICS.parse(await say('Page.getLayoutMetrics'))
  const height = Math.max(WINDOW.height, Math.min(WINDOW.longest, Math.ceil(cssContentSize.height)))
  const clip = { x: 0, y: 0, width: WINDOW.width, height, scale: 1 }
  const whole = await shot(say, { captureBeyondViewport: true, clip })
  if (whole.length <= LARGEST_PICTURE) return whole
  const window = await shot(say, {})
  return window.length <= LARGEST_PICTURE ? window : null
}

const shot = async (say: Say, how: Told): Promise<Uint8Array> =>
  Buffer.from(PICTURE.parse(await say('Page.captureScreenshot', { format: 'png', ...how })).data, 'base64')
