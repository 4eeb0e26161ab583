import type { Db } from '../../store/Db.ts'
import { filesOfContents } from '../../store/queries/fileLists.ts'

/** A file, as far as it tells whose a content is: its unit and all above that, nearest first. */
interface Owned {
  readonly unit: string
  readonly above: readonly string[]
}

/**
 * The lowest unit over all that handed in the same bytes: who decides about the bytes must stand over each of them. 内容所属的共同上级
 *
 * Null: none stands over all.
 */
export function unitOver(owned: readonly Owned[]): string | null {
  const [first, ...rest] = owned.map(({ unit, above }) => [unit, ...above])
  return first?.find((unit) => rest.every((line) => line.includes(unit))) ?? null
}

/** The same for a content. */
export const unitOverContent = async (db: Db, sha256: string): Promise<string | null> => unitOver(await filesOfContents(db, [sha256]))
