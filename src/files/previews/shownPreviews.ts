import { Refusal } from '../../model/Refusal.ts'
import { noPreview, PREVIEW_VERSION, type MadePreview, type MakePreview } from '../../model/Preview.ts'
import type { Sha256 } from '../../store/Blobs.ts'
import type { FileWithContent } from '../../store/queries/files.ts'
import { findPicture, findPreview, putPreview } from '../../store/queries/previews.ts'
import type { Store } from '../../store/Store.ts'

/** A preview as it is told; its pictures are asked for by themselves. */
export type ToldPreview = Omit<MadePreview, 'picture' | 'small'> & { readonly hasPicture: boolean }

/** Where previews are kept, and who is told of our own faults. */
export interface PreviewKeeper {
  readonly store: Store
  readonly report: (error: unknown) => void
}

/** Previews of what was handed in. 文件预览 */
export interface ShownPreviews {
  readonly of: (keeper: PreviewKeeper, file: FileWithContent) => Promise<ToldPreview>
  /** Null: there is no picture to see. */
  readonly pictureOf: (keeper: PreviewKeeper, file: FileWithContent, size: 'small' | 'large') => Promise<Uint8Array | null>
}

const PURGED = '内容已经清除，不能预览。'
const FAULT = '预览没有做成，可以下载后用自己的软件打开；请把这种文件的类型告诉系统管理员。'

/**
 * Makes each preview once and keeps it by the content's hash; who asks meanwhile waits for the same one. 制作并保存预览
 *
 * After a fault of our own whoever looks is told that there is no preview, and a later look tries again.
 */
export function shownPreviews(make: MakePreview): ShownPreviews {
  const underWay = new Map<Sha256, Promise<Omit<MadePreview, 'picture' | 'small'>>>()

  async function makeAndKeep({ store, report }: PreviewKeeper, { content, file }: FileWithContent): Promise<MadePreview> {
    const { transaction, blobs, now } = store
    const bytes = await blobs.get(content.sha256)
    if (!bytes) throw new Refusal('unavailable', 'content-missing', missing(file.name))
    try {
      const made = await make({ type: content.type, size: content.size, bytes })
      const row = { ...made, content: content.sha256, version: PREVIEW_VERSION, madeAt: now() }
      return (await transaction((tx) => putPreview(tx, row))) ? made : noPreview(PURGED)
    } catch (error) {
      report(error)
      return noPreview(FAULT)
    } finally {
      bytes.destroy()
    }
  }

  async function findOrMake(keeper: PreviewKeeper, file: FileWithContent): Promise<Omit<MadePreview, 'picture' | 'small'>> {
    return (await findPreview(keeper.store.db, file.content.sha256, PREVIEW_VERSION)) ?? (await makeAndKeep(keeper, file))
  }

  const of: ShownPreviews['of'] = async (keeper, file) => {
    const { sha256, purgedAt } = file.content
    if (purgedAt !== null) return told(noPreview(PURGED))
    // The look for a kept one is shared too: who looked just before it was kept would make it again.
    const running = underWay.get(sha256) ?? findOrMake(keeper, file).finally(() => underWay.delete(sha256))
    underWay.set(sha256, running)
    return told(await running)
  }

  return {
    of,
    pictureOf: async (keeper, file, size) => {
      const { kind } = await of(keeper, file)
      return kind === 'image' ? findPicture(keeper.store.db, file.content.sha256, size) : null
    },
  }
}

const missing = (name: string): string =>
  `“${name}”登记过，但文件库里找不到它的内容。请告诉系统管理员：在本机运行 mingjing blobs verify 核对，再从备份恢复。`

const told = ({ kind, why, text, isCut, pages, width, height }: Omit<MadePreview, 'picture' | 'small'>): ToldPreview => ({
  kind,
  why,
  text,
  isCut,
  pages,
  width,
  height,
  hasPicture: kind === 'image',
})
