import type { SiteRow } from '../siteTypes.ts'

/** What must be there before a site's results say something. 准备步骤 */
export type StepKey = 'allow' | 'columns' | 'check' | 'place' | 'allow-others'

export interface SiteStep {
  readonly key: StepKey
  readonly title: string
  /** In a list, beside the name of the site. */
  readonly short: string
  readonly done: boolean
}

type Known = Pick<SiteRow, 'front' | 'hosts' | 'columns' | 'last'>

/** Runs begin at the front page; hosts where only columns are can be allowed at leisure. 能不能开始检查 */
export const mayBegin = ({ front, hosts }: Pick<SiteRow, 'front' | 'hosts'>): boolean => {
  const own = new URL(front).hostname.replace(/^\[|\]$/gu, '')
  return hosts.some(({ host, allowed }) => allowed && host === own)
}

/** The steps of a site in their order, each with whether it is done. 准备步骤 */
export function stepsOf(site: Known): readonly SiteStep[] {
  const { hosts, columns, last } = site
  const others = mayBegin(site) ? hosts.filter(({ allowed }) => !allowed).length : 0
  return [
    { key: 'allow', title: '允许访问', short: '等系统管理员允许访问', done: mayBegin(site) },
    { key: 'columns', title: '导入栏目', short: '还没有导入栏目', done: columns.all > 0 },
    { key: 'check', title: '检查一次', short: '还没有检查过', done: last !== null },
    {
      key: 'place',
      title: '确认栏目的网址',
      short: `还有 ${String(columns.all - columns.placed)} 个栏目没有确认网址`,
      done: columns.all > 0 && columns.placed === columns.all,
    },
    ...(others > 0
      ? [
          {
            key: 'allow-others',
            title: '允许访问栏目所在的别的主机',
            short: `还有 ${String(others)} 个主机没有允许访问`,
            done: false,
          } as const,
        ]
      : []),
  ]
}

/** The first that is not done; null: everything is. 下一步 */
export const nextStep = (site: Known): SiteStep | null => stepsOf(site).find(({ done }) => !done) ?? null
