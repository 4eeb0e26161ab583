import type { Unit } from '../../../model/Facts.ts'
import type { Programme } from '../../../model/Programme.ts'

/** A part that a unit's report on its self-check has. 自查报告的一部分 */
export interface ReportPart {
  readonly id: string
  readonly name: string
  /** What the notice asks for in it; empty: nothing more than its name. */
  readonly text: string
  /** What it is drafted from; `own`: nothing that the program knows. */
  readonly about: 'disclosed' | 'problems' | 'next' | 'own'
  /** It must be there; else a unit without such matters leaves it out. */
  readonly required: boolean
}

const PLAIN: readonly Omit<ReportPart, 'about'>[] = [
  { id: 'disclosed', name: '公开工作情况', text: '公开了什么、怎样公开、公开了多少', required: true },
  { id: 'problems', name: '存在的问题', text: '', required: true },
  { id: 'next', name: '下一步打算', text: '', required: true },
]

const REPORT = /自查报告/u

/** Does the notice ask for a report on the self-check? 是否要报自查报告 */
export const wantsReport = ({ stages }: Pick<Programme, 'stages'>): boolean =>
  stages.some(({ name, text = '' }) => REPORT.test(name) || REPORT.test(text))

/** The parts that a unit's report has, in their order. 自查报告的组成 */
export const reportParts = (_programme: Programme, _unit: Unit): readonly ReportPart[] =>
  PLAIN.map((part) => ({ ...part, about: aboutOf(part.name) }))

/** By its words: notices name their parts freely. */
function aboutOf(name: string): ReportPart['about'] {
  if (/问题|不足|差距/u.test(name)) return 'problems'
  if (/下一步|下步|打算|计划|措施|建议$/u.test(name)) return 'next'
  return /公开|工作开展|总体|基本情况/u.test(name) ? 'disclosed' : 'own'
}
