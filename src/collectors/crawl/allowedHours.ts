/** When a site may be visited, as minutes of the day in Beijing; over midnight where it ends before it begins. 允许采集的时段 */
export interface AllowedHours {
  readonly from: number
  readonly until: number
}

const DAY = 24 * 60
const MINUTE = 60_000
/** Beijing keeps one time all year. */
const BEIJING = 8 * 60 * MINUTE

/** Reads `22:00-06:00`; null: it is no time of the day, or all of it. */
export function readHours(text: string): AllowedHours | null {
  const found = /^\s*(\d{1,2})[:：](\d{2})\s*[-—–~～至]\s*(\d{1,2})[:：](\d{2})\s*$/u.exec(text)
  if (!found) return null
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = found.slice(1).map(Number)
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute]
  const isTime = fromMinute < 60 && untilMinute < 60 && from < DAY && until > 0 && until <= DAY
  return isTime && from !== until % DAY ? { from, until } : null
}

/**
 * Milliseconds until visiting is allowed again; 0: now. The last minute named is not among them. 距离允许采集的时间
 *
 * @param hours null: at any time
 * @param now milliseconds since 1970
 */
export function closedFor(hours: AllowedHours | null, now: number): number {
  if (hours === null) return 0
  const length = (hours.until - hours.from + DAY) % DAY || DAY
  const since = (((now + BEIJING - hours.from * MINUTE) % (DAY * MINUTE)) + DAY * MINUTE) % (DAY * MINUTE)
  return since < length * MINUTE ? 0 : DAY * MINUTE - since
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** As an option is written: `22:00-06:00`. */
export const formatHours = ({ from, until }: AllowedHours): string => `${clock(from)}-${clock(until)}`
