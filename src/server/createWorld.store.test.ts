import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { ownCalendar } from '../../test/ownCalendar.ts'
import { smallProgramme } from '../../test/smallProgramme.ts'
import { newStore } from '../../test/store.ts'
import type { CompiledProgramme } from '../engine/compile.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { findIncidents } from '../store/queries/incidents.ts'
import { composeRoundSheet } from '../sheets/round/composeRoundSheet.ts'
import { composeUnitSheet } from '../sheets/unit/composeUnitSheet.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import { readProgrammeFolders, type ProgrammeFolder } from './programmeFolders.ts'
import { datedWithin } from '../rounds/demonstration/datedWithin.ts'
import { demonstrationRound } from '../rounds/demonstration/demonstrationRound.ts'
import { incidentFromRow } from '../rounds/life/facts/factsFrom.ts'
import { publishProgramme } from '../rounds/life/programmes/publishProgramme.ts'
import { createWorld } from './createWorld.ts'
import { CIRCULAR } from './demonstration/circular.ts'
import { invent } from './demonstration/invent.ts'
import { makeDemonstration } from './demonstration/makeDemonstration.ts'
import { BUILDER } from './demonstration/populate.ts'
import { FINISHED } from './demonstration/unfinished.ts'
import { folderWorld } from '../../test/folderWorld.ts'
import { silentLog } from './log/silentLog.ts'
import { noBackups, noJobs } from '../../test/noJobs.ts'
import { noStore } from '../../test/noStore.ts'
import type { World } from './World.ts'

const files = smallProgramme()
const edited = (change: (text: string) => string) => ({ ...files, 'programme.yaml': change(files['programme.yaml'] ?? '') })
const OWN: readonly ProgrammeFolder[] = [
  { name: 'small', files },
  { name: 'small-2', files: edited((text) => `${text}version: 2\n`) },
  { name: 'invented', files: edited((text) => `${text.replace('small-2024', 'small-2025')}invented: true\n`) },
  { name: 'unreadable', files: edited((text) => `${text}unknown: 1\n`) },
]

async function demonstration(folders: readonly ProgrammeFolder[]) {
  const store = await newStore()
  const said: string[] = []
  const makings = {
    store,
    log: silentLog,
    folders,
    calendar: ownCalendar(),
    digest: 'd',
    invent,
    stopped: new AbortController().signal,
    say: (line: string) => void said.push(line),
  }
  const making = makeDemonstration(makings)
  await making.finished
  return {
    store,
    said,
    makings,
    world: createWorld({
      kind: 'demonstration',
      store,
      folder: '/nowhere',
      jobs: noJobs,
      backups: noBackups,
      log: silentLog,
      preparing: making.preparing,
    }),
  }
}

const ready = async (world: World): Promise<readonly ServedProgramme[]> => {
  const { programmes, older } = await world.shelf()
  return [...programmes, ...older].flatMap((one) => (one.state === 'ready' ? [one] : []))
}

describe('a demonstration in a database', () => {
  it('shows what the folders show that it was made from, to the last word and with the same receipts', { timeout: 60_000 }, async () => {
    const shipped = (await readProgrammeFolders(join(ROOT, 'programmes'))).filter(({ name }) => /changning/u.test(name))
    const folders = [...shipped, ...OWN]
    const { world, store } = await demonstration(folders)
    const recorded = (await findIncidents(store.db, [CIRCULAR.id])).map(incidentFromRow)
    expect(recorded).toHaveLength(1)
    const shown = (compiled: CompiledProgramme): RoundFacts => {
      const round = datedWithin(demonstrationRound(compiled, ownCalendar()), FINISHED[compiled.programme.id] ?? [], store.now())
      const units = round.units.map((one) =>
        one.unit.id === CIRCULAR.unit ? { ...one, facts: { ...one.facts, incidents: recorded } } : one,
      )
      return { ...round, units }
    }
    const memory = folderWorld(folders, shown, noStore, silentLog)
    expect(JSON.stringify(await world.shelf())).toBe(JSON.stringify(await memory.shelf()))
    for (const one of await ready(world)) {
      const [kept, invented] = await Promise.all([world.scoredRound(one), memory.scoredRound(one)])
      expect(kept?.receipt).toBe(invented?.receipt)
      if (!kept || !invented) continue
      expect(JSON.stringify(composeRoundSheet(one, kept))).toBe(JSON.stringify(composeRoundSheet(one, invented)))
      for (const { unit } of invented.facts.units.filter((_, at) => at % 10 === 0))
        expect(JSON.stringify(composeUnitSheet(one, kept, unit.id))).toBe(JSON.stringify(composeUnitSheet(one, invented, unit.id)))
      expect(await world.rosterOf(one)).toEqual(await memory.rosterOf(one))
    }
  })

  it('is scored once for all who ask, and not made again where it is there', async () => {
    const { world, said, makings } = await demonstration(OWN)
    expect(said).toHaveLength(2)
    const [one] = await ready(world)
    const [first, second] = await Promise.all([world.scoredRound(one!), world.scoredRound(one!)])
    expect(first).toBe(second)
    expect(await world.shelf()).toBe(await world.shelf())
    await makeDemonstration(makings).finished
    expect(said).toHaveLength(2)
  })

  it('says what is still to come while it is being made', async () => {
    const store = await newStore()
    const makings = {
      store,
      log: silentLog,
      folders: OWN,
      calendar: ownCalendar(),
      digest: 'd',
      stopped: new AbortController().signal,
      say: () => undefined,
    }
    const seen: string[][] = []
    const making = makeDemonstration({
      ...makings,
      invent: function* (order) {
        for (const one of invent(order)) {
          seen.push([one.step, ...making.preparing()])
          yield one
        }
      },
    })
    await making.presentable
    await making.finished
    expect(seen.find(([step]) => step === 'all-read')).toEqual(['all-read', 'small-2024'])
    expect([...making.preparing()]).toEqual([])
  })
})

describe('an installation', () => {
  it('shows what is published in it, and no round before one was opened', async () => {
    const store = await newStore()
    const world = createWorld({
      kind: 'installation',
      store,
      folder: '/nowhere',
      jobs: noJobs,
      backups: noBackups,
      log: silentLog,
      preparing: () => new Set(),
    })
    expect(await world.shelf()).toEqual({ programmes: [], older: [] })
    await publishProgramme(store, BUILDER, files)
    const [one] = await ready(world)
    expect([one?.id, one && (await world.scoredRound(one)), one && (await world.rosterOf(one))]).toEqual(['small-2024', null, []])
  })
})
