import type { Check } from '../../model/Check.ts'
import type { AnswerValue, Rate } from '../../model/Facts.ts'
import { divide, formatFraction, fractionFromText, isNegative, isWhole, isZero, subtract, type Fraction } from '../../model/Fraction.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import type { SourceText, Source } from '../yaml/Source.ts'
import { typedNumber, readLevel, readNumber } from './readFieldValue.ts'
import { readRows } from './readRows.ts'

/** Does the value lie on the steps that begin at `from`? */
const isOnStep = (value: Fraction, from: string, step: string): boolean =>
  isWhole(divide(subtract(value, fractionFromText(from)), fractionFromText(step)))

function readPoints(value: SourceText, check: Extract<Check, { kind: 'points' }>, issues: IssueList): string | null {
  const points = readNumber(value, check, `“${check.ask}”`, issues)
  if (!points) return null
  if (check.step !== undefined && !isOnStep(points, check.from, check.step)) {
    issues.add(
      value.place,
      'answer-step',
      `“${check.ask}”的 ${formatFraction(points)} 分不在打分的间隔上`,
      `从 ${check.from} 分起，每 ${check.step} 分一档`,
    )
    return null
  }
  return formatFraction(points)
}

/** `3/4` as an office writes it: both numbers are kept. */
function rateFromText(text: string): SourceRate | null {
  const match = /^([^/／]+)[/／]([^/／]+)$/u.exec(text)
  return match ? { numerator: match[1]?.trim() ?? '', denominator: match[2]?.trim() ?? '' } : null
}

interface SourceRate {
  readonly numerator: string
  readonly denominator: string
}

function readRate(value: Source, ask: string, issues: IssueList): Rate | null {
  let said: SourceRate | null = null
  if (value.kind === 'text') said = rateFromText(value.text)
  else if (value.kind === 'map') {
    const keys = new KeyReader(value, `“${ask}”的答案`, issues)
    said = { numerator: keys.required('numerator'), denominator: keys.required('denominator') }
    keys.finish()
    if (said.numerator === '' || said.denominator === '') return null
  }
  const numerator = said && typedNumber(said.numerator)
  const denominator = said && typedNumber(said.denominator)
  if (!numerator || !denominator) {
    issues.add(value.place, 'answer-rate', `“${ask}”要写分子和分母`, '写成 {numerator: 3, denominator: 4}，表格里写成 3/4')
    return null
  }
  if (isNegative(numerator) || isNegative(denominator) || (isZero(denominator) && !isZero(numerator))) {
    issues.add(value.place, 'answer-rate', `“${ask}”的分子、分母不对`, '都不能是负数；分母是 0 时分子也是 0')
    return null
  }
  return { numerator: formatFraction(numerator), denominator: formatFraction(denominator) }
}

/** What is answered, as the check wants it; null, with an issue, where it does not fit. 答案内容 */
export function readAnswerValue(value: Source, check: Check, issues: IssueList): AnswerValue | null {
  if (check.kind === 'list') return readRows(value, check, issues)
  if (check.kind === 'number' && check.rate) return readRate(value, check.ask, issues)
  if (value.kind !== 'text') {
    issues.add(
      value.place,
      'answer-type',
      `“${check.ask}”的答案应当是一个值`,
      check.kind === 'choice' ? `可以是：${check.levels.join('、')}` : '写成数字',
    )
    return null
  }
  if (check.kind === 'choice') return readLevel(value, check, `“${check.ask}”`, issues)
  if (check.kind === 'points') return readPoints(value, check, issues)
  const number = readNumber(value, check, `“${check.ask}”`, issues)
  return number ? formatFraction(number) : null
}
