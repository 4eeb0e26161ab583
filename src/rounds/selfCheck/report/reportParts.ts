import { inScope } from '../../../engine/nodes/profile.ts'
import type { Unit } from '../../../model/Facts.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { SelfReportPart } from '../../../model/SelfReport.ts'

/** A part that a unit's report on its self-check has. 自查报告的一部分 */
export interface ReportPart {
  readonly id: string
  readonly name: string
  /** What the notice asks for in it; empty: nothing more than its name. */
  readonly text: string
  /** What it is drafted from; `ways`, `next` and `own`: nothing that the program knows. */
  readonly about: 'disclosed' | 'ways' | 'amounts' | 'problems' | 'next' | 'own'
  /** Else a unit without such matters leaves it empty. */
  readonly required: boolean
}

/** Where the notice says nothing of a report, and a unit wants to write one. */
const PLAIN: readonly SelfReportPart[] = [
  { id: 'disclosed', name: '公开工作情况' },
  { id: 'problems', name: '存在的问题' },
  { id: 'next', name: '下一步打算' },
]

/** Does the notice ask for a report on the self-check? 是否要报自查报告 */
export const wantsReport = ({ selfReport }: Pick<Programme, 'selfReport'>): boolean => selfReport !== undefined

/** The parts that a unit's report has, in their order; what the notice asks of others only is left out. 自查报告的组成 */
export const reportParts = ({ selfReport }: Pick<Programme, 'selfReport'>, unit: Unit): readonly ReportPart[] =>
  (selfReport?.parts ?? PLAIN).flatMap(({ id, name, text = '', scope }): ReportPart[] => {
    const applies = inScope(scope, unit)
    return applies === false ? [] : [{ id, name, text, about: aboutOf(name), required: applies === true }]
  })

/** By its words: notices name their parts freely. */
function aboutOf(name: string): ReportPart['about'] {
  if (/问题|不足|差距/u.test(name)) return 'problems'
  if (/下一步|下步|打算|计划|措施/u.test(name)) return 'next'
  if (/^公开的?(?:方式|渠道|形式)$/u.test(name)) return 'ways'
  if (/^公开的?数量$/u.test(name)) return 'amounts'
  return /^公开(?:内容|情况|工作情况)$|^(?:总体|基本|工作)情况|^工作开展/u.test(name) ? 'disclosed' : 'own'
}
