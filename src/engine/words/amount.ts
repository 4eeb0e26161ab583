import type { Amount, AmountValue, Tier, Verb } from '../../model/Node.ts'
import type { Expr } from '../../model/Expression.ts'
import { expressionInWords, isRatio } from './expression.ts'
import { boundsInWords, percentInWords } from './numbers.ts'
import { fieldOf, subjectOf, type Vocabulary } from './Vocabulary.ts'

/** What a verb does with a certain amount, as in `扣5分`. */
const VERB: Readonly<Record<Verb, string>> = { deduct: '扣', earn: '加', set: '得', 'at-most': '至多得' }

/** What a line does once it acts: `扣0.5分`, `按级别扣：省5分、市3分`. 得失 */
export function amountInWords(verb: Verb, amount: Amount, words: Vocabulary): string {
  switch (amount.kind) {
    case 'points':
      return pointsInWords(verb, amount.value, words)
    case 'percent':
      return `${VERB[verb]}本项分值的${amount.value}%`
    case 'all':
      return verb === 'deduct' ? '扣完' : `${VERB[verb]}当前得分`
    case 'levels': {
      const rows = Object.entries(amount.table).map(([level, value]) => `${level}${valueInWords(value)}`)
      const rest = amount.otherwise ? `，其他${valueInWords(amount.otherwise)}` : ''
      return `按${labelOf(amount.by, words)}${VERB[verb]}：${rows.join('、')}${rest}`
    }
    case 'tiers': {
      const rows = amount.tiers.map((tier) => tierInWords(tier, amount.by, words))
      const rest = amount.otherwise ? `；其他${valueInWords(amount.otherwise)}` : ''
      return `按${labelOf(amount.by, words)}${VERB[verb]}：${rows.join('；')}${rest}`
    }
  }
}

function pointsInWords(verb: Verb, value: Expr, words: Vocabulary): string {
  if (value.op === 'number') return `${VERB[verb]}${value.value}分`
  if (value.op === 'check') {
    const check = words.check(value.check)
    if (check.kind === 'points') {
      const range = `${check.from}至${check.to}分${check.step === undefined ? '' : `，${check.step}分一档`}`
      const who = check.imported ? `采用${check.source ?? '其他机构'}的评价` : '由考核人员评判并写明理由'
      return `${VERB[verb]}“${subjectOf(check)}”所评分数（${range}，${who}）`
    }
  }
  return `${VERB[verb]}：${expressionInWords(value, words)}`
}

function labelOf(by: Expr, words: Vocabulary): string {
  if (by.op === 'check') return `“${subjectOf(words.check(by.check))}”`
  return by.op === 'field' ? `“${fieldOf(words, by.field).label}”` : `“${expressionInWords(by, words).replace(/[“”]/gu, '')}”`
}

function tierInWords(tier: Tier, by: Expr, words: Vocabulary): string {
  const show = isRatio(by, words) ? percentInWords : (value: string) => value
  return `${boundsInWords(tier, show)}的${valueInWords(tier.amount)}`
}

function valueInWords(value: AmountValue): string {
  if (value === 'all') return '扣完'
  return 'points' in value ? `${value.points}分` : `${value.percent}%`
}
