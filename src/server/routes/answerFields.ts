import { z } from 'zod'
import { LANES } from '../../model/Facts.ts'
import { MOST_ROWS } from '../../rounds/life/answers/readGiven.ts'
import { id } from '../routing/fields.ts'

const text = (title: string, max = 4_000) => z.string().max(max).meta({ title })
const proof = z.array(text('佐证', 500)).max(50).meta({ title: '佐证' })

const row = z.object({
  id: text('行的编号', 200).min(1),
  fields: z.record(text('字段', 100), text('内容').nullable()).meta({ title: '各字段的内容；空值表示还没有发生' }),
  withdrawn: z.boolean().exactOptional().meta({ title: '没有这一行' }),
  proof: proof.exactOptional(),
})

/** What is answered: a text, a rate, or rows. 答案内容 */
export const answerValue = z
  .union([
    text('选项、数值或分数'),
    z.object({ numerator: text('分子', 100), denominator: text('分母', 100) }),
    z.object({
      rows: z.array(row).max(MOST_ROWS).meta({ title: '各行' }),
      complete: z.boolean().exactOptional().meta({ title: '已经齐全' }),
    }),
  ])
  .meta({ title: '答案内容' })

export const lane = z.enum(LANES).meta({ title: '答案来源' })

export const answerState = z
  .enum(['answered', 'cantTell', 'notDrawn', 'declaredNone', 'withdrawn'])
  .meta({ title: '状态：已答、无法判定、未抽到、申明没有、收回' })

const answerId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** An answer as it is handed in. 提交的答案 */
export const givenAnswer = z
  .object({
    unit: id('单位'),
    check: id('检查点'),
    object: text('对象或月份', 200).exactOptional(),
    lane,
    state: answerState.default('answered'),
    value: answerValue.exactOptional(),
    why: text('说明', 2_000).exactOptional(),
    proof: proof.exactOptional(),
    confirmed: z.literal(true).exactOptional().meta({ title: '本人已核对系统检测的结果' }),
    confirmedBy: text('确认人（只用于导入的答案）', 100).exactOptional(),
    via: z.literal('behalf').exactOptional().meta({ title: '代录' }),
    for: z.string().trim().max(100).exactOptional().meta({ title: '代谁录入：考核人员的姓名；代单位录入时空着' }),
    paper: id('纸质材料的扫描件').exactOptional(),
    saidBy: text('填报人或来源（只用于导入的答案）', 100).min(1).exactOptional(),
    saidAt: text('时间（只用于导入的答案）', 20).min(1).exactOptional(),
    after: answerId.nullable().meta({ title: '填写时看到的上一个答案的编号；没有就是空值' }),
    saw: z.array(answerId).max(100).exactOptional().meta({ title: '同时看过、一并替换的其他答案的编号' }),
  })
  .refine(
    ({ lane: of, saidBy, saidAt, confirmedBy }) => of === 'import' || [saidBy, saidAt, confirmedBy].every((one) => one === undefined),
    {
      message: '只有导入的答案可以写明填报人、确认人和时间，其他来源按登录的人和当前时间记录。',
    },
  )
  .refine(({ via, for: name, paper }) => via === 'behalf' || (name === undefined && paper === undefined), {
    message: '写了代谁录入或者附了纸质材料的，请注明是代录。',
  })

export const brief = z.object({
  state: z.string().meta({ title: '得分状态' }),
  total: z
    .object({ low: z.string().nullable().meta({ title: '最低' }), high: z.string().nullable().meta({ title: '最高' }) })
    .nullable()
    .meta({ title: '得分区间；空值表示没有得分' }),
  mayBeNone: z.boolean().meta({ title: '也可能没有得分' }),
  open: z.number().int().meta({ title: '未答的检查点数' }),
  undecided: z.number().int().meta({ title: '是否适用还没有确定的指标数' }),
})

export const contradiction = z.object({
  unit: z.string().meta({ title: '单位' }),
  check: z.string().meta({ title: '检查点' }),
  object: z.string().meta({ title: '对象或月份' }),
  lane,
  seat: z.string().meta({ title: '席位' }),
  answers: z
    .array(
      z.object({
        id: answerId.meta({ title: '编号' }),
        saidBy: z.string().meta({ title: '填报人' }),
        saidAt: z.string().meta({ title: '时间' }),
        state: answerState,
        value: answerValue.nullable(),
        why: z.string().nullable().meta({ title: '说明' }),
      }),
    )
    .meta({ title: '互相矛盾的答案' }),
})

export const shownAnswer = z.object({
  id: answerId.meta({ title: '编号' }),
  check: z.string().meta({ title: '检查点' }),
  object: z.string().meta({ title: '对象或月份' }),
  lane,
  seat: z.string().meta({ title: '席位' }),
  state: answerState,
  value: answerValue.nullable(),
  why: z.string().nullable().meta({ title: '说明' }),
  proof: z.array(z.string()).meta({ title: '佐证' }),
  confirmedBy: z.string().nullable().meta({ title: '确认人' }),
  saidBy: z.string().meta({ title: '填报人' }),
  saidAt: z.string().meta({ title: '时间' }),
  contradictory: z.boolean().meta({ title: '与别的答案矛盾' }),
})
