import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import { versionOf } from './versions.ts'
import type { Shelf } from './World.ts'

/** A folder's programme with the folder's name. */
export interface ReadFolder {
  readonly folder: string
  readonly read: ServedProgramme | BrokenProgramme
}

/**
 * Folders with the same programme are its wordings: the newest stands for it, the older ones beside it. Two of the same wording cannot both
 * be meant, and the second says so. 同一方案的各版
 */
export function shelfOf(folders: readonly ReadFolder[]): Shelf {
  const newest = new Map<string, ServedProgramme>()
  const seen = new Map<string, string>()
  const older: ServedProgramme[] = []
  const unusable: BrokenProgramme[] = []
  for (const { folder, read } of folders) {
    if (read.state === 'broken') {
      unusable.push(read)
      continue
    }
    const wording = `${read.id} ${versionOf(read)}`
    const first = seen.get(wording)
    if (first !== undefined) {
      unusable.push(secondOf(read, first, folder))
      continue
    }
    seen.set(wording, folder)
    const known = newest.get(read.id)
    if (!known || versionOf(known) < versionOf(read)) newest.set(read.id, read)
    if (known) older.push(versionOf(known) < versionOf(read) ? known : read)
  }
  const taken = new Set<string>()
  const programmes = folders.flatMap(({ read }) => {
    const one = read.state === 'ready' ? newest.get(read.id) : undefined
    if (!one || taken.has(one.id)) return []
    taken.add(one.id)
    return [one]
  })
  return { programmes: [...programmes, ...apartFrom(taken, unusable)], older }
}

/** A folder that cannot be used must not hide a programme of the same name. */
function apartFrom(ids: ReadonlySet<string>, unusable: readonly BrokenProgramme[]): readonly BrokenProgramme[] {
  const taken = new Set(ids)
  return unusable.map((one) => {
    let id = one.id
    for (let at = 2; taken.has(id); at += 1) id = `${one.id}-${at}`
    taken.add(id)
    return { ...one, id }
  })
}

function secondOf(read: ServedProgramme, first: string, second: string): BrokenProgramme {
  const wording = `方案 ${read.id} 的第${versionOf(read)}版有两份：文件夹“${first}”和“${second}”`
  const issue = { file: 'programme.yaml', line: 1, column: 1, code: 'version-twice', message: wording }
  return {
    state: 'broken',
    id: second,
    issues: [{ ...issue, remedy: '新的一份在 programme.yaml 里写 version: 2（再新的写 3），或移走一份' }],
  }
}
