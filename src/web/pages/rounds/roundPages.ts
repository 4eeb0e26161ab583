import type { ActionId } from '../../../permissions/actions.ts'

/** A page of a round, and the right in this round without which it shows nothing. */
export interface RoundPageEntry {
  readonly to: `/rounds/$round${string}`
  readonly title: string
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
 * In the order 概况 覆盖图 评分 适用范围 阶段和分工 报送情况 事项 实测 答疑 催办 表格 结果; 自查 stands apart, since it is a unit's. 批次各页
 *
 * A line for each page that exists: what does not exist yet is not offered.
 */
export const ROUND_PAGES = [
  { to: '/rounds/$round', title: '概况', needs: ['coverage.read'] },
  { to: '/rounds/$round/coverage', title: '覆盖图', needs: ['coverage.read'] },
  { to: '/rounds/$round/score', title: '评分', needs: ['desk.read'] },
  { to: '/rounds/$round/matrix', title: '适用范围', needs: ['round.manage', 'coverage.read'] },
  { to: '/rounds/$round/stages', title: '阶段和分工', needs: ['round.read'] },
  { to: '/rounds/$round/handed-in', title: '报送情况', needs: ['coverage.read'], unlessSimple: true },
  { to: '/rounds/$round/incidents', title: '事项', needs: ['coverage.read'] },
  { to: '/rounds/$round/tests', title: '实测', needs: ['test.read'], unlessSimple: true },
  { to: '/rounds/$round/claims', title: '加分申报', needs: ['claim.read'], unlessSimple: true, ifClaims: true },
  { to: '/rounds/$round/questions', title: '答疑', needs: ['question.read'], unlessSimple: true },
  { to: '/rounds/$round/reminders', title: '催办', needs: ['reminder.send'], unlessSimple: true },
  { to: '/rounds/$round/tables', title: '表格', needs: ['answer.assess', 'answer.test', 'answer.judge', 'answer.behalf'], own: true },
  { to: '/rounds/$round/incoming', title: '外来结果', needs: ['import.read'] },
  { to: '/rounds/$round/objections', title: '反馈和异议', needs: ['objection.read'], unlessSimple: true },
  { to: '/rounds/$round/results', title: '结果', needs: ['results.read'] },
  { to: '/rounds/$round/changes', title: '变更', needs: ['round.change'] },
  { to: '/rounds/$round/settle', title: '定稿', needs: ['settle.read'] },
  { to: '/rounds/$round/approval', title: '审定', needs: ['approval.read'] },
  { to: '/rounds/$round/publication', title: '公布', needs: ['publication.read'] },
  { to: '/rounds/$round/report', title: '结果报送', needs: ['report.read'] },
] as const satisfies readonly RoundPageEntry[]

/** What of a round decides which of its pages somebody is shown. */
export interface PagesOf {
  readonly simple: boolean
  readonly claims: boolean
  readonly may: readonly ActionId[]
  /** His own units in it. */
  readonly own: readonly unknown[]
}

/** The pages that show him something. 可见的批次页 */
export const pagesFor = ({ simple, claims, may, own }: PagesOf) =>
  ROUND_PAGES.filter(
    (page: RoundPageEntry) =>
      !(page.unlessSimple && simple) &&
      !(page.ifClaims && !claims) &&
      (page.needs.some((action) => may.includes(action)) || (page.own === true && own.length > 0)),
  )
