import type { SeenColumn } from '../../../model/Site.ts'
import { formatDate } from '../../dates.ts'

/** The newest entry of a column's page; only of a page that was seen can be said that it has no dates. 最新一条 */
export const latestSeen = ({ outcome, latest }: Pick<SeenColumn, 'outcome' | 'latest'>): string =>
  latest !== null ? formatDate(latest) : outcome === 'passed' ? '没有日期' : ''
