import type { Reachability } from '../../../model/VisitStatus.ts'
import type { MarkState } from '../../components/StateMark.tsx'

/** `12,345`. 数目 */
export const count = (figure: number): string => figure.toLocaleString('zh-CN')

/** How an outcome of a visit to a column is shown. 可达性的标记 */
export const OUTCOME_WORDS: Readonly<Record<Reachability, { readonly mark: MarkState; readonly word: string }>> = {
  passed: { mark: 'full', word: '打得开' },
  failed: { mark: 'lost', word: '没有成功' },
  cantTell: { mark: 'cantTell', word: '没能看到' },
}
