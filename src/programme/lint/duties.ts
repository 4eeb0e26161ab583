import type { Node } from '../../model/Node.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

const hasRule = ({ lines, children, card, veto, verdict }: Node): boolean =>
  lines.length > 0 || children.length > 0 || card || veto !== undefined || verdict !== undefined

const hasWords = ({ text, standard }: Node): boolean => (text ?? '') !== '' || (standard ?? '') !== ''

/** Indicators that ask for nothing, and marks that nothing gives or takes. 没有内容的指标 */
export const duties: Look = ({ visits }, report) => {
  for (const { node } of visits) {
    if (hasRule(node)) continue
    if (node.role === 'indicator' && !hasWords(node) && node.untranslated.length === 0) {
      report.warn(node, 'name', {
        code: 'duty-without-content',
        message: `${titleOf(node)}没有考核内容，也没有评分规则`,
        remedy: '请对照通知：原文就没有内容的，留待人确定；漏录的请补 text',
      })
    } else if (node.marks && node.untranslated.length === 0) {
      report.warn(node, 'marks', {
        code: 'marks-without-rule',
        message: `${titleOf(node)}有分值，却没有任何评分规则`,
        remedy: '请写 lines；通知没有写怎样评的，用 {set: judged …} 由人打分，并写 reading',
      })
    }
  }
}
