import { countdown } from '../../../calendar/deadlines/countdown.ts'
import type { Instant } from '../../../model/Instant.ts'
import { latePolicyInWords } from '../../../model/RoundStage.ts'
import type { SelfWindow } from '../../api.ts'
import { formatInstant } from '../../instants.ts'
import { untilInWords } from '../../untilInWords.ts'

/** What follows for who is late, said beforehand; empty where nothing ends. 逾期的后果 */
export const lateInWords = ({ state, late, closesAt }: SelfWindow): string =>
  closesAt !== null && (state === 'open' || state === 'closed') ? `${latePolicyInWords(late)}。` : ''

/** How long there is still. 自查时限 */
export function windowInWords(what: string, { state, opensAt, closesAt, workdaysLeft, extended }: SelfWindow, now: Instant): string {
  const until = closesAt === null ? '' : untilInWords(closesAt)
  switch (state) {
    case 'open': {
      if (closesAt === null) return `${what}进行中`
      return `${what}${countdown(closesAt, now, workdaysLeft)}${extended ? '，已给本单位延期' : ''}`
    }
    case 'late':
      return `${what}已于 ${until} 截止，${latePolicyInWords('accepted')}`
    case 'not-yet':
      return `${what}还没有开始${opensAt === null ? '' : `，${formatInstant(opensAt)} 开始`}`
    case 'closed':
      return `${what}已于 ${until} 截止`
  }
}
