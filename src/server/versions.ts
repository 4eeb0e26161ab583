import type { ServedProgramme } from '../sheets/Served.ts'
import type { VersionLine } from '../sheets/versions/VersionsSheet.ts'
import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { World } from './World.ts'

/** A folder's programme with the folder's name. */
export interface ReadFolder {
  readonly folder: string
  readonly read: ServedProgramme | BrokenProgramme
}

export const versionOf = ({ programme }: ServedProgramme): number => programme.version ?? 1

/**
 * Folders with the same programme are its wordings: the newest stands for it, the older ones beside it. Two of the same wording cannot both
 * be meant, and the second says so. 同一方案的各版
 */
export function worldOf(folders: readonly ReadFolder[]): World {
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
  // A folder that cannot be used must not hide a programme of the same name.
  const apart = unusable.map((one) => {
    let id = one.id
    for (let at = 2; taken.has(id); at += 1) id = `${one.id}-${at}`
    taken.add(id)
    return { ...one, id }
  })
  return { programmes: [...programmes, ...apart], older }
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

/** A programme by its id, or a certain wording by `id@version`; undefined where there is none. */
export function findProgramme({ programmes, older }: World, ref: string): ServedProgramme | BrokenProgramme | undefined {
  const exact = programmes.find(({ id }) => id === ref)
  const [id, version] = ref.split('@', 2)
  if (exact || version === undefined) return exact
  const ready = [...programmes.flatMap((one) => (one.state === 'ready' ? [one] : [])), ...older]
  return ready.find((one) => one.id === id && String(versionOf(one)) === version)
}

/** Every wording of a programme, newest first. */
export const versionsOf = ({ programmes, older }: World, id: string): readonly ServedProgramme[] =>
  [...programmes.flatMap((one) => (one.state === 'ready' ? [one] : [])), ...older]
    .filter((one) => one.id === id)
    .sort((a, b) => versionOf(b) - versionOf(a))

/** How a wording is listed and asked for. */
export const versionLine = (one: ServedProgramme, world: World): VersionLine => ({
  ref: world.programmes.includes(one) ? one.id : `${one.id}@${versionOf(one)}`,
  version: versionOf(one),
  title: one.programme.title,
  issued: one.programme.notice.issued,
  hash: one.hash,
})
