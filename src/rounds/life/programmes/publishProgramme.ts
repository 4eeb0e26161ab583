import type { Actor } from '../../../model/Actor.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { ProgrammeIssue } from '../../../model/ProgrammeIssue.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { readProgramme } from '../../../programme/readProgramme.ts'
import { perform } from '../../../store/perform.ts'
import { findPublishedProgramme, insertProgramme, listWordings } from '../../../store/queries/programmes.ts'
import type { Store } from '../../../store/Store.ts'

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
  /** Nothing was done: it had been published before. */
  readonly already: boolean
}

/** Publishes what the files of a programme's folder say. 发布方案 */
export async function publishProgramme(store: Store, actor: Actor, files: Files): Promise<Published> {
  const { programme, hash, errors, warnings } = readProgramme(files)
  if (!programme || hash === null || errors.length > 0) {
    throw new Refusal(
      'invalid',
      'programme-faulty',
      `方案有 ${errors.length} 处需要改正，没有发布。`,
      errors.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}。${remedy}`),
    )
  }
  return publishRead(store, actor, { programme, hash, warnings, files })
}

/** The same of one that was read already. */
export function publishRead(store: Store, actor: Actor, { programme, hash, warnings, files }: ReadFiles): Promise<Published> {
  const { id, title, version = 1 } = programme
  return perform(store, actor, async ({ tx, at, record }) => {
    if (await findPublishedProgramme(tx, hash)) return { hash, id, version, already: true }
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
    record({ act: 'programme.publish', on: { kind: 'programme', id: hash }, refs: { programme: id, version: String(version) } })
    return { hash, id, version, already: false }
  })
}
