import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'

/** What is wrong with a value, in words of our own: zod's mix languages. */
const whatIsWrong = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有填写' : '填写的形式不对'
    case 'too_small':
      return issue.origin === 'string'
        ? tooShort(Number(issue.minimum))
        : issue.origin === 'array'
          ? `至少要有${issue.minimum}项`
          : `不能小于${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `超过了${issue.maximum}个字`
        : issue.origin === 'array'
          ? `不能超过${issue.maximum}项`
          : `不能大于${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'date' ? '应是“2026-11-22”这样的日期' : '填写的格式不对'
    case 'invalid_value':
      return '不在可选的范围内'
    case 'unrecognized_keys':
      return `有不认识的字段：${issue.keys.join('、')}`
    case 'custom':
      return issue.message
    default:
      return '填写的内容不对'
  }
}

const tooShort = (minimum: number) => (minimum <= 1 ? '没有填写' : `至少要写${minimum}个字`)

/** What was filled in cannot be used: every field by its Chinese name, each with what is wrong. 填写有误 */
export function inputRefusal(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Refusal {
  const details = issues.map((issue) => `${fieldName(schema, issue.path)}${whatIsWrong(issue)}。`)
  const more = details.length > 1 ? `填写的内容有${details.length}处不对，请逐处修改。` : (details[0] ?? '填写的内容不对。')
  return new Refusal('invalid', 'invalid-input', more, details)
}

/** The titles along the path; where a list is, which one. */
function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let here: z.core.$ZodType | undefined = schema
  for (const step of path) {
    here = here && bare(here)
    if (typeof step === 'number') names.push(`第${step + 1}项`)
    here = here && below(here, step)
    const title = here && titleOf(here)
    if (title !== undefined) names.push(`“${title}”`)
  }
  return names.join('')
}

/** What an optional or a default wraps. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return bare(schema.unwrap())
  return schema
}

const titleOf = (schema: z.core.$ZodType): string | undefined =>
  z.globalRegistry.get(schema)?.title ?? (bare(schema) === schema ? undefined : titleOf(bare(schema)))

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>)[step]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}
