import type { Band, GradeChoice, GradeRule, RankRule, Seat } from '../../model/GradeRule.ts'
import type { Within } from '../../model/Expression.ts'
import { expressionInWords } from './expression.ts'
import { boundsInWords } from './numbers.ts'
import type { Vocabulary } from './Vocabulary.ts'

/** One rule of grading as rows of a table: which grade, and who gets it. 等次规则的中文 */
export interface GradeRuleInWords {
  readonly for: string
  readonly rows: readonly { readonly grade: string; readonly who: string }[]
  readonly notes: readonly string[]
  readonly clause: string
  readonly readings: readonly string[]
  readonly untranslated: readonly string[]
}

export function gradeRuleInWords(rule: GradeRule, words: Vocabulary): GradeRuleInWords {
  const { clause, readings, untranslated } = rule
  const common = { for: forInWords(rule.for), clause, readings, untranslated }
  switch (rule.kind) {
    case 'when':
      return {
        ...common,
        rows: [{ grade: choiceInWords(rule.grade), who: expressionInWords(rule.when, words) }],
        notes: [rule.place === 'passes-on' ? '空出的名额依次递补' : '空出的名额不递补'],
      }
    case 'places':
      return {
        ...common,
        rows: rule.places.map(({ grade, from, to }) => ({
          grade: choiceInWords(grade),
          who: from === to ? `第${from}名` : `第${from}至${to}名`,
        })),
        notes: [],
      }
    case 'seats':
      return {
        ...common,
        rows: [
          ...rule.seats.map((seat, at) => seatInWords(seat, rule.seats.slice(0, at), words)),
          { grade: choiceInWords(rule.rest), who: '其余单位' },
        ],
        notes: [],
      }
    case 'bands':
      return { ...common, rows: rule.bands.map((band) => ({ grade: choiceInWords(band.grade), who: bandInWords(band) })), notes: [] }
  }
}

/** A grade, or several of which a named body picks one. */
export const choiceInWords = (choice: GradeChoice): string => choice.join('或')

function forInWords(target: GradeRule['for']): string {
  const parts = [target?.group, target?.class === undefined ? undefined : `${target.class}类`].filter((part) => part !== undefined)
  return parts.join(' ') || '所有单位'
}

/** The seats of a better grade are taken: the next begin behind them. */
function seatInWords(seat: Seat, better: readonly Seat[], words: Vocabulary): { grade: string; who: string } {
  const first = better.some((one) => one.class === seat.class) ? '其后' : '前'
  const of = seat.class === undefined ? '' : `${seat.class}类`
  const rounding = { 'half-up': '四舍五入', down: '舍去小数', up: '小数进一' } as const
  const seats =
    typeof seat.seats === 'number' ? `${first}${seat.seats}个单位` : `${first}${seat.seats.percent}%（${rounding[seat.seats.rounding]}）`
  return { grade: choiceInWords(seat.grade), who: `${of}${seats}${seat.when ? `，且${expressionInWords(seat.when, words)}` : ''}` }
}

const bandInWords = (band: Band): string => boundsInWords(band, (value) => `${value}分`)

const WITHIN: Readonly<Record<Within, string>> = { group: '按组排名', class: '按类别排名', all: '全部单位一起排名' }

/** 排名规则的中文 */
export function rankInWords(rank: RankRule): readonly string[] {
  const ties = {
    block: '同分跨等次线时不自动定等次，由审定机构决定',
    share: '同分并列，都取靠前的名次',
    none: '同分都取靠后的名次',
  } as const
  return [WITHIN[rank.within], ties[rank.ties], rank.vetoed === 'out' ? '被一票否决的不参加排名' : '被一票否决的排在最后']
}
