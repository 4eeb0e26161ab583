import { sensesThatNeedReading } from '../views/sensesThatNeedReading.ts'
import type { Look } from './Report.ts'

/** Where a notice can be understood in several ways, a reading says which. 歧义须有口径 */
export const senses: Look = (view, report) => {
  for (const { id, question, find } of sensesThatNeedReading) {
    for (const { thing, key, where, readings } of find(view)) {
      if (readings.length > 0) continue
      report.error(thing, key, {
        code: 'reading-needed',
        message: `${where}有不止一种理解，没有口径：${question}`,
        remedy: `请在 readings 里写一条口径，并在这里写 reading（${id}）`,
      })
    }
  }
}
