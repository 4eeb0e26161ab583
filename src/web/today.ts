import { beijingDate } from '../model/Instant.ts'

/** The day on which somebody in Beijing looks at the page. 今天 */
export const todayInBeijing = (): string => beijingDate(new Date().toISOString())
