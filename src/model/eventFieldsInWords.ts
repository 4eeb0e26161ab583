import { outcomeInWords, type EventFields } from './FieldTest.ts'

/** What was noted of a call, a visit or a letter, part by part; what was said comes last. 实测记录内容 */
export function eventFieldsInWords({
  outcome,
  seconds,
  workdays,
  form,
  formFit,
  contentFit,
  number,
  said,
  why,
}: EventFields): readonly string[] {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['结果', outcome === undefined ? undefined : outcomeInWords(outcome)],
    ['接听用时（秒）', seconds],
    ['延长工作日', workdays],
    ['答复形式', form],
    ['形式规范', formFit],
    ['内容规范', contentFit],
    ['编号', number],
    ['说了什么', said],
    ['理由', why],
  ]
  return parts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [`${name}：${text}`]))
}
