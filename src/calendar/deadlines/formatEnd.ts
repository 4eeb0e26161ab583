import type { Instant } from '../../model/Instant.ts'
import { endMoment } from './endMoment.ts'

/** `2026-12-18 17:30`; what ends with a day, `2026-12-18 24:00`: nobody reads the first moment of the 19th as the 18th. 截止时刻 */
export const formatEnd = (end: Instant): string => endMoment(end).replace('T', ' ')
