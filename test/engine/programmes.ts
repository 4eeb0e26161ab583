import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { workCalendarFrom, type WorkCalendar } from '../../src/calendar/WorkCalendar.ts'
import { compile, type CompiledProgramme } from '../../src/engine/compile.ts'
import type { Unit } from '../../src/model/Facts.ts'
import type { Programme } from '../../src/model/Programme.ts'
import { askedOfGroups, type Asked } from '../../src/programme/askedChecks.ts'
import { readProgramme } from '../../src/programme/readProgramme.ts'
import { inventedUnits } from '../../src/rounds/demonstration/inventedUnits.ts'
import { ownCalendar } from '../ownCalendar.ts'

const PROGRAMMES = join(import.meta.dirname, '../../programmes')

export const PROGRAMME_FOLDERS: readonly string[] = readdirSync(PROGRAMMES).filter((name) => statSync(join(PROGRAMMES, name)).isDirectory())

function filesUnder(folder: string, root: string): readonly (readonly [string, string])[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path, root) : [[relative(root, path), readFileSync(path, 'utf8')] as const]
  })
}

/** A programme of the repository with invented units, ready to be scored. */
export interface RealProgramme {
  readonly programme: Programme
  readonly compiled: CompiledProgramme
  readonly calendar: WorkCalendar
  readonly units: readonly Unit[]
  readonly askedOf: (group: string) => Asked
}

/** Null while its files do not load; the golden cases say why. */
export function realProgramme(id: string): RealProgramme | null {
  const folder = join(PROGRAMMES, id)
  const { programme } = readProgramme(Object.fromEntries(filesUnder(folder, folder)))
  if (!programme) return null
  const askedOf = askedOfGroups(programme)
  const calendar = workCalendarFrom(ownCalendar())
  return { programme, compiled: compile(programme), calendar, units: inventedUnits(programme, askedOf), askedOf }
}
