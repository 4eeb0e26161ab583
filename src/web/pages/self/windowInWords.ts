import type { SelfWindow } from '../../api.ts'
import { formatInstant } from '../../instants.ts'
import { untilInWords } from '../../untilInWords.ts'

const LATE: Readonly<Record<SelfWindow['late'], string>> = {
  accepted: '逾期仍可补报，会标明逾期',
  refused: '逾期不再受理',
  none: '逾期未报的视为无相关工作内容',
}

/** What follows for who is late, said beforehand; empty where nothing ends. 逾期的后果 */
export const lateInWords = ({ state, late, closesAt }: SelfWindow): string =>
  closesAt !== null && (state === 'open' || state === 'closed') ? `${LATE[late]}。` : ''

/** How long there is still. 自查时限 */
export function windowInWords(what: string, { state, opensAt, closesAt, workdaysLeft, extended }: SelfWindow): string {
  const until = closesAt === null ? '' : `${untilInWords(closesAt)}止`
  const granted = extended ? '，已给本单位延期' : ''
  switch (state) {
    case 'open': {
      if (closesAt === null) return `${what}进行中`
      const left = workdaysLeft === null ? '' : workdaysLeft === 0 ? '今天截止' : `还剩 ${workdaysLeft} 个工作日`
      return `${what}${left}（${until}${granted}）`
    }
    case 'late':
      return `${what}已于 ${until.replace(/止$/u, '')} 截止，仍可补报，会标明逾期`
    case 'not-yet':
      return `${what}还没有开始${opensAt === null ? '' : `，${formatInstant(opensAt)} 开始`}`
    case 'closed':
      return `${what}已于 ${until.replace(/止$/u, '')} 截止`
  }
}
