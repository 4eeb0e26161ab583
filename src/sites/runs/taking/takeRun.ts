import type { Actor } from '../../../model/Actor.ts'
import { beijingDate, type Instant } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { RevampSigns } from '../../../model/Site.ts'
import type { Reachability } from '../../../model/VisitStatus.ts'
import type { Db } from '../../../store/Db.ts'
import { perform, type Performance } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { insertCaptures, insertFindings } from '../../../store/queries/observations.ts'
import { insertProblems, openProblems } from '../../../store/queries/runProblems.ts'
import { changeSiteImport, holdSiteImport } from '../../../store/queries/siteImports.ts'
import { dropParts } from '../../../store/queries/siteRunParts.ts'
import {
  changeSiteRun,
  columnsOfSite,
  doneBefore,
  findSiteMap,
  findSiteRun,
  forgetMaps,
  hasSheet,
  holdSiteForRun,
  holdSiteRun,
  insertRunColumns,
  insertSiteRun,
  listRunColumns,
  putSiteMap,
  type SiteRow,
} from '../../../store/queries/siteRuns.ts'
import type { Store } from '../../../store/Store.ts'
import type { ImportReader } from '../bringing/reading.ts'
import { columnFinder } from '../columnOf.ts'
import type { FoundRun, FoundSheet } from '../FoundRun.ts'
import { asksRevamp, revampSigns, type SiteBones } from '../revampSigns.ts'
import { captureRows } from './captureRows.ts'
import { columnFindings, linkFindings } from './findingRows.ts'
import { keepersNow } from './keepersNow.ts'
import { matchColumns, sameAddress } from './matchColumns.ts'
import { mendedOf, problemRows } from './problemRows.ts'
import { storable } from './storable.ts'

/** Maps of so many runs of a site are kept: the last, and the one that it is compared with. */
const MAPS = 2

/** A run of ours that is through, or one that somebody brought along; read by a process that may be one of several, which then says which. */
export type Taken = { readonly run: string } | { readonly site: string; readonly reader?: ImportReader }

/**
 * Takes in what a run found, all of it in one transaction or nothing: columns, links, captures, findings, the map; whether a worker of ours made it or
 * somebody elsewhere. 整理检查结果
 *
 * @returns the run; null: somebody else was faster
 */
export async function takeRun(store: Store, actor: Actor, taken: Taken, found: FoundRun): Promise<string | null> {
  const site = 'site' in taken ? taken.site : (await findSiteRun(store.db, taken.run))?.site
  if (site === undefined) return null
  const { sha256: sheetHash } = await store.blobs.put(found.sheetBytes)
  if ('site' in taken && (await hasSheet(store.db, site, sheetHash))) throw twice()
  for (const { sha256 } of found.sheet.captures) await keep(store, sha256, found.capture)
  for (const { sha256 } of found.pictures) await keep(store, sha256, found.picture)
  const sheet = storable(found.sheet)
  const reached = mendedOf(await found.outcomesOf(new Set(await openProblems(store.db, site, sheet.from))))
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await holdSiteForRun(tx, site)
    if (!held) return null
    if ('run' in taken && (await holdSiteRun(tx, taken.run))?.state !== 'taking') return null
    const reader = 'site' in taken ? taken.reader : undefined
    if (reader && (await holdSiteImport(tx, reader.id))?.worker !== reader.worker) return null
    // Two may have brought the same at once.
    if ('site' in taken && (await hasSheet(tx, site, sheetHash))) throw twice()
    const run = 'run' in taken ? taken.run : store.newId()
    if ('site' in taken)
      // Done at once: it waits for no worker, and may come while one is at the site.
      await insertSiteRun(tx, {
        ...{ id: run, site, origin: 'imported', state: 'done', terms: held.terms, askedBy: actor.id, askedAt: at },
      })
    const { revamp, brokenLinks } = await fill(store, performance, actor, held, run, { ...found, sheet }, reached)
    const { from, until, pages, statuses } = sheet
    await changeSiteRun(tx, run, {
      ...{ state: 'done', sheet: sheetHash, beganAt: from, endedAt: until, worker: null, stopAsked: false, fault: null },
      ...{ pages, statuses, brokenLinks, revamp },
    })
    if (reader) await changeSiteImport(tx, reader.id, { state: 'done', run, worker: null, endedAt: at })
    await dropParts(tx, run)
    await forgetMaps(tx, site, MAPS)
    await announce(tx, { kind: 'site', site })
    const act = 'run' in taken ? 'site-run.take' : 'site-run.import'
    record({ act, on: { kind: 'site-run', id: run }, refs: { site, sheet: sheetHash } })
    return run
  })
}

const twice = () => new Refusal('conflict', 'site-run-twice', '这个采集包已经导入过了，没有再导入一次。')

async function keep({ blobs }: Store, sha256: string, read: (sha256: string) => Promise<Uint8Array>): Promise<void> {
  if (await blobs.has(sha256)) return
  const kept = await blobs.put(await read(sha256))
  if (kept.sha256 !== sha256) throw new Error(`A capture is not what it is called: ${sha256}`)
}

/** Everything but the run's own row. */
async function fill(
  { newId }: Store,
  { tx, at }: Performance,
  actor: Actor,
  site: SiteRow,
  run: string,
  found: FoundRun,
  mended: ReturnType<typeof mendedOf>,
): Promise<{ readonly revamp: RevampSigns | null; readonly brokenLinks: number }> {
  const { sheet } = found
  const columns = await columnsOfSite(tx, site.id)
  const matched = matchColumns(columns, sheet.columns)
  const columnOf = columnFinder(columns.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }])))
  const captured = captureRows(found, { site: site.id, run, unit: site.unit, person: actor.id, at, newId }, columnOf)
  const { revamp, gone } = await revampOf(tx, site.id, sheet, matched)
  const seen = [...matched].map(([column, one]) => {
    const seenAt = one.at ?? sheet.until
    const asked = gone.has(column)
    const outcome: Reachability = asked ? 'cantTell' : one.outcome
    return { ...one, column, outcome, asked, at: seenAt, capture: captured.nothing(one.url, one.status, seenAt) }
  })
  const problems = problemRows(run, sheet, mended, { columnOf, captureOf: captured.idOf })
  const place = {
    ...{ run, site: site.id, person: actor.id, at, newId },
    keepersOf: await keepersNow(tx, site.id, site.unit, beijingDate(sheet.from)),
  }
  await insertCaptures(tx, captured.rows)
  await insertRunColumns(
    tx,
    seen.map(({ column, url, status, outcome, items, latest, at: seenAt, capture }) => ({
      ...{ run, column, url, status, outcome, items, latest, at: seenAt, capture },
    })),
  )
  await insertProblems(tx, problems)
  await insertFindings(tx, [...columnFindings(place, seen), ...linkFindings(place, problems)])
  await putSiteMap(tx, run, sheet.map)
  return { revamp, brokenLinks: sheet.brokenLinks.length }
}

/** Was the site rebuilt since the last run of which that is known? And the columns of which it is not said, until somebody answers, that they are gone. */
async function revampOf(
  tx: Db,
  site: string,
  sheet: FoundSheet,
  matched: ReadonlyMap<string, FoundSheet['columns'][number]>,
): Promise<{ readonly revamp: RevampSigns | null; readonly gone: ReadonlySet<string> }> {
  const before = await bonesBefore(tx, site, sheet.from)
  if (!before) return { revamp: null, gone: new Set() }
  const now = new Map([...matched].map(([column, { outcome }]) => [column, outcome]))
  const signs = revampSigns(before, { columns: now, navigation: navigationOf(sheet.map) })
  if (!asksRevamp(signs)) return { revamp: null, gone: new Set() }
  const gone = [...now].filter(([column, outcome]) => outcome === 'failed' && before.columns.get(column) === 'passed')
  return { revamp: signs, gone: new Set(gone.map(([column]) => column)) }
}

async function bonesBefore(tx: Db, site: string, before: Instant): Promise<SiteBones | null> {
  const run = await doneBefore(tx, site, before, true)
  if (!run) return null
  const columns = new Map((await listRunColumns(tx, [run.id])).map(({ column, outcome }) => [column, outcome]))
  return { columns, navigation: navigationOf((await findSiteMap(tx, run.id)) ?? []) }
}

/** Addresses to which the menus of a site lead. */
const navigationOf = (map: FoundSheet['map']): readonly string[] =>
  map.flatMap(({ url, menu }) => (menu.length > 0 ? [sameAddress(url)] : []))
