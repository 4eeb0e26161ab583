import { z } from 'zod'
import { add, formatFraction, parseFraction, printFraction, ZERO } from '../../model/Fraction.ts'
import { Refusal } from '../../model/Refusal.ts'
import { stateDigest } from '../../people/tables/stateDigest.ts'
import type { ReportedResult, ReportedTable, Weighting } from '../reporting/ReportedResult.ts'
import { weigh } from '../reporting/weightingFrom.ts'

const FORMAT = 'mingjing-report-1'

const text = z.string().max(2_000)
/** Points are short; what is longer keeps the processor busy for hours when it is added up. */
const number = z
  .string()
  .max(100)
  .refine((one) => parseFraction(one) !== null)
/** As it is printed: with an end, or nothing. */
const printed = text.refine((one) => parseFraction(one) === null || /^-?\d{1,20}(?:\.\d{1,10})?$/u.test(one))
const weighting = z.object({ weight: number.nullable(), scale: z.object({ outOf: number, to: number }).nullable() })
const row = z.object({
  unit: text,
  name: text,
  total: number.nullable(),
  place: text.nullable(),
  grades: z.array(text).max(100),
  weighted: number.nullable(),
  printed: z.object({ total: printed, weighted: printed }),
})
const report = z.object({
  round: z.object({ id: text, title: text, asOf: text }),
  office: text,
  to: text,
  on: z.iso.date(),
  weighting,
  decimals: z.int().min(0).max(10),
  tables: z.array(z.object({ name: text, sum: text, rows: z.array(row).max(20_000) })).max(1_000),
  hash: text,
})

/** What of a report is taken over. 读出的报送件 */
export type OpenReport = Pick<ReportedResult, 'office' | 'to' | 'on' | 'hash'> & {
  readonly round: ReportedResult['round']
  readonly tables: readonly (Omit<ReportedTable, 'rows'> & { readonly rows: readonly z.output<typeof row>[] })[]
}

/**
 * Reads a report as another installation, or this one, handed it over. 读报送件
 *
 * @throws Refusal where it is none, or where its rows are not those that were handed over, saying which
 */
export function openReport(said: string): OpenReport {
  const raw = jsonOf(said)
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== FORMAT)
    throw unfit('这不是明镜的报送件（JSON）。请在对方的“结果报送”页下载 JSON 格式的报送件，原样上传。')
  const read = report.safeParse(raw)
  if (!read.success)
    throw unfit(`报送件不完整：${placeOf(read.error.issues[0]?.path ?? [])}缺少内容，或者不是应有的写法。请向对方重新要一份。`)
  // Of the tables as they came: whatever was added to them was not handed over either.
  if ('tables' in raw && stateDigest(raw.tables) === read.data.hash) return read.data
  throw unfit(`报送件被改过，或者没有传完整：${whereChanged(read.data)}。什么也没有导入，请向对方重新要一份。`)
}

const unfit = (message: string): Refusal => new Refusal('invalid', 'report-unfit', message)

function jsonOf(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch (error) {
    if (error instanceof SyntaxError) throw unfit('这个文件读不出来，可能没有下载完整。请重新下载报送件，原样上传。')
    throw error
  }
}

const PARTS: Readonly<Record<string, string>> = {
  round: '批次',
  office: '报送单位',
  to: '报给谁',
  on: '日期',
  weighting: '折算办法',
  decimals: '小数位数',
  tables: '表',
  rows: '行',
  hash: '指纹',
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `第${String(part + 1)}` : (PARTS[String(part)] ?? ''))).join('') || '里面'

/** The first place where the numbers do not agree with each other; without one nobody can tell which was changed. */
function whereChanged({ tables, weighting: how, decimals }: z.output<typeof report>): string {
  for (const { name, rows, sum } of tables) {
    for (const one of rows) {
      const wrong = wrongIn(one, how, decimals)
      if (wrong !== null) return `“${name}”里${one.name}的${wrong}`
    }
    const printed = rows.flatMap(({ weighted, printed: { weighted: shown } }) => (weighted === null ? [] : [parseFraction(shown) ?? ZERO]))
    if (sum !== '' && printFraction(printed.reduce(add, ZERO), decimals) !== sum) return `“${name}”的合计和各行对不上`
  }
  return '各行和报送时记下的指纹对不上'
}

function wrongIn({ total, weighted, printed }: z.output<typeof row>, how: Weighting, decimals: number): string | null {
  const exact = total === null ? null : parseFraction(total)
  if (!exact) return null
  if (printFraction(exact, decimals) !== printed.total) return '得分和印出的得分对不上'
  const counted = formatFraction(weigh(exact, how))
  if (weighted !== counted) return '折算得分和得分对不上'
  return printFraction(weigh(exact, how), decimals) === printed.weighted ? null : '折算得分和印出的折算得分对不上'
}
