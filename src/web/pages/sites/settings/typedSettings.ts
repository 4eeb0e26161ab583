import type { SiteSchedule, SiteTerms } from '../../../../model/Site.ts'
import type { SiteSheet } from '../siteTypes.ts'

/** The settings of a site as they are typed in. 网站设置（填写中） */
export interface TypedSettings {
  readonly name: string
  readonly front: string
  readonly rate: 'usual' | 'slow' | 'quick' | 'full' | 'own'
  /** Visits a second, of `own`. */
  readonly ownRate: string
  readonly hasHours: boolean
  readonly from: string
  readonly to: string
  readonly every: SiteSchedule['every'] | 'never'
  readonly at: string
  readonly hasLimit: boolean
  readonly limit: string
  readonly browser: boolean
}

/** What `slow` and `quick` mean, in visits a second. */
const RATES = { slow: 0.5, quick: 5 } as const

function typedRate(rate: SiteTerms['rate']): Pick<TypedSettings, 'rate' | 'ownRate'> {
  if (rate === 'usual') return { rate, ownRate: '' }
  if (rate === null) return { rate: 'full', ownRate: '' }
  const named = (['slow', 'quick'] as const).find((name) => RATES[name] === rate)
  return named === undefined ? { rate: 'own', ownRate: String(rate) } : { rate: named, ownRate: '' }
}

/** As the site has them. */
export const typedFrom = ({ name, front, terms, schedule }: SiteSheet): TypedSettings => ({
  name,
  front,
  ...typedRate(terms.rate),
  hasHours: terms.hours !== null,
  from: terms.hours?.from ?? '22:00',
  to: terms.hours?.to ?? '06:00',
  every: schedule?.every ?? 'never',
  at: schedule?.at ?? '22:00',
  hasLimit: terms.maxPages !== null,
  limit: terms.maxPages === null ? '5000' : String(terms.maxPages),
  browser: terms.browser,
})

/** A figure in a field, between these; null: none. */
function figure(text: string, least: number, most: number): number | null {
  const value = Number(text.trim())
  return text.trim() !== '' && value >= least && value <= most ? value : null
}

/** Null: something is missing or impossible. 网站设置 */
export function settingsFrom(typed: TypedSettings): { readonly terms: SiteTerms; readonly schedule: SiteSchedule | null } | null {
  const own = figure(typed.ownRate, 0.05, 50)
  const limit = figure(typed.limit, 1, 1_000_000)
  if (typed.rate === 'own' && own === null) return null
  if (typed.hasLimit && (limit === null || !Number.isInteger(limit))) return null
  if (typed.hasHours && (typed.from === '' || typed.to === '' || typed.from === typed.to)) return null
  if (typed.every !== 'never' && typed.at === '') return null
  return {
    terms: {
      rate: typed.rate === 'own' ? own : typed.rate === 'usual' ? 'usual' : typed.rate === 'full' ? null : RATES[typed.rate],
      hours: typed.hasHours ? { from: typed.from, to: typed.to } : null,
      maxPages: typed.hasLimit ? limit : null,
      browser: typed.browser,
    },
    schedule: typed.every === 'never' ? null : { every: typed.every, at: typed.at },
  }
}
