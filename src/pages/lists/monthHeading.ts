import { plainDigits } from '../dates/plainDigits.ts'

const MONTH = /^[[【(（]?((?:19|20)\d\d)\s?(?:年|[-/.])\s?(0?[1-9]|1[0-2])\s?月?(?:份)?[\]】）)]?$/
const YEAR = /^[[【(（]?((?:19|20)\d\d)\s?年(?:度)?[\]】）)]?$/
const LONGEST = 16

const BARE_YEAR = /^(?:19|20)\d\d$/

/** The same, also a year without 年. */
export const isYearOrMonth = (given: string): boolean => BARE_YEAR.test(given) || monthHeading(given) !== null

/** The year, and where it is said the month, that is all there is of a text: 2024年5月, 2024年; null for anything else. 年月标题 */
export function monthHeading(given: string): { readonly year: number; readonly month: number | null } | null {
  if (given.length > LONGEST) return null
  const text = plainDigits(given)
  const month = MONTH.exec(text)
  if (month) return { year: Number(month[1]), month: Number(month[2]) }
  const year = YEAR.exec(text)?.[1]
  return year === undefined ? null : { year: Number(year), month: null }
}
