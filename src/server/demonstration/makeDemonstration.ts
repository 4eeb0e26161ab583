import type { RoundFacts } from '../../model/RoundFacts.ts'
import { Refusal } from '../../model/Refusal.ts'
import { answeringOf } from '../../rounds/answering/lanesFor.ts'
import { importRound } from '../../rounds/life/importRound.ts'
import { datedWithin } from '../../rounds/demonstration/datedWithin.ts'
import { publishRead } from '../../rounds/life/programmes/publishProgramme.ts'
import type { Store } from '../../store/Store.ts'
import { newestRounds } from '../../store/queries/newestRounds.ts'
import { putSetting } from '../../store/queries/settings.ts'
import type { Log } from '../log/Log.ts'
import type { ProgrammeFolder } from '../programmeFolders.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import { SHOWN_FIRST } from '../shownRound.ts'
import type { Invented, Order } from './invent.ts'
import { bindDemonstrationLeads } from './bindLeads.ts'
import { BUILDER, COUNTY, populate, registerInvented } from './populate.ts'
import { endedThere, endRound } from './endRound.ts'
import { populateCast } from './populateCast.ts'
import { populateTests } from './populateTests.ts'
import { populateQuestions, populateSelfChecks, reportSelfChecks } from './populateWork.ts'
import { readSeed, SEED, type Seed } from './Seed.ts'
import type { ServedSite } from './site/openSite.ts'
import { populateSite } from './site/populateSite.ts'
import { stageRounds } from './stageRounds.ts'
import { FINISHED, UNFINISHED, unfinishedRound, type Unfinished } from './unfinished.ts'

/** What a demonstration is made with. */
export interface Makings {
  readonly store: Store
  readonly log: Log
  readonly folders: readonly ProgrammeFolder[]
  readonly calendar: Order['calendar']
  readonly digest: string
  readonly invent: (order: Order) => AsyncIterable<Invented> | Iterable<Invented>
  /** The server stops; the rest is made another time. */
  readonly stopped: AbortSignal
  /** Told what has been done, a line each, for who waits at the terminal. */
  readonly say: (line: string) => void
  /** The county's website; left out: it has none. */
  readonly site?: ServedSite
}

/** A demonstration that is being made. 正在准备的演示 */
export interface Making {
  /** What the door shows is there. */
  readonly presentable: Promise<void>
  /** All of it is. */
  readonly finished: Promise<void>
  /** Programmes by their id whose rounds are still to come. */
  readonly preparing: () => ReadonlySet<string>
}

/** Makes what is missing of a demonstration, in the order in which visitors will look for it. 准备演示 */
export function makeDemonstration(makings: Makings): Making {
  const preparing = new Set<string>()
  let present: () => void = () => undefined
  const presentable = new Promise<void>((resolve) => (present = resolve))
  const finished = make(makings, preparing, present).finally(() => {
    preparing.clear()
    present()
  })
  return { presentable, finished, preparing: () => preparing }
}

async function make(makings: Makings, preparing: Set<string>, present: () => void): Promise<void> {
  const { store, log, folders, calendar, digest, invent, say, stopped, site } = makings
  const before = await readSeed(store.db)
  if (before?.complete === true) return stageRounds(store)
  const put = (seed: Omit<Seed, 'digest'>) => putSetting(store.db, SEED, { digest, ...seed } satisfies Seed, store.now(), BUILDER.id)
  // Whoever is interrupted here finds out of what it was to be made.
  if (before === null) await put({ complete: false, folders: [] })
  await populate(store)
  const known = (await newestRounds(store.db)).map(({ programme }) => programme)
  const first = folders.some(({ name }) => name === SHOWN_FIRST) ? SHOWN_FIRST : (folders[0]?.name ?? '')
  const files = new Map(folders.map((folder) => [folder.name, folder.files]))
  const read = new Map<string, Seed['folders'][number]>()
  const listed = () => folders.flatMap(({ name }) => read.get(name) ?? [])
  const ended = await endedThere(store)
  const ending: (() => Promise<void>)[] = []
  const told = (programme: ServedProgramme, made: Promise<string>): Promise<void> =>
    made.then(
      (line) => say(`  已备好：${line}`),
      (error: unknown) => {
        log.error('a demonstration round could not be made', error, { programme: programme.id })
        say(`  没有备好：${programme.programme.title}。${error instanceof Refusal ? error.message : '原因记在运行日志里。'}`)
      },
    )
  for await (const one of invent({ folders, calendar, first, known, ended })) {
    if (one.step === 'read') {
      const { folder, read: found } = one
      if (found.state === 'ready') {
        await publishRead(store, BUILDER, { ...found, files: files.get(folder) ?? {} })
        if (!known.includes(found.hash)) preparing.add(found.id)
      }
      read.set(folder, found.state === 'ready' ? { folder, hash: found.hash } : { folder, issues: found.issues })
    } else if (one.step === 'all-read') {
      await put({ complete: false, folders: listed() })
      present()
    } else if (one.step === 'ended') {
      ending.push(() => told(one.programme, endRound(store, one.programme, one.facts)))
    } else {
      await told(one.programme, takeOver(store, one))
      preparing.delete(one.programme.id)
    }
  }
  await populateCast(store)
  await stageRounds(store)
  await populateTests(store)
  for (const end of ending) await end()
  if (site && !stopped.aborted) await checkSite(makings, site)
  if (!stopped.aborted) await put({ complete: true, folders: listed() })
}

/** Looked at twice while the pages answer already. A site that cannot be checked leaves the rest. */
async function checkSite({ store, log, say, stopped }: Makings, site: ServedSite): Promise<void> {
  try {
    await populateSite(store, site, stopped)
    if (site.isOpen && !stopped.aborted) say('  已备好：示例县的网站，检查过两次')
  } catch (error) {
    if (stopped.aborted) return
    log.error('the example site could not be checked', error)
    say(`  没有备好：示例县的网站。${error instanceof Refusal ? error.message : '原因记在运行日志里。'}`)
  }
}

/** One round that cannot be made leaves the others. */
async function takeOver(store: Store, one: Extract<Invented, { step: 'round' | 'failed' }>): Promise<string> {
  if (one.step === 'failed') throw new Error('The round could not be invented.', { cause: one.error })
  const { id } = one.programme
  const facts = datedWithin(one.facts, FINISHED[id] ?? [], store.now())
  await registerInvented(
    store,
    facts.units.map(({ unit }) => unit),
  )
  const unfinished = UNFINISHED[id]
  // Before the finished one, which stays the newest: the one that is shown with the programme.
  if (unfinished) await takeOverUnfinished(store, one.programme, facts, unfinished)
  const { answers } = await importRound(store, BUILDER, facts, { programme: one.programme.hash, unit: COUNTY })
  return `${one.programme.programme.title}，${facts.units.length} 个单位，${answers} 个答案`
}

/** The round of the same county that is going on. */
async function takeOverUnfinished(
  store: Store,
  { programme, hash }: ServedProgramme,
  finished: RoundFacts,
  unfinished: Unfinished,
): Promise<void> {
  const facts = datedWithin(unfinishedRound(finished, unfinished), unfinished.stages, store.now())
  const answering = answeringOf(programme, {}, { selfCheck: unfinished.selfCheck, evidence: false })
  await importRound(store, BUILDER, facts, { programme: hash, unit: COUNTY, answering })
  await bindDemonstrationLeads(store, facts.id, programme, facts)
  if (!unfinished.selfCheck) return
  const isOpen = unfinished.stages.some(({ kind, to }) => kind === 'self-check' && (to ?? 0) >= 0)
  await (isOpen ? populateSelfChecks(store, facts.id, finished) : reportSelfChecks(store, facts.id, finished))
  await populateQuestions(store, facts.id, programme, finished)
}
