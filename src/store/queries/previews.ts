import { and, eq } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { contents } from '../schema/files.ts'
import { previews } from '../schema/previews.ts'

export type KeptPreview = typeof previews.$inferSelect

/** A preview without its pictures, which are asked for by themselves. */
export type PreviewText = Omit<KeptPreview, 'picture' | 'small'>

const { picture, small, ...told } = {
  content: previews.content,
  version: previews.version,
  kind: previews.kind,
  why: previews.why,
  text: previews.text,
  isCut: previews.isCut,
  pages: previews.pages,
  width: previews.width,
  height: previews.height,
  madeAt: previews.madeAt,
  picture: previews.picture,
  small: previews.small,
}

/** Null: none was made, or by another version of the program. */
export async function findPreview(db: Db, content: Sha256, version: number): Promise<PreviewText | null> {
  const [found] = await db
    .select(told)
    .from(previews)
    .where(and(eq(previews.content, content), eq(previews.version, version)))
  return found ?? null
}

/** One of its two pictures; null: it has none. */
export async function findPicture(db: Db, content: Sha256, size: 'small' | 'large'): Promise<Uint8Array | null> {
  const [found] = await db
    .select({ bytes: size === 'small' ? small : picture })
    .from(previews)
    .where(eq(previews.content, content))
  return found?.bytes ?? null
}

/** Keeps it in place of an older one. False: the content was purged meanwhile, and nothing made of it stays. */
export async function putPreview(tx: Db, preview: KeptPreview): Promise<boolean> {
  const [content] = await tx.select().from(contents).where(eq(contents.sha256, preview.content)).for('share')
  if (!content || content.purgedAt !== null) return false
  await tx.insert(previews).values(preview).onConflictDoUpdate({ target: previews.content, set: preview })
  return true
}
