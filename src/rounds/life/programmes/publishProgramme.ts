import type { Actor } from '../../../model/Actor.ts'
import type { Instant } from '../../../model/Instant.ts'
import { issueForAuthor } from '../../../model/keyWords.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { ProgrammeIssue } from '../../../model/ProgrammeIssue.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { readProgramme } from '../../../programme/readProgramme.ts'
import { perform } from '../../../store/perform.ts'
import { findPublishedProgramme, insertProgramme, isInstallation, listWordings, lockWordings } from '../../../store/queries/programmes.ts'
import type { Store } from '../../../store/Store.ts'
import { isProgrammePath } from './programmePath.ts'

/** Texts by path within the programme's folder. */
type Files = Readonly<Record<string, string>>

/** A programme that was read from its files without a mistake. 读好的方案 */
export interface ReadFiles {
  readonly programme: Programme
  readonly hash: string
  readonly warnings: readonly ProgrammeIssue[]
  readonly files: Files
}

/** A programme among those that rounds can be opened with. 已发布的方案 */
export interface Published {
  readonly hash: string
  readonly id: string
  readonly version: number
  readonly title: string
  /** Since when. */
  readonly publishedAt: Instant
  readonly warnings: readonly ProgrammeIssue[]
  /** Nothing was done: it had been published before. */
  readonly already: boolean
}

/**
 * Publishes what the files of a programme's folder say, under the hash of its content: it never changes. 发布方案
 *
 * What is invented (`invented: true`) stays out of an installation: no notice stands behind it, and a result by it would look like one
 * that has. Another content needs another version too, so that 第1版 means one thing on every paper.
 */
export async function publishProgramme(store: Store, actor: Actor, files: Files, why = ''): Promise<Published> {
  refuseFiles(files)
  const { programme, hash, errors, warnings } = readProgramme(files)
  if (!programme || hash === null || errors.length > 0) {
    throw new Refusal(
      'invalid',
      'programme-faulty',
      `方案有 ${errors.length} 处需要改正，没有发布。`,
      errors.map(issueForAuthor).map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}。${remedy}`),
    )
  }
  return publishRead(store, actor, { programme, hash, warnings, files }, why)
}

/** The same of one that was read already. */
export function publishRead(store: Store, actor: Actor, { programme, hash, warnings, files }: ReadFiles, why = ''): Promise<Published> {
  const { id, title, version = 1, invented } = programme
  const published = { hash, id, version, title, warnings }
  return perform(store, actor, async ({ tx, at, record }) => {
    await lockWordings(tx, id)
    const known = await findPublishedProgramme(tx, hash)
    if (known) return { ...published, publishedAt: known.publishedAt, already: true }
    if (invented && (await isInstallation(tx))) throw inventedRefusal(title)
    const wordings = await listWordings(tx, id)
    if (wordings.some((one) => one.version === version)) {
      const next = Math.max(...wordings.map((one) => one.version)) + 1
      throw new Refusal(
        'conflict',
        'version-taken',
        `方案 ${id} 的第 ${version} 版已经发布过，内容和这一份不同；发布过的不能改。请在 programme.yaml 里写 version: ${next} 再发布。`,
      )
    }
    await insertProgramme(tx, { hash, id, version, title, core: programme, files, warnings, publishedAt: at, publishedBy: actor.id })
    record({ act: 'programme.publish', on: { kind: 'programme', id: hash }, why, refs: { programme: id, version: String(version) } })
    return { ...published, publishedAt: at, already: false }
  })
}

/** What could not be kept, or not be written into a folder again. */
function refuseFiles(files: Files): void {
  const wrong = Object.entries(files).flatMap(([path, text]) =>
    !isProgrammePath(path) ? [`${path}：不能用作方案里的文件名。`] : text.includes('\0') ? [`${path}：不是文本文件。`] : [],
  )
  if (wrong.length === 0) return
  throw new Refusal('invalid', 'programme-files', '方案里有不能保存的文件，没有发布。请改正或删去这些文件，再发布一次。', wrong)
}

const inventedRefusal = (title: string) =>
  new Refusal(
    'conflict',
    'programme-invented',
    `“${title}”是虚构的方案（invented: true），背后没有真实的通知，只能发布到演示里，不能用于正式考核。请换成真实通知的方案，或者在演示里试用它。`,
  )
