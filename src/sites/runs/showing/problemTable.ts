import { formatMoment } from '../../../model/Instant.ts'
import type { VisitFault } from '../../../model/VisitStatus.ts'
import type { SheetOfTexts } from '../../../notices/writers/xlsx.ts'
import type { Db } from '../../../store/Db.ts'
import { showProblems, type ProblemsWanted } from './showProblems.ts'

type Shown = NonNullable<Awaited<ReturnType<typeof showProblems>>>

/** So many addresses go into one file: more nobody reads in a sheet. */
export const MOST_IN_TABLE = 50_000

const WHOSE: Readonly<Record<VisitFault, string>> = { site: '网站', network: '网络', ours: '检查程序这边', none: '谁的事都不是' }
const KINDS = { page: '网页', attachment: '附件', other: '图片等' } as const
const HEAD = ['网址', '在哪个页面上', '多少个页面上有', '网页或附件', '情况', '是谁的事', '怎么办', '栏目']
const WIDTHS = [60, 60, 10, 10, 24, 14, 40, 30]

/** Broken links of a run, or what it could not see, as a table for who mends them; null: there is no such run. 失效链接表 */
export async function problemTable(db: Db, run: string, wanted: Omit<ProblemsWanted, 'from' | 'limit'>): Promise<SheetOfTexts | null> {
  const shown = await showProblems(db, run, { ...wanted, from: 0, limit: MOST_IN_TABLE })
  if (!shown) return null
  const isFailed = wanted.outcome === 'failed'
  const note = leftOut(shown, wanted)
  return {
    name: isFailed ? '失效链接' : '没能看到的网址',
    ...(note === null ? {} : { above: [note] }),
    head: isFailed ? [...HEAD, '结论', '连续几次检查', '几天', '从什么时候起'] : HEAD,
    rows: shown.problems.map((one) => [
      ...[one.url, one.url === one.from ? '' : one.from, String(one.pages), KINDS[one.kind]],
      ...[one.word, WHOSE[one.fault], one.remedy, one.column?.levels.join(' › ') ?? ''],
      ...(isFailed
        ? [one.dead ? '打不开' : '待再看', String(one.timesSeen), String(one.days), one.since === null ? '' : formatMoment(one.since)]
        : []),
    ]),
    widths: isFailed ? [...WIDTHS, 10, 14, 8, 20] : WIDTHS,
  }
}

/** Said above the table where it has not all of them. */
function leftOut({ problems, byStatus, total }: Shown, { status, dead }: Pick<ProblemsWanted, 'status' | 'dead'>): string | null {
  const seen = byStatus.filter((one) => status === undefined || one.status === status).reduce((sum, { count }) => sum + count, 0)
  const all = dead === true ? total : Math.max(total, seen)
  return all > problems.length ? `共 ${String(all)} 个网址，表里有其中前 ${String(problems.length)} 个。` : null
}
