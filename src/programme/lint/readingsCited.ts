import { citationsIn } from '../views/citations.ts'
import type { Look } from './Report.ts'

/** Every reading that is cited exists, once, and every reading is cited. 口径 */
export const readingsCited: Look = ({ programme, visits }, report) => {
  const known = new Set<string>()
  for (const reading of programme.readings) {
    if (known.has(reading.id)) {
      report.error(reading, 'id', {
        code: 'reading-duplicate',
        message: `口径编号“${reading.id}”用了两次`,
        remedy: '请给每条口径一个自己的编号',
      })
    }
    known.add(reading.id)
  }
  const cited = new Set<string>()
  for (const { thing, readings } of citationsIn(programme, visits)) {
    for (const [index, id] of readings.entries()) {
      cited.add(id)
      if (known.has(id)) continue
      report.error(thing, `readings.${index}`, {
        code: 'reading-unknown',
        message: `引用了口径“${id}”，方案的 readings 里没有这一条`,
        remedy: known.size === 0 ? '请在 programme.yaml 的 readings 里写出这条口径' : `已有的口径：${[...known].join('、')}`,
      })
    }
  }
  for (const reading of programme.readings.filter(({ id }) => !cited.has(id))) {
    report.warn(reading, '', {
      code: 'reading-unused',
      message: `口径“${reading.id}”（${reading.question}）没有被任何地方引用`,
      remedy: '请在它所决定的节点、线、等次或排名上写 reading，或删去',
    })
  }
}
