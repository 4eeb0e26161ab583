import type { SiteSchedule, SiteTerms } from '../../model/Site.ts'

/** What somebody types of a website. 网站登记内容 */
export interface SiteTyped {
  readonly name: string
  readonly front: string
  readonly terms: SiteTerms
  readonly schedule: SiteSchedule | null
}

/** As long as nobody said otherwise: politely, at any hour, all there is. 通常的采集设置 */
export const USUAL_SITE_TERMS: SiteTerms = { rate: 'usual', hours: null, maxPages: null, browser: false }
