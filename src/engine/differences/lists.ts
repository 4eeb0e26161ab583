import { canonicalJson } from '../../model/canonicalJson.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import type { Assessor, Draw, Group, NamedUnit, Reading, Stage } from '../../model/Programme.ts'
import type { SelfReportPart } from '../../model/SelfReport.ts'
import { inner, type Sides } from './Facet.ts'
import {
  ASSESSOR_FACETS,
  DRAW_FACETS,
  GRADE_FACETS,
  gradeSentence,
  GROUP_FACETS,
  READING_FACETS,
  REPORT_PART_FACETS,
  STAGE_FACETS,
  UNIT_FACETS,
} from './facets/programmeFacets.ts'
import { likeness } from './likeness.ts'
import type { ClauseList } from './listDifferences.ts'
import { renamed } from './Naming.ts'

/** Below this two questions are two. */
const ALIKE = 0.6

/** 各阶段 */
export const STAGES: ClauseList<Stage> = {
  part: 'stage',
  chapter: '通知与考核期',
  what: '阶段',
  facets: STAGE_FACETS,
  marks: [({ name }) => name],
  name: ({ name }) => name,
  whole: ({ text, from, to }) => text ?? [from, to].filter((day) => day !== undefined).join('至'),
  bears: false,
}

/** 自查报告的内容 */
export const REPORT_PARTS: ClauseList<SelfReportPart> = {
  part: 'self-report',
  chapter: '通知与考核期',
  what: '自查报告的内容',
  facets: REPORT_PART_FACETS,
  marks: [({ id }) => id, ({ name }) => name],
  name: ({ name }) => name,
  whole: ({ text, name }) => text ?? name,
  bears: false,
}

/** 组别 */
export const GROUPS: ClauseList<Group> = {
  part: 'group',
  chapter: '单位与分组',
  what: '组别',
  facets: GROUP_FACETS,
  marks: [({ name }) => name],
  name: ({ name }) => name,
  whole: ({ size }) => (size === undefined ? '' : `${size}个单位`),
  bears: true,
}

/** 单位 */
export const UNITS: ClauseList<NamedUnit> = {
  part: 'unit',
  chapter: '单位与分组',
  what: '单位',
  facets: UNIT_FACETS,
  marks: [({ name, group }) => `${name}\n${group}`, ({ name }) => name, ({ aliases }) => aliases[0] ?? null],
  name: ({ name }) => name,
  whole: ({ group, class: kind }) => `${group}${kind === undefined ? '' : `，${kind}类`}`,
  bears: true,
}

/** 牵头考核单位 */
export const ASSESSORS: ClauseList<Assessor> = {
  part: 'assessor',
  chapter: '单位与分组',
  what: '牵头考核单位',
  facets: ASSESSOR_FACETS,
  marks: [({ name }) => name],
  name: ({ name }) => name,
  whole: () => '',
  bears: false,
}

/** 抽查 */
export const DRAWS: ClauseList<Draw> = {
  part: 'draw',
  chapter: '抽查',
  what: '抽查',
  facets: DRAW_FACETS,
  marks: [({ id }) => id, ({ name }) => name],
  name: ({ name }) => name,
  whole: ({ text }) => text ?? '',
  bears: true,
}

/** 口径 */
export const READINGS: ClauseList<Reading> = {
  part: 'reading',
  chapter: '口径',
  what: '口径',
  facets: READING_FACETS,
  marks: [({ id, question }) => `${id}\n${question}`, ({ question }) => question, ({ id, choice }) => `${id}\n${choice}`],
  likeness: (a, b) => {
    const alike = likeness(a.question, b.question)
    return alike < ALIKE ? 0 : alike
  },
  name: ({ question }) => inner(question),
  whole: ({ choice }) => choice,
  bears: true,
}

/** 等次规则: one is known by what it says, by its clause, else by its kind and whom it is for. */
export const GRADES = ({ before, after, naming }: Sides): ClauseList<GradeRule> => {
  const forOf = ({ for: target }: GradeRule): string => canonicalJson(target ?? null)
  return {
    part: 'grade',
    chapter: '排名与等次',
    what: '等次规则',
    facets: GRADE_FACETS,
    marks: [
      (rule, side) => canonicalJson(side === 'before' ? renamed(rule, naming) : rule),
      (rule) => (rule.clause === '' ? null : `${rule.kind}\n${rule.clause}\n${forOf(rule)}`),
      (rule) => `${rule.kind}\n${forOf(rule)}`,
    ],
    name: () => '',
    whole: (rule, side) => gradeSentence(rule, side === 'before' ? before.words : after.words),
    clause: ({ clause }) => clause || undefined,
    bears: true,
  }
}
