import { z } from 'zod'
import type { ResultTable } from '../../documents/resultTables/ResultTable.ts'
import { ROUND_TABLES, roundTables } from '../../documents/resultTables/roundTables.ts'
import { UNIT_TABLES, unitTables } from '../../documents/resultTables/unitTables.ts'
import { YEAR_TABLES, yearTables } from '../../documents/resultTables/yearTables.ts'
import { tablesAsCsv, tablesAsXlsx } from '../../documents/resultTables/writeTables.ts'
import { beijingDate } from '../../model/Instant.ts'
import { composeAnalysis } from '../../sheets/round/analysis/composeAnalysis.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { resultsOf } from '../resultsOf.ts'
import { composed, download } from '../routing/Answer.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { readYears } from '../years/readYears.ts'
import { unitSheetFor } from '../unitSheetFor.ts'
import { tableFile, XLSX } from './handedTable.ts'

const format = z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '文件格式' })

/** What is made into a file, of the tables that there are. */
interface Handed<Key extends string> {
  readonly tables: readonly ResultTable<Key>[]
  readonly only: Key | undefined
  readonly format: 'xlsx' | 'csv'
  readonly title: string
  readonly notes: readonly string[]
  readonly demonstration: boolean
  readonly on: string
}

async function handed<Key extends string>({ tables, only, format, title, notes, demonstration, on }: Handed<Key>): Promise<Response> {
  const chosen = tables.filter(({ key }) => only === undefined || key === only)
  const head = { title: `${title}${demonstration ? '（演示数据）' : ''}`, notes }
  const name = `${only === undefined ? '结果' : (chosen[0]?.name ?? '')}-${title}-${on}`
  return tableFile(format === 'csv' ? tablesAsCsv(chosen, head) : await tablesAsXlsx(chosen, head), name, format)
}

/** 结果分析和导出: why grades end where they do, what was lost where, and every table as a file. */
export const resultTableRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/analysis',
    { summary: '等次线怎样划出、线边的单位差多少，各指标各条款各组失了多少分', answer: composed('AnalysisSheet') },
    async ({ world, input: { params } }) => {
      const { ready, round } = await resultsOf(world, params.round)
      return composeAnalysis(ready.programme, round)
    },
  ),

  route(
    'GET /api/rounds/:round/results.xlsx',
    {
      summary: '导出结果：排名、等次依据、得分分布、指标差距、失分',
      query: z.object({ table: z.enum(ROUND_TABLES).exactOptional().meta({ title: '只要哪张表；不写为全部' }), format }),
      answer: download(XLSX),
    },
    async ({ world, input: { params, query } }) => {
      const { ready, round } = await resultsOf(world, params.round)
      const sheet = composeRoundSheet(ready, round)
      return handed({
        tables: roundTables(sheet, composeAnalysis(ready.programme, round)),
        only: query.table,
        format: query.format,
        title: sheet.title,
        notes: [`计到 ${sheet.asOf}`, `回执 ${sheet.receipt}`],
        demonstration: round.facts.demonstration,
        on: beijingDate(world.store.now()),
      })
    },
  ),

  route(
    'GET /api/rounds/:round/years',
    { summary: '与同一单位组织的往年考核对比：先比方法，再比得分、名次、等次和指标', answer: composed('YearsSheet') },
    ({ world, visitor, input: { params } }) => readYears(world, visitor, params.round),
  ),

  route(
    'GET /api/rounds/:round/years.xlsx',
    {
      summary: '导出历年对比：方法、各单位、各组、各指标',
      query: z.object({ table: z.enum(YEAR_TABLES).exactOptional().meta({ title: '只要哪张表；不写为全部' }), format }),
      answer: download(XLSX),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const sheet = await readYears(world, visitor, params.round)
      return handed({
        tables: yearTables(sheet),
        only: query.table,
        format: query.format,
        title: `历年对比-${sheet.title}`,
        notes: [`计到 ${sheet.asOf}`, `回执 ${sheet.receipt}`],
        demonstration: world.kind === 'demonstration',
        on: beijingDate(world.store.now()),
      })
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/result.xlsx',
    {
      summary: '导出一个单位的结果：失分构成、各部分得分率、得分明细',
      query: z.object({ table: z.enum(UNIT_TABLES).exactOptional().meta({ title: '只要哪张表；不写为全部' }), format }),
      answer: download(XLSX),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const sheet = await unitSheetFor(world, visitor, params)
      return handed({
        tables: unitTables(sheet),
        only: query.table,
        format: query.format,
        title: `${sheet.unit.name}-${sheet.title}`,
        notes: [`计到 ${sheet.asOf}`, `回执 ${sheet.receipt}`],
        demonstration: world.kind === 'demonstration',
        on: beijingDate(world.store.now()),
      })
    },
  ),
]
