import type { ActionId } from '../../../permissions/actions.ts'

/** What pages of a round stand together for, in the order in which a round needs them. 批次各页的分组 */
const GROUPS = ['准备', '填报', '打分', '核定', '结果公布'] as const

/** A page of a round, and the right in this round without which it shows nothing. */
interface RoundPageEntry {
  readonly to: `/rounds/$round${string}`
  readonly title: string
  /** Left out: it stands before all groups. */
  readonly group?: (typeof GROUPS)[number]
  /** One of them is enough. */
  readonly needs: readonly ActionId[]
  /** Also for whoever fills in for a unit of the round. */
  readonly own?: true
  /** Not in a simple round, where nobody but its clerk does anything. */
  readonly unlessSimple?: true
  /** Only where the programme has bonuses that units can claim. */
  readonly ifClaims?: true
}

/**
 * Group by group; 自查 stands apart, since it is a unit's. 批次各页
 *
 * A line for each page that exists: what does not exist yet is not offered.
 */
const ROUND_PAGES = [
  { to: '/rounds/$round', title: '概况', needs: ['coverage.read'] },
  { to: '/rounds/$round/stages', title: '阶段和分工', group: '准备', needs: ['round.read'] },
  { to: '/rounds/$round/matrix', title: '适用范围', group: '准备', needs: ['round.manage', 'coverage.read'] },
  { to: '/rounds/$round/changes', title: '变更', group: '准备', needs: ['round.change'] },
  { to: '/rounds/$round/handed-in', title: '报送情况', group: '填报', needs: ['coverage.read'], unlessSimple: true },
  { to: '/rounds/$round/reminders', title: '催办', group: '填报', needs: ['reminder.send'], unlessSimple: true },
  { to: '/rounds/$round/questions', title: '答疑', group: '填报', needs: ['question.read'], unlessSimple: true },
  { to: '/rounds/$round/claims', title: '加分申报', group: '填报', needs: ['claim.read'], unlessSimple: true, ifClaims: true },
  { to: '/rounds/$round/score', title: '评分', group: '打分', needs: ['desk.read'] },
  { to: '/rounds/$round/coverage', title: '覆盖图', group: '打分', needs: ['coverage.read'] },
  { to: '/rounds/$round/tests', title: '实测', group: '打分', needs: ['test.read'], unlessSimple: true },
  { to: '/rounds/$round/incidents', title: '事项', group: '打分', needs: ['coverage.read'] },
  {
    ...{ to: '/rounds/$round/tables', title: '表格', group: '打分', own: true },
    needs: ['answer.assess', 'answer.test', 'answer.judge', 'answer.behalf'],
  },
  { to: '/rounds/$round/incoming', title: '外来结果', group: '打分', needs: ['import.read'] },
  { to: '/rounds/$round/settle', title: '定稿', group: '核定', needs: ['settle.read'] },
  { to: '/rounds/$round/objections', title: '反馈和异议', group: '核定', needs: ['objection.read'], unlessSimple: true },
  { to: '/rounds/$round/approval', title: '审定', group: '核定', needs: ['approval.read'] },
  { to: '/rounds/$round/results', title: '结果', group: '结果公布', needs: ['results.read'] },
  { to: '/rounds/$round/publication', title: '公布', group: '结果公布', needs: ['publication.read'] },
  { to: '/rounds/$round/report', title: '结果报送', group: '结果公布', needs: ['report.read'] },
] as const satisfies readonly RoundPageEntry[]

/** Where a unit does its own part of a round, and what that is called where there are more units of his. */
const OWN_PAGES = [
  { to: '/rounds/$round/self/$unit', title: '自查', titleOf: '自查：' },
  { to: '/rounds/$round/claims/$unit', title: '申报加分', titleOf: '申报加分：' },
  { to: '/rounds/$round/results/$unit', title: '本单位结果', titleOf: '结果：' },
] as const

/** Whoever fills for more units finds them on 概况. */
const OWN_TABS = 3

/** So many ways still stand in one row. 一行放得下的页数 */
const IN_ONE_ROW = 7

/** A way to a page of a round. 批次页签 */
export type RoundTab =
  | { readonly to: (typeof ROUND_PAGES)[number]['to']; readonly title: string }
  | { readonly to: (typeof OWN_PAGES)[number]['to']; readonly title: string; readonly unit: string }

/** Ways that stand together; without a title, each for itself. 批次页签组 */
export interface RoundTabGroup {
  readonly title: string | null
  readonly tabs: readonly RoundTab[]
}

/** What of a round decides which of its pages somebody is shown. */
export interface PagesOf {
  readonly simple: boolean
  readonly claims: boolean
  readonly may: readonly ActionId[]
  /** His own units in it. */
  readonly own: readonly { readonly id: string; readonly name: string }[]
}

/** The pages that show him something: in one row where they are few, otherwise by what they are for. 可见的批次页 */
export function tabsFor(head: PagesOf): readonly RoundTabGroup[] {
  const pages = ROUND_PAGES.filter((page: RoundPageEntry) => isShown(page, head))
  const own = ownTabs(head)
  if (pages.length + own.length <= IN_ONE_ROW) return [{ title: null, tabs: [...pages, ...own] }]
  const within = (title: string | undefined) => pages.filter((page: RoundPageEntry) => page.group === title)
  return [
    { title: null, tabs: within(undefined) },
    ...GROUPS.map((title) => ({ title, tabs: within(title) })),
    { title: '本单位', tabs: own },
  ].flatMap(({ title, tabs }) => (tabs.length === 0 ? [] : [{ title: tabs.length === 1 ? null : title, tabs }]))
}

const isShown = (page: RoundPageEntry, { simple, claims, may, own }: PagesOf): boolean =>
  !(page.unlessSimple && simple) &&
  !(page.ifClaims && !claims) &&
  (page.needs.some((action) => may.includes(action)) || (page.own === true && own.length > 0))

const ownTabs = ({ claims, own }: PagesOf): readonly RoundTab[] =>
  OWN_PAGES.flatMap(({ to, title, titleOf }) =>
    to === '/rounds/$round/claims/$unit' && !claims
      ? []
      : own.slice(0, OWN_TABS).map(({ id, name }) => ({ to, unit: id, title: own.length === 1 ? title : `${titleOf}${name}` })),
  )

/** Whether a page stands at a way or below it; 概况 has nothing below it. */
export const isAt = (tab: RoundTab, path: string, unit: string | undefined): boolean =>
  'unit' in tab
    ? unit === tab.unit && isBelow(path, tab.to)
    : path === tab.to || (tab.to !== '/rounds/$round' && isBelow(path, tab.to)) || (tab.to === RESULTS && path === WHAT_IF)

const isBelow = (path: string, to: string): boolean => path === to || path.startsWith(`${to}/`)

const RESULTS = '/rounds/$round/results'
const WHAT_IF = '/rounds/$round/what-if'
