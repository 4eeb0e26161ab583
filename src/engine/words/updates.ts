import { durationInWords } from './duration.ts'
import type { UpdatePeriod, Updates } from '../../model/Node.ts'

const PERIODS: Readonly<Record<UpdatePeriod, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

/** How often a column is brought up to date: 每季度更新, 14天内有更新. 更新要求 */
export function updatesInWords(updates: Updates): string {
  switch (updates.kind) {
    case 'every':
      return `${PERIODS[updates.period]}更新`
    case 'within':
      return `${durationInWords(updates.duration)}内有更新`
    case 'as-it-happens':
      return updates.within ? `形成或变更后${durationInWords(updates.within)}内更新` : '随时更新'
    case 'static':
      return '不要求定期更新'
  }
}
