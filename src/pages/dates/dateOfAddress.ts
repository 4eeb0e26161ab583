import type { CalendarDate } from '../../model/CalendarDate.ts'
import { dateOfEightDigits, realDay } from './findDates.ts'

/** Folders of a day or of a month: /art/2024/5/6/, /2024-05/06/, /202405/, /2024/0506/. */
const DAY_FOLDERS = /\/((?:19|20)\d\d)[-/_]?(\d{1,2})[-/_]?(\d{1,2})(?=[/_.-])/
const MONTH_FOLDERS = /\/((?:19|20)\d\d)(?:[-/_]?(?:0?[1-9]|1[0-2]))?\//

/**
 * The day that an address carries; null where it carries none. 地址里的日期
 *
 * It says when a page was made, not when it was published: it is nobody's date of publication, but it knows the year of a 05-06.
 */
export function dateOfAddress(address: string): CalendarDate | null {
  const path = address.slice(0, 500)
  const match = DAY_FOLDERS.exec(path)
  const ofFolders = match === null ? null : realDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return ofFolders ?? dateOfEightDigits(path.replace(/(?<=\D)[tcT](?=\d{8}_)/g, '/'))
}

/** The year that an address carries; null where it carries none. */
export function yearOfAddress(address: string): number | null {
  const year = dateOfAddress(address)?.slice(0, 4) ?? MONTH_FOLDERS.exec(address.slice(0, 500))?.[1]
  return year === undefined ? null : Number(year)
}
