import { removePurged } from '../../files/purges/removePurged.ts'
import type { Installation } from '../../installation/openInstallation.ts'
import { JOB_KINDS } from '../../jobs/index.ts'
import { openJobQueue, type JobQueue } from '../../jobs/JobQueue.ts'
import { backupPlace } from '../../jobs/workPlace.ts'
import { createSetupSlip, needsSetup } from '../../people/slips/createSetupSlip.ts'
import { tellServedPlace } from '../../outgoing/ownPlaces.ts'
import { completeResults } from '../../rounds/life/results/completeResults.ts'
import { hasAdministrator } from '../../store/queries/duties.ts'
import { putSetting, SERVED_ADDRESS } from '../../store/queries/settings.ts'
import { demonstrationLines, installationLines, noPasswordWarning } from './announce.ts'
import { createApp } from '../app.ts'
import { createWorld } from '../createWorld.ts'
import { openDemonstration } from '../demonstration/openDemonstration.ts'
import { LOOPBACK, type Exposure } from '../Exposure.ts'
import { isLoopbackHost, shownHost } from './hosts.ts'
import { listen, urlOf, type Place } from './listen.ts'
import { listenForChanges } from '../live/listenForChanges.ts'
import type { Log } from '../log/Log.ts'
import { openLog } from '../log/openLog.ts'
import { tellTerminal } from '../log/tellTerminal.ts'
import { openPlace } from './openPlace.ts'
import type { Options } from './options.ts'
import { readOwnCalendar } from '../ownCalendar.ts'
import { readOwnFolders } from './ownFolders.ts'
import { readProgrammeFolders } from '../programmeFolders.ts'
import { certificateWarning, readTls } from './readTls.ts'
import { scoringBeside } from '../results/beside/scoringBeside.ts'
import type { UnitScoring } from '../results/scoreUnits.ts'
import { stopListening } from './stopListening.ts'
import type { World } from '../World.ts'

/** What comes with the program, by where it lies. */
export interface Shipped {
  readonly programmes: string
  readonly calendars: string
  readonly site: string
  readonly pages: string
}

/** A server that answers. 运行中的服务 */
export interface Running {
  /** Answers what it has begun to answer, then closes everything. */
  stop(): Promise<void>
}

/** What was opened, to be closed in the other order. */
type Later = (close: () => Promise<void> | void) => void

const DEFAULT_PORT = 8090
const THIS_MACHINE = '127.0.0.1'

const say = (line: string): void => console.log(line)

/** Opens the data, listens, and says where. 启动服务 */
export async function start(options: Options, shipped: Shipped): Promise<Running> {
  const closing: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (let close = closing.pop(); close; close = closing.pop()) await close()
  }
  try {
    await serve(options, shipped, (close) => closing.push(close))
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function serve(options: Options, shipped: Shipped, later: Later): Promise<void> {
  const tls = await readTls(options.tls)
  const own = options.programmes === undefined ? [] : await readOwnFolders(options.programmes)
  let log: Log | null = null
  const report = (error: unknown) => log?.error('in the background', error)
  let installation = await openPlace(options, report, say)
  later(() => installation.close())
  const file = openLog(installation.folder, installation.store.now)
  later(() => file.close())
  log = tellTerminal(file, say)
  const removed = await removePurged(installation.store)
  if (removed > 0) log.warn('removed bytes that had outlived their purge', { removed })
  if (installation.kind === 'installation') return serveInstallation(installation, { options, shipped, tls, log, later })
  const folders = [...(await readProgrammeFolders(shipped.programmes)), ...own]
  const calendar = await readOwnCalendar(shipped.calendars)
  const opened = await openDemonstration(installation, { folders, calendar, report, say, log, site: shipped.site })
  installation = opened.installation
  later(opened.stop)
  const jobs = await openJobs(installation, log, later)
  const { kind, store, folder } = installation
  const backups = backupPlace(folder, process.env)
  const scoring = openScoring(installation, log, later)
  const world = createWorld({ kind, store, folder, jobs, backups, log, preparing: opened.preparing }, scoring)
  await opened.presentable
  const asked = options.port ?? DEFAULT_PORT
  const place: Place = { host: THIS_MACHINE, port: asked, orNext: true, tls: null }
  const { port } = await listenFor(installation, world, shipped, place, LOOPBACK, later)
  for (const line of demonstrationLines(await world.shelf(), urlOf(place, port), asked, port)) say(line)
  opened.goOn()
  await jobs.work({ ...installation, backups })
}

interface Rest {
  readonly options: Options
  readonly shipped: Shipped
  readonly tls: Place['tls']
  readonly log: Log
  readonly later: Later
}

async function serveInstallation(installation: Installation, { options, shipped, tls, log, later }: Rest): Promise<void> {
  const { store, folder, warnings } = installation
  const { host = THIS_MACHINE, trustedProxies, port = DEFAULT_PORT } = options
  const jobs = await openJobs(installation, log, later)
  const backups = backupPlace(folder, process.env)
  const scoring = openScoring(installation, log, later)
  const world = createWorld({ kind: 'installation', store, folder, jobs, backups, log, preparing: () => new Set() }, scoring)
  // An address that people have written down does not move to another port.
  const place: Place = { host, port, orNext: false, tls }
  const exposure: Exposure = { hosts: null, tls: tls !== null, loopback: isLoopbackHost(host), trustedProxies }
  await listenFor(installation, world, shipped, place, exposure, later)
  const url = urlOf({ host: shownHost(host), tls }, port)
  const completed = completeResults(store).then(
    (rounds) => {
      if (rounds > 0) log.warn('results that an upgrade took away were computed again', { rounds })
    },
    (error: unknown) => log.error('results could not be completed', error),
  )
  later(() => completed)
  await putSetting(store.db, SERVED_ADDRESS, { url }, store.now(), 'program')
  const setup = (await needsSetup(store)) ? await createSetupSlip(store) : null
  const certificate = tls && certificateWarning(tls, new Date(store.now()))
  const keyless = setup === null && !(await hasAdministrator(store.db, store.now())) ? noPasswordWarning(folder) : null
  const told = [...warnings, ...[certificate, keyless].filter((one) => one !== null)]
  for (const line of installationLines(url, folder, setup, told)) say(line)
  await jobs.work({ ...installation, backups })
}

async function openJobs({ connection }: Installation, log: Log, later: Later): Promise<JobQueue> {
  const jobs = await openJobQueue(connection, JOB_KINDS, (what, error) => log.error('a job failed', error, { what }))
  later(() => jobs.stop())
  return jobs
}

/** Closed before the database is, in whose transactions it reads. */
function openScoring({ connection }: Installation, log: Log, later: Later): UnitScoring {
  const scoring = scoringBeside(connection.address, log)
  later(() => {
    scoring.close()
  })
  return scoring.score
}

async function listenFor(
  { connection }: Installation,
  world: World,
  { pages }: Shipped,
  place: Place,
  exposure: Exposure,
  later: Later,
): Promise<{ readonly port: number }> {
  const changes = await listenForChanges(connection, world.live, world.log)
  later(() => changes.close())
  const { server, port } = await listen(createApp(world, pages, { exposure }), place)
  later(() => stopListening(server))
  // Before the server, which waits for what it is answering.
  later(() => world.live.close())
  await tellServedPlace(world.store, port)
  world.log.info('listening', { port, kind: world.kind, tls: place.tls !== null })
  return { port }
}
