import type { Updates, UpdatePeriod } from '../model/Node.ts'

const PERIODS: Readonly<Record<UpdatePeriod, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

/** How often a column is brought up to date: `每季度`, `14天内有更新`, `变更后20个工作日内`. 更新要求 */
export function updatesInWords(updates: Updates): string {
  switch (updates.kind) {
    case 'every':
      return PERIODS[updates.period]
    case 'within':
      return `${durationInWords(updates.duration)}内有更新`
    case 'as-it-happens':
      return updates.within ? `形成或变更后${durationInWords(updates.within)}内` : '随时'
    case 'static':
      return '不要求更新'
  }
}

/** `5个工作日`. */
export const durationInWords = ({ count, unit }: { readonly count: string; readonly unit: 'days' | 'workdays' }): string =>
  `${count}${unit === 'days' ? '天' : '个工作日'}`
