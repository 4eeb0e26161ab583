import { formatInstant } from '../../../instants.ts'
import { hoursInWords } from '../hoursInWords.ts'
import type { SiteSheet } from '../siteTypes.ts'

const EVERY = { day: '每天', week: '每周', month: '每月' } as const

/** How a site is visited, for who cannot change it. 设置（只读） */
export function TermsInWords({ site: { terms, schedule, dueAt } }: { readonly site: SiteSheet }) {
  const { rate, hours, maxPages, browser } = terms
  const lines = [
    ['多快', rate === 'usual' ? '照常（每秒 2 个）' : rate === null ? '不限' : `每秒 ${String(rate)} 个`],
    ['时段', hoursInWords(hours)],
    [
      '定时检查',
      schedule === null ? '没有安排' : `${EVERY[schedule.every]} ${schedule.at}${dueAt === null ? '' : `，下次 ${formatInstant(dueAt)}`}`,
    ],
    ['最多看多少个网页', maxPages === null ? '不限' : String(maxPages)],
    ['用浏览器打开', browser ? '内容由脚本生成的网页用浏览器打开，并给有问题的网页截图' : '不用'],
  ] as const
  return (
    <section className="panel" aria-labelledby="terms">
      <h2 id="terms">怎样检查</h2>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">要改的，请考核组织人员在这里修改。</p>
    </section>
  )
}
