import { Readable } from 'node:stream'
import { z } from 'zod'
import type { PreviewKeeper, ShownPreviews } from '../../files/previews/shownPreviews.ts'
import { shownType } from '../../files/shownType.ts'
import { Refusal } from '../../model/Refusal.ts'
import { readFile, type FileWithContent } from '../../store/queries/files.ts'
import type { Store } from '../../store/Store.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import type { World } from '../World.ts'

/** Foreign bytes run nothing, wherever a browser opens them. */
const SANDBOX = "default-src 'none'; sandbox"

/** A file with its content, by its id. */
export async function fileOf(store: Store, id: string): Promise<FileWithContent> {
  const found = await readFile(store.db, id)
  if (!found) throw new Refusal('not-found', 'no-file', '没有这份文件。请刷新列表再看。')
  return found
}

/** The bytes as somebody handed them in, to be saved and never shown. 下载原件 */
export async function originalOf(store: Store, { file, content, purgedWhy }: FileWithContent): Promise<Response> {
  if (content.purgedAt !== null)
    throw new Refusal('conflict', 'content-purged', `“${file.name}”的内容已经清除，不能下载。原因：${purgedWhy ?? '未记录'}。`)
  const bytes = await store.blobs.get(content.sha256)
  if (!bytes)
    throw new Refusal(
      'unavailable',
      'content-missing',
      `“${file.name}”登记过，但文件库里找不到它的内容。请告诉系统管理员：在本机运行 mingjing blobs verify 核对，再从备份恢复。`,
    )
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      ...downloadHeaders(file.name, shownType(content.type)),
      'Content-Length': String(content.size),
      'Content-Security-Policy': SANDBOX,
    },
  })
}

/** Where a world's previews are kept. */
export const keeperOf = ({ store, log }: World): PreviewKeeper => ({ store, report: (error) => log.error('preview', error) })

/** What is told of a preview. */
export const PREVIEW = z.object({
  kind: z.enum(['image', 'text', 'none']).meta({ title: '有图片、有文字，或者不能预览' }),
  why: z.string().nullable().meta({ title: '不能预览的原因' }),
  text: z.string().nullable().meta({ title: '文字' }),
  isCut: z.boolean().meta({ title: '文字还有，没有列完' }),
  pages: z.number().int().nullable().meta({ title: '页数' }),
  width: z.number().int().nullable().meta({ title: '图片宽度（像素）' }),
  height: z.number().int().nullable().meta({ title: '图片高度（像素）' }),
  hasPicture: z.boolean().meta({ title: '有图片可看' }),
})

/** What there is to see of a file without its own program. */
export type PreviewAnswer = z.output<typeof PREVIEW>

export const PICTURE_SIZE = z.object({ size: z.enum(['small', 'large']).default('large').meta({ title: '大小' }) })

/** The picture that we made of it; it alone is shown in a page. 预览图 */
export async function pictureOf(
  { pictureOf: find }: ShownPreviews,
  world: World,
  file: FileWithContent,
  size: 'small' | 'large',
): Promise<Response> {
  const bytes = await find(keeperOf(world), file, size)
  if (!bytes) throw new Refusal('not-found', 'no-picture', `“${file.file.name}”没有预览图，可以下载后查看。`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline',
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': SANDBOX,
      // What may be purged tomorrow stays in no browser.
      'Cache-Control': 'no-store',
    },
  })
}
