import type { GradeRule, RankRule } from '../../../model/GradeRule.ts'
import type { Assessor, Draw, Group, NamedUnit, Programme, Reading, Scorecard, Stage } from '../../../model/Programme.ts'
import { latePolicyInWords, stageKindInWords } from '../../../model/RoundStage.ts'
import { reportCopyInWords, type SelfReport, type SelfReportPart } from '../../../model/SelfReport.ts'
import { scopeInWords } from '../../words/scope.ts'
import { gradeRuleInWords, rankInWords } from '../../words/grade.ts'
import type { Facet, Facets } from '../Facet.ts'
import { documentsInWords } from './documents.ts'

type Say<T> = Facet<T>['say']

const fact = <T>(what: string, key: keyof T & string, say: Say<T>): Facet<T> => ({ what, keys: [key], say, bears: false })
const rule = <T>(what: string, key: keyof T & string, say: Say<T>): Facet<T> => ({ what, keys: [key], say, bears: true })

const cited = <T extends { readonly readings: readonly string[] }>(): Facet<T> => ({
  what: '口径',
  keys: ['readings'] as readonly (keyof T & string)[],
  say: ({ readings }, { reading }) => readings.map(reading),
  bears: false,
})

/** The notice's own facts. 通知 */
export const NOTICE_FACETS: Facets<Programme['notice']> = {
  facets: [
    fact('印发机关', 'issuer', ({ issuer }) => issuer),
    fact('文号', 'number', ({ number }) => number ?? null),
    fact('通知标题', 'title', ({ title }) => title ?? null),
    fact('印发日期', 'issued', ({ issued }) => issued),
    fact('主送', 'addressed', ({ addressed }) => addressed),
    fact('引用的文件', 'cites', ({ cites }) => documentsInWords(cites)),
  ],
  // The name of the file that holds the notice.
  apart: ['text'],
}

/** What a programme says that hangs on no row, before its rows. 方案概况 */
export const HEAD_FACETS: Facets<Programme> = {
  facets: [
    fact('考核名称', 'title', ({ title }) => title),
    fact('虚构', 'invented', ({ invented }) => (invented ? '是' : null)),
    fact('所依据的办法', 'under', ({ under }) => documentsInWords(under)),
    rule(
      '考核期',
      'period',
      ({ period }) => `${period.from}至${period.to}${period.everyMonths === undefined ? '' : `，每${period.everyMonths}个月一次`}`,
    ),
    fact('由人决定的条款', 'untranslated', ({ untranslated }) => untranslated),
    fact('审定机构', 'approval', ({ approval }) => approval),
    fact('结果报送', 'reportTo', ({ reportTo }) => reportTo),
    fact('引用结果的方案数', 'feeds', ({ feeds }) => (feeds.length === 0 ? null : `${feeds.length}个`)),
  ],
  apart: [
    'id', 'version', 'notice', 'groups', 'units', 'assessors', 'scorecards', 'checks', 'result', 'printing', 'once', 'draws', 'rank',
    'gradeNames', 'grades', 'readings', 'stages', 'selfReport',
  ], // prettier-ignore
}

export const PRINTING_FACETS: Facets<Programme['printing']> = {
  facets: [rule('印出的小数位数', 'decimals', ({ decimals }) => `${decimals}位`)],
  apart: [],
}

const UNIT_OF_TIME = { days: '天', workdays: '个工作日' } as const

function windowOf({ from, to, at, within, after, month, day }: Stage): string {
  const dates = from === undefined && to === undefined ? '' : `${from ?? ''}至${to ?? ''}${at === undefined ? '' : ` ${at}`}`
  const relative = within === undefined ? '' : `${after ?? ''}后${within.count}${UNIT_OF_TIME[within.unit]}内`
  const yearly = month === undefined ? '' : `第${month}个月${day === undefined ? '' : `${day}日`}`
  return [dates, relative, yearly].filter((part) => part !== '').join('，')
}

export const STAGE_FACETS: Facets<Stage> = {
  facets: [
    fact('名称', 'name', ({ name }) => name),
    { what: '时间', keys: ['from', 'to', 'at', 'within', 'after', 'month', 'day'], say: (stage) => windowOf(stage) || null, bears: false },
    fact('事项', 'does', ({ does }) => (does === undefined ? null : stageKindInWords(does))),
    fact('逾期', 'late', ({ late }) => (late === undefined ? null : latePolicyInWords(late))),
    fact('原文', 'text', ({ text }) => text ?? null),
    fact('由人决定的条款', 'untranslated', ({ untranslated }) => untranslated ?? null),
  ],
  apart: [],
}

export const REPORT_PART_FACETS: Facets<SelfReportPart> = {
  facets: [
    fact('名称', 'name', ({ name }) => name),
    fact('原文', 'text', ({ text }) => text ?? null),
    fact('哪些单位要写', 'scope', ({ scope }) => (scope ? scopeInWords(scope) : null)),
  ],
  apart: ['id'],
}

export const REPORT_FACETS: Facets<SelfReport> = {
  facets: [fact('自查报告的报送形式', 'copies', ({ copies }) => copies.map(reportCopyInWords))],
  apart: ['parts'],
}

export const GROUP_FACETS: Facets<Group> = {
  facets: [
    rule('名称', 'name', ({ name }) => name),
    fact('单位数', 'size', ({ size }) => (size === undefined ? null : `${size}个`)),
    fact('名单', 'open', ({ open }) => (open ? '没有列全' : null)),
    fact('名单', 'open', ({ open }) => (open === true ? '通知没有列全' : '通知已列全')),
    rule('类别', 'classes', ({ classes }) => classes.map(({ name, size }) => `${name}类${size === undefined ? '' : `（${size}个）`}`)),
  ],
  apart: [],
}

export const UNIT_FACETS: Facets<NamedUnit> = {
  facets: [
    fact('名称', 'name', ({ name }) => name),
    rule('组别', 'group', ({ group }) => group),
    rule('类别', 'class', (unit) => unit.class ?? null),
    fact('别名', 'aliases', ({ aliases }) => aliases),
    rule('职能', 'functions', ({ functions }) => functions),
    rule('参数', 'parameters', ({ parameters }) => Object.entries(parameters).map(([name, value]) => `${name}${value}`)),
  ],
  apart: [],
}

export const ASSESSOR_FACETS: Facets<Assessor> = {
  facets: [
    fact('名称', 'name', ({ name }) => name),
    fact('别名', 'aliases', ({ aliases }) => aliases),
    fact('对应的被考核单位', 'unit', ({ unit }) => unit ?? null),
    fact('本单位由谁评', 'instead', ({ instead }) => instead ?? null),
    cited(),
  ],
  apart: [],
}

export const DRAW_FACETS: Facets<Draw> = {
  facets: [
    fact('名称', 'name', ({ name }) => name),
    rule('从什么中抽', 'of', ({ of }) => ('group' in of ? of.group : of.objects)),
    {
      what: '抽取数',
      keys: ['count', 'countTo'],
      say: ({ count, countTo }) => (count === undefined ? null : `${count}${countTo === undefined ? '' : `至${countTo}`}个`),
      bears: true,
    },
    fact('原文', 'text', ({ text }) => text ?? null),
    cited(),
  ],
  apart: ['id'],
}

export const CARD_FACETS: Facets<Scorecard> = {
  facets: [rule('适用组别', 'for', (card) => card.for)],
  // Its name is the one of its root.
  apart: ['id', 'name', 'root'],
}

export const RANK_FACETS: Facets<RankRule> = {
  facets: [{ what: '排名规则', keys: ['within', 'ties', 'vetoed'], say: (rank) => rankInWords(rank).join('；'), bears: true }, cited()],
  apart: [],
}

/** All keys of all ways of grading, so that they can be compared at once. */
type AnyGradeRule = GradeRule & Readonly<Partial<Record<'grade' | 'when' | 'place' | 'places' | 'seats' | 'rest' | 'bands', unknown>>>

export const GRADE_FACETS: Facets<AnyGradeRule> = {
  facets: [
    {
      what: '等次规则',
      keys: ['kind', 'for', 'grade', 'when', 'place', 'places', 'seats', 'rest', 'bands'],
      say: (grade, { words }) => gradeSentence(grade, words),
      bears: true,
    },
    fact('原文', 'clause', ({ clause }) => clause || null),
    fact('由人决定的条款', 'untranslated', ({ untranslated }) => untranslated),
    cited(),
  ],
  apart: [],
}

export function gradeSentence(rule: GradeRule, words: Parameters<typeof gradeRuleInWords>[1]): string {
  const said = gradeRuleInWords(rule, words)
  return [said.for, ...said.rows.map(({ grade, who }) => `${who}为${grade}`), ...said.notes].join('，')
}

export const READING_FACETS: Facets<Reading> = {
  facets: [
    fact('问题', 'question', ({ question }) => question),
    rule('选择', 'choice', ({ choice }) => choice),
    fact('理由', 'why', ({ why }) => why),
    fact('决定者', 'decidedBy', ({ decidedBy }) => decidedBy),
  ],
  apart: ['id'],
}
