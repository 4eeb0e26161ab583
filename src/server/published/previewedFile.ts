import { z } from 'zod'
import { typeOf } from '../../documents/publication/manifest.ts'
import { PUBLICATION_LEVELS } from '../../model/Settling.ts'
import { Refusal } from '../../model/Refusal.ts'
import { beijingDate } from '../../model/Instant.ts'
import { composeSettled, type ReadyFolder } from '../../rounds/publication/composeSettled.ts'
import { Recent } from '../../rounds/life/terms/Recent.ts'
import type { World } from '../World.ts'
import { PUBLISHED_POLICY } from './publishedPolicy.ts'

const Words = z.object({
  snapshot: z.string().max(200),
  level: z.enum(PUBLICATION_LEVELS),
  objections: z.string().max(1_000),
  note: z.string().max(1_000),
  why: z.string().max(2_000),
})

/** What is said with a publication, as its preview's address carries it. 预览的文字 */
export type PreviewWords = z.output<typeof Words>

/** Composed once for the few pages that somebody looks at. */
const looked = new WeakMap<World, Recent<ReadyFolder>>()
const AT_ONCE = 2

/** A file as it would be published; the words stand in the address, so that the pages' own links lead on. 预览 */
export async function previewedFile(world: World, round: string, words: string, path: string): Promise<Response> {
  const publishing = wordsFrom(words)
  const { store } = world
  const recent = looked.get(world) ?? new Recent<ReadyFolder>(AT_ONCE)
  looked.set(world, recent)
  const key = JSON.stringify([round, words, beijingDate(store.now())])
  const folder = await recent.of(key, () => composeSettled(store, { round, ...publishing }))
  const file = folder.files.find((one) => one.path === path)
  if (!file) throw new Refusal('not-found', 'no-previewed-file', '预览里没有这个文件。请回到公布页重新预览。')
  return new Response(new Uint8Array(file.write()), {
    headers: { 'Content-Type': typeOf(path), 'Cache-Control': 'no-store', 'Content-Security-Policy': PUBLISHED_POLICY },
  })
}

function wordsFrom(text: string): PreviewWords {
  const unclear = () => new Refusal('invalid', 'preview-words', '预览的地址不完整。请回到公布页重新预览。')
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw unclear()
  }
  const parsed = Words.safeParse(read)
  if (!parsed.success) throw unclear()
  return parsed.data
}
