import { copyNames } from '../../model/copyNames.ts'
import type { Answer, Lane, Unit } from '../../model/Facts.ts'
import { LANES } from '../../model/Facts.ts'
import { readAnswerValue } from './readAnswerValue.ts'
import { typedDate } from './readFieldValue.ts'
import type { Asked, AskedCheck } from '../askedChecks.ts'
import type { Place } from '../Places.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import { nearest, suggest } from '../reading/nearest.ts'
import type { Source } from '../yaml/Source.ts'

/** Who is taken to have answered, and when, where an answer does not say so. */
export interface AnswerSource {
  readonly lane: Lane
  readonly by: string
  readonly at: string
}

const STATES = ['answered', 'cantTell', 'notDrawn', 'declaredNone'] as const

/** A map that says who, when or how, with the answer itself under `value`. */
const isStatement = (value: Source): boolean => value.kind === 'map' && (value.entries.has('value') || value.entries.has('state'))

/** Is the answer's state one that the check may have? */
export function checkState(
  state: Answer['state'],
  why: string | undefined,
  { check, mayDeclareNone }: AskedCheck,
  place: Place,
  issues: IssueList,
): void {
  if (state === 'declaredNone' && !mayDeclareNone) {
    issues.add(place, 'answer-declared-none', `“${check.ask}”不能申明没有`, '方案的这一项没有写 when-declared-none；据实作答，或修改方案')
  }
  if (state === 'cantTell' && (why ?? '') === '') {
    issues.add(place, 'answer-why', `“${check.ask}”无法判定，没有说明原因`, '补写原因（why、说明），如“网站打不开”')
  }
}

/** Is the copy one that the node around the check has? */
export function checkObject(
  object: string | undefined,
  { check, per, period }: AskedCheck,
  unit: Unit,
  place: Place,
  issues: IssueList,
): void {
  const byName = per && (per.each === 'object' || per.each === 'list' || per.each === 'month')
  if (object === undefined) {
    if (byName) issues.add(place, 'answer-object', `“${check.ask}”要逐个回答`, '用 object 写明是哪一个')
    return
  }
  if (!byName) {
    issues.add(place, 'answer-object', `“${check.ask}”不是逐个回答的，不用写“${object}”`, '去掉 object（表格里的“对象”）')
    return
  }
  const known = copyNames(per, unit, period)
  if (!known || known.includes(object)) return
  issues.add(place, 'answer-object', `“${check.ask}”里没有“${object}”`, suggest(object, known, `可以是：${known.join('、')}`))
}

/** When it was answered: a day, or a day and a time, as written. */
export function readAt(keys: KeyReader, issues: IssueList): string | undefined {
  const at = keys.text('at')
  if (at === undefined || typedDate(at) !== null) return at
  issues.add(keys.take('at')?.place ?? keys.place, 'date', `“${at}”不是日期`, '写成 2020-12-31 的样子，后面可以写时间，如 2020-12-31 15:30')
  return undefined
}

function readStatement(value: Source, asked: AskedCheck, unit: Unit, source: AnswerSource, issues: IssueList): Answer | null {
  const keys = new KeyReader(value, `“${asked.check.ask}”的答案`, issues)
  const said = keys.take('value')
  const state = keys.word('state', STATES) ?? 'answered'
  const lane = keys.word('lane', LANES) ?? source.lane
  const by = keys.text('by') ?? source.by
  const at = readAt(keys, issues) ?? source.at
  const object = keys.text('object')
  const why = keys.text('why')
  const proof = keys.texts('proof')
  const confirmedBy = keys.text('confirmed-by')
  keys.finish()
  checkState(state, why, asked, value.place, issues)
  checkObject(object, asked, unit, value.place, issues)
  if ((state === 'answered') !== (said !== null)) {
    const remedy = said ? '去掉 value，或去掉 state' : '补写 value'
    issues.add(value.place, 'answer-value', `“${asked.check.ask}”的状态与答案不一致`, remedy)
    return null
  }
  const read = said && readAnswerValue(said, asked.check, issues)
  if (said && read === null) return null
  return {
    check: asked.check.id,
    lane,
    by,
    at,
    state,
    ...(object === undefined ? {} : { object }),
    ...(read === null ? {} : { value: read }),
    ...(why === undefined ? {} : { why }),
    ...(proof.length > 0 ? { proof } : {}),
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
  }
}

/** Answers to one check as the format's section 8 writes them: a value, a statement with its source, or a list of statements. 读答案 */
export function readAnswer(value: Source, asked: AskedCheck, unit: Unit, source: AnswerSource, issues: IssueList): readonly Answer[] {
  if (value.kind === 'list') return value.items.flatMap((item) => readStatement(item, asked, unit, source, issues) ?? [])
  if (isStatement(value)) return [readStatement(value, asked, unit, source, issues) ?? []].flat()
  checkObject(undefined, asked, unit, value.place, issues)
  const read = readAnswerValue(value, asked.check, issues)
  return read === null ? [] : [{ check: asked.check.id, ...source, state: 'answered', value: read }]
}

/** The check that an answer names, or an issue that offers the nearest. */
export function findAsked(id: string, asked: Asked, place: Place, issues: IssueList): AskedCheck | null {
  const found = asked.checks.get(id)
  if (found) return found
  const [near] = nearest(id, asked.checks.keys())
  const remedy =
    near === undefined ? '用 mingjing programme show 查看方案的检查点' : `是不是“${near}”（${asked.checks.get(near)?.check.ask ?? ''}）？`
  issues.add(place, 'unknown-check', `这个单位没有检查点“${id}”`, remedy)
  return null
}

/** Answers of one unit, by check. 一个单位的答案 */
export function readAnswers(
  value: Source,
  asked: Asked,
  unit: Unit,
  source: AnswerSource,
  issues: IssueList,
): Record<string, readonly Answer[]> {
  const answers: Record<string, readonly Answer[]> = {}
  if (value.kind === 'nothing') return answers
  if (value.kind !== 'map') {
    issues.add(value.place, 'type', '答案应当写成“检查点: 答案”', '每行一个“检查点编号: 答案”')
    return answers
  }
  for (const [id, { key: keyPlace, value: said }] of value.entries) {
    const check = findAsked(id, asked, keyPlace, issues)
    if (check) answers[check.check.id] = readAnswer(said, check, unit, source, issues)
  }
  return answers
}
