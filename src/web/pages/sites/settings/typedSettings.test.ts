import { describe, expect, it } from 'vitest'
import type { SiteTerms } from '../../../../model/Site.ts'
import type { SiteSheet } from '../siteTypes.ts'
import { settingsFrom, typedFrom, type TypedSettings } from './typedSettings.ts'

const USUAL: SiteTerms = { rate: 'usual', hours: null, maxPages: null, browser: false }
const site = (terms: Partial<SiteTerms> = {}, schedule: SiteSheet['schedule'] = null) =>
  ({ name: '示例县', front: 'https://www.example.gov.cn/', terms: { ...USUAL, ...terms }, schedule }) as SiteSheet
const typed = (change: Partial<TypedSettings>) => settingsFrom({ ...typedFrom(site()), ...change })

describe('the settings of a site as they are typed in', () => {
  it.each([
    site(),
    site({ rate: null }),
    site({ rate: 0.5 }),
    site({ rate: 3 }, { every: 'week', at: '23:30' }),
    site({ hours: { from: '22:00', to: '06:00' }, maxPages: 800, browser: true }),
  ])('say what the site has: %#', (one) => expect(settingsFrom(typedFrom(one))).toEqual({ terms: one.terms, schedule: one.schedule }))

  it.each([
    { rate: 'own', ownRate: '' },
    { rate: 'own', ownRate: '0' },
    { rate: 'own', ownRate: '快' },
    { hasLimit: true, limit: '1.5' },
    { hasLimit: true, limit: '' },
    { hasHours: true, from: '22:00', to: '22:00' },
    { every: 'day', at: '' },
  ] as const)('are not complete with %o', (change) => expect(typed(change)).toBeNull())
})
