import type { ActionId } from '../../permissions/actions.ts'

/** A way that is always there, for who may do anything there. */
export interface MainPage {
  readonly to: string
  readonly title: string
  /** Addresses that belong to it. */
  readonly under: RegExp
  /** Absent: for everybody. */
  readonly needs?: ActionId
}

/** In the order 工作台 · 批次 · 方案 · 网站测评 (of a unit 栏目) · 事项 · 消息; 系统 comes last and has pages of its own. 主导航各页 */
export const MAIN_PAGES = [
  { to: '/home', title: '工作台', under: /^\/home$/u },
  { to: '/rounds', title: '批次', under: /^\/rounds(?:\/|$)/u, needs: 'round.read' },
  { to: '/programmes', title: '方案', under: /^\/programmes(?:\/|$)/u, needs: 'programme.read' },
  { to: '/sites', title: '网站测评', under: /^\/(?:sites|captures)(?:\/|$)/u, needs: 'site.read' },
  { to: '/columns', title: '栏目', under: /^\/columns$/u, needs: 'column.own' },
  { to: '/incidents', title: '事项', under: /^\/incidents$/u, needs: 'incident.read' },
  { to: '/messages', title: '消息', under: /^\/messages$/u },
] as const satisfies readonly MainPage[]
