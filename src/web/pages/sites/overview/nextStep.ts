import type { SiteRow } from '../siteTypes.ts'

/** What must be there before a site's results say something. 准备步骤 */
export type StepKey = 'allow' | 'columns' | 'check' | 'place'

export interface SiteStep {
  readonly key: StepKey
  readonly title: string
  /** In a list, beside the name of the site. */
  readonly short: string
  readonly done: boolean
}

type Known = Pick<SiteRow, 'hosts' | 'columns' | 'last'>

/** The steps of a site in their order, each with whether it is done. 准备步骤 */
export function stepsOf({ hosts, columns, last }: Known): readonly SiteStep[] {
  return [
    { key: 'allow', title: '允许访问', short: '等系统管理员允许访问', done: hosts.every(({ allowed }) => allowed) },
    { key: 'columns', title: '导入栏目', short: '还没有导入栏目', done: columns.all > 0 },
    { key: 'check', title: '检查一次', short: '还没有检查过', done: last !== null },
    {
      key: 'place',
      title: '确认栏目的网址',
      short: `还有 ${String(columns.all - columns.placed)} 个栏目没有确认网址`,
      done: columns.all > 0 && columns.placed === columns.all,
    },
  ]
}

/** The first that is not done; null: everything is. 下一步 */
export const nextStep = (site: Known): SiteStep | null => stepsOf(site).find(({ done }) => !done) ?? null
