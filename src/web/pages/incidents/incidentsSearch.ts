import { addressText, present } from '../../search.ts'

/** Which incidents are shown. */
export interface IncidentsSearch {
  readonly under?: string
  readonly kind?: string
  readonly year?: number
  readonly withdrawn?: boolean
  readonly page?: number
}

const whole = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined

export const incidentsSearch = ({ under, kind, year, withdrawn, page }: Record<string, unknown>): IncidentsSearch =>
  present({
    under: addressText(under),
    kind: addressText(kind),
    year: whole(year, 2000),
    withdrawn: withdrawn === true ? true : undefined,
    page: whole(page, 2),
  })
