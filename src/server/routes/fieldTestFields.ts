import { z } from 'zod'
import { TRY_OUTCOMES, USUAL_TERMS } from '../../model/FieldTest.ts'
import { day, id, line } from '../routing/fields.ts'

const target = z.object({
  unit: id('单位'),
  object: z.string().max(200).default('').meta({ title: '对象；空着表示单位本身' }),
  target: line('号码、地址或地点'),
  person: id('测试人员').nullable().default(null).meta({ title: '测试人员；空值表示谁有空谁做' }),
})
/** 样本 */
export const targets = z.array(target).max(5_000).meta({ title: '样本' })

/** 实测要求 */
export const terms = z
  .object({
    tries: z.int().min(1).max(20).default(USUAL_TERMS.tries).meta({ title: '联系几次不通才算联系不上' }),
    hoursApart: z.int().min(0).max(240).default(USUAL_TERMS.hoursApart).meta({ title: '两次之间至少隔几小时' }),
    days: z.int().min(1).max(20).default(USUAL_TERMS.days).meta({ title: '至少分在几天里' }),
    from: day('开始日期').nullable().default(null).meta({ title: '开始日期；空值表示不限' }),
    until: day('结束日期').nullable().default(null).meta({ title: '结束日期；空值表示不限' }),
  })
  .default(USUAL_TERMS)
  .meta({ title: '实测要求' })

/** What is said word for word. 话术 */
export const script = z.string().trim().min(2).max(10_000).meta({ title: '逐字逐句要问、要说的话' })

const words = (title: string, max = 2_000) => z.string().trim().max(max).exactOptional().meta({ title })
const whole = (title: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/u)
    .exactOptional()
    .meta({ title })
const fit = (title: string) => z.enum(['是', '否']).exactOptional().meta({ title })

/** What is noted with an event. 记录内容 */
export const fields = z
  .object({
    outcome: z.enum(TRY_OUTCOMES).exactOptional().meta({ title: '这一次的结果' }),
    said: words('问了什么、说了什么'),
    seconds: whole('接听用了几秒'),
    workdays: whole('延长几个工作日'),
    form: words('答复的形式', 200),
    formFit: fit('形式是否规范'),
    contentFit: fit('内容是否规范'),
    number: words('挂号信、快递或者申请的编号', 200),
  })
  .default({})
  .meta({ title: '记录内容' })
