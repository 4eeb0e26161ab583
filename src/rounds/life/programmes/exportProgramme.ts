import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { findProgrammes, findPublishedProgramme, type ListedProgramme } from '../../../store/queries/programmes.ts'
import { isProgrammePath } from './programmePath.ts'

/** A published programme with the files it was made of. 导出的方案 */
export interface ExportedProgramme extends ListedProgramme {
  /** Text by path within its folder. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * The files of what was published under a hash, the beginning of one, or an id; of an id its highest version. 导出方案
 *
 * @throws Refusal where there is none, or the reference means several
 */
export async function exportProgramme(db: Db, reference: string): Promise<ExportedProgramme> {
  const [first, second] = await findProgrammes(db, reference)
  if (!first) {
    throw new Refusal(
      'not-found',
      'no-programme',
      `没有发布过编号或指纹为“${reference}”的方案。请用 mingjing programme list 查看已发布的方案。`,
    )
  }
  if (second && (first.id !== reference || second.id !== reference)) {
    throw new Refusal('conflict', 'programme-ambiguous', `“${reference}”不止一个方案。请写出完整的指纹。`, [first.hash, second.hash])
  }
  const whole = await findPublishedProgramme(db, first.hash)
  const files = whole?.files ?? {}
  const strange = Object.keys(files).filter((path) => !isProgrammePath(path))
  // Published files have been looked at; these came from a backup that somebody wrote himself.
  if (strange.length > 0) throw new Refusal('conflict', 'programme-files', '这个方案里有不合适的文件名，没有导出。', strange)
  return { ...first, files }
}
