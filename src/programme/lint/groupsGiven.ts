import { groupSize, listedUnits } from '../views/groupSizes.ts'
import type { Look } from './Report.ts'

/** Groups whose units the notice does not name, not all of them, or does not even count: a round cannot open until somebody does. 未点名的组 */
export const groupsGiven: Look = ({ programme }, report) => {
  for (const group of programme.groups) {
    const listed = listedUnits(programme, group.name)
    if (group.open) {
      report.warn(group, 'open', {
        code: 'group-open',
        message: `“${group.name}”只点了${listed}个单位的名，名单没有列全`,
        remedy: '开批次前须核定名单',
      })
    }
    if (listed > 0 || group.open) continue
    const size = groupSize(programme, group.name)
    report.warn(group, 'name', {
      code: size === undefined ? 'group-size-unknown' : 'group-unnamed',
      message: size === undefined ? `“${group.name}”没有写单位，也没有写数目` : `“${group.name}”有${size}个单位，没有点名`,
      remedy: '开批次前须补齐单位名单',
    })
  }
}
