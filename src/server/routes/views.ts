import { setImmediate as otherRequests } from 'node:timers/promises'
import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import type { Standings } from '../../model/Standing.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import { keptOf, readSettledStandings, readSettledUnit } from '../../rounds/settling/readSettled.ts'
import { moveTable, totalTable } from '../../rounds/settling/viewTables.ts'
import { viewsOf, type UnitSeen } from '../../rounds/settling/viewsOf.ts'
import { viewsWithin } from '../../rounds/settling/viewsWithin.ts'
import type { ViewsSheet } from '../../rounds/settling/ViewsSheet.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { composed, download } from '../routing/Answer.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { tableFile, XLSX } from './handedTable.ts'

/** 前后对照: what a unit said itself, what was assessed, what objections changed, what was settled, and why. */
export const viewRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/units/:unit/views',
    { summary: '一个单位的自评、考核得分、异议复核后和定稿的对照，变动和原因', answer: composed('ViewsSheet') },
    async ({ world, visitor, input: { params } }) => {
      const found = await world.keptRound(params.round)
      if (!found) throw notThere('round')
      const { standings } = found.kept.scored
      const result = standings.results.find(({ unit }) => unit.id === params.unit)
      if (!result) throw notThere('round-unit')
      const settled = await settledUnit(world, params.round, params.unit)
      const terms = await termsOf(world.store.db, params.round)
      const heardAt = (await newestSnapshot(world.store.db, params.round, 'feedback'))?.at ?? null
      const sheet = viewsOf(terms, { result, standing: linesOf(standings).get(params.unit) ?? null, settled, heardAt })
      return (await viewsSeen(world, visitor, params.round))(sheet)
    },
  ),

  route(
    'GET /api/rounds/:round/views.xlsx',
    {
      summary: '全部单位的前后对照：得分一张表，变动和原因一张表',
      query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '文件格式；CSV 只有变动和原因' }) }),
      answer: download(XLSX),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const found = await world.keptRound(params.round)
      if (!found) throw notThere('round')
      const terms = await termsOf(world.store.db, params.round)
      const seen = await viewsSeen(world, visitor, params.round)
      const sheets = (await allViews(world, terms, found.kept.scored.standings)).map(seen)
      const name = `前后对照-${found.kept.scored.facts.title}-${beijingDate(world.store.now())}`
      if (query.format === 'csv') return tableFile(writeCsv([moveTable(sheets).head, ...moveTable(sheets).rows]), name, 'csv')
      return tableFile(await writeXlsx([totalTable(sheets), moveTable(sheets)]), name, 'xlsx')
    },
  ),
]

/** Points are everybody's who sees results; who said what and why is seen of the rows in one's share. */
async function viewsSeen({ shareIn }: World, { person, duties }: SignedIn, round: string): Promise<(sheet: ViewsSheet) => ViewsSheet> {
  const share = await shareIn(round, person, dutiesFor(duties, 'results.read'))
  return (sheet) => viewsWithin(sheet, (node) => coversCell(share, { unit: sheet.unit, node }))
}

const linesOf = ({ tables }: Standings) => new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line] as const)))

async function settledUnit({ store }: World, round: string, unit: string): Promise<UnitSeen['settled']> {
  const newest = await newestSnapshot(store.db, round, 'final')
  // One of an older program keeps nothing to compare with; and a unit may have come into the round since.
  if (!newest || newest.facts === null || newest.files[unit] === undefined) return null
  const { tables } = await readSettledStandings(store, keptOf(newest))
  const standing = tables.flatMap(({ lines }) => lines).find((line) => line.unit === unit) ?? null
  return { line: await readSettledUnit(store, newest.id, unit), standing, at: newest.at }
}

/** One unit after the other, others let in between. */
async function allViews({ store }: World, terms: Terms, standings: Standings): Promise<readonly ViewsSheet[]> {
  const lines = linesOf(standings)
  const newest = await newestSnapshot(store.db, terms.round, 'final')
  const settled = newest && newest.facts !== null ? await readSettledStandings(store, keptOf(newest)) : null
  const totals = new Map(settled?.tables.flatMap((table) => table.lines.map((line) => [line.unit, line] as const)))
  const heardAt = (await newestSnapshot(store.db, terms.round, 'feedback'))?.at ?? null
  const sheets: ViewsSheet[] = []
  for (const result of standings.results) {
    const { id } = result.unit
    const sheet = viewsOf(terms, { result, standing: lines.get(id) ?? null, settled: null, total: totals.get(id) ?? null, heardAt })
    // Only what moved is written: the rows of thousands would fill the memory.
    sheets.push({ ...sheet, rows: [] })
    await otherRequests()
  }
  return sheets
}
