import type { ServedProgramme } from '../sheets/Served.ts'
import type { VersionLine } from '../sheets/versions/VersionsSheet.ts'
import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { Shelf } from './World.ts'

/** Which wording it is, from 1. 版本 */
export const versionOf = ({ programme }: ServedProgramme): number => programme.version ?? 1

/** A programme by its id, or a certain wording by `id@version`; undefined where there is none. */
export function findProgramme({ programmes, older }: Shelf, ref: string): ServedProgramme | BrokenProgramme | undefined {
  const exact = programmes.find(({ id }) => id === ref)
  const [id, version] = ref.split('@', 2)
  if (exact || version === undefined) return exact
  const ready = [...programmes.flatMap((one) => (one.state === 'ready' ? [one] : [])), ...older]
  return ready.find((one) => one.id === id && String(versionOf(one)) === version)
}

/** Every wording of a programme, newest first. */
export const versionsOf = ({ programmes, older }: Shelf, id: string): readonly ServedProgramme[] =>
  [...programmes.flatMap((one) => (one.state === 'ready' ? [one] : [])), ...older]
    .filter((one) => one.id === id)
    .sort((a, b) => versionOf(b) - versionOf(a))

/** How a wording is listed and asked for. */
export const versionLine = (one: ServedProgramme, shelf: Shelf): VersionLine => ({
  ref: shelf.programmes.includes(one) ? one.id : `${one.id}@${versionOf(one)}`,
  version: versionOf(one),
  title: one.programme.title,
  issued: one.programme.notice.issued,
  hash: one.hash,
})
