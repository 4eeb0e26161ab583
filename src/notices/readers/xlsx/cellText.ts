import { dateFromDayNumber } from '../../../model/CalendarDate.ts'

/** How a number is shown, as far as it changes what a person would type. 单元格格式 */
export type NumberLook = 'plain' | 'percent' | 'date' | 'time' | 'date-time'

const DATE_FORMATS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const TIME_FORMATS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])

/** What a number format makes of a number: the built-in ones by their id, others by their pattern. */
export function lookOf(formatId: number, pattern: string | undefined): NumberLook {
  if (formatId === 9 || formatId === 10) return 'percent'
  if (formatId === 22) return 'date-time'
  if (pattern === undefined) return DATE_FORMATS.has(formatId) ? 'date' : TIME_FORMATS.has(formatId) ? 'time' : 'plain'
  const bare = pattern
    .split(';', 1)[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (bare === undefined || bare.includes('general')) return 'plain'
  if (bare.includes('%')) return 'percent'
  const day = /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
  const time = /[hs]/.test(bare)
  return day ? (time ? 'date-time' : 'date') : time ? 'time' : 'plain'
}

/** Excel shows fifteen digits; what lies behind them is the noise of binary fractions. */
function decimalText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return Math.abs(value) >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/\.?0+$/, '')
}

/** Days between 1970-01-01 and the day that Excel calls 0. It believes in a 29 February 1900, hence the correction below day 60. */
const EPOCH_1900 = -25_569
const EPOCH_1904 = -24_107

function dayText(serial: number, since1904: boolean): string {
  const day = Math.floor(serial)
  return dateFromDayNumber(since1904 ? day + EPOCH_1904 : day + EPOCH_1900 + (day < 60 ? 1 : 0))
}

function clockText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  return parts[2] === '00' ? `${parts[0] ?? ''}:${parts[1] ?? ''}` : parts.join(':')
}

/** The text a person sees, or would type, for a stored number; what is no number stays as it is. */
export function cellText(stored: string, look: NumberLook, since1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (look === 'percent') return `${decimalText(value * 100)}%`
  if (look === 'plain' || value < 0 || value > 2_958_465) return decimalText(value)
  if (look === 'date') return dayText(value, since1904)
  if (look === 'time' && value < 1) return clockText(value)
  return clockText(value) === '00:00' ? dayText(value, since1904) : `${dayText(value, since1904)} ${clockText(value)}`
}
