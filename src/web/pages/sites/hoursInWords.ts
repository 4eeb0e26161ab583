import type { VisitHours } from '../../../model/Site.ts'

/** When a site may be visited: 22:00 到第二天 06:00. 时段 */
export const hoursInWords = (hours: VisitHours | null): string =>
  hours === null ? '不限' : `${hours.from} 到${hours.to < hours.from ? '第二天 ' : ' '}${hours.to}`
