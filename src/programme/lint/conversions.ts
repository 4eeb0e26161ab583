import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** A conversion has scored rows and a scale to convert to, and one inside another is a decision. 换算 */
export const conversions: Look = ({ visits }, report) => {
  for (const { node, parents } of visits) {
    if (!node.convert) continue
    if (!node.card && !node.children.some(({ marks }) => marks)) {
      report.error(node, 'convert', {
        code: 'convert-nothing',
        message: `${titleOf(node)}写了换算，却没有计分的下级`,
        remedy: '请把 convert 移到计分下级的上一级，或删去',
      })
    }
    if (!node.marks && node.of === undefined) {
      report.error(node, 'convert', {
        code: 'convert-without-scale',
        message: `${titleOf(node)}写了换算，却没有分值，不知道换算到多少分`,
        remedy: '请写 marks 或 of',
      })
    }
    const outer = parents.findLast(({ convert }) => convert)
    if (outer) {
      report.unlessRead(node.readings, node, 'convert', {
        code: 'convert-nested',
        message: `${titleOf(node)}的换算套在${titleOf(outer)}的换算里：不适用的分值先在里层补足，外层只在里层全部不适用时再换算`,
        remedy: '请只在一层写 convert；确实要两层的，写 reading 说明',
      })
    }
  }
}
