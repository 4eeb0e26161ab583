import { z } from 'zod'
import { id, instant } from '../routing/fields.ts'

const side = z.enum(['unit', 'assessing']).meta({ title: '哪一方的：单位，或考核一方' })
const object = z.string().max(200).default('').meta({ title: '对象；空的是单位本身' })

/** Where evidence is laid. */
export const where = { check: id('检查点'), object, side }

const text = (title: string) => z.string().meta({ title })

const file = {
  id: id('文件'),
  name: text('文件名'),
  type: text('文件类型'),
  size: z.number().int().meta({ title: '字节数' }),
}

const link = z
  .object({ url: text('网址'), title: text('网页标题'), on: z.string().nullable().meta({ title: '发布日期' }) })
  .nullable()
  .meta({ title: '网址' })

const space = (title: string) =>
  z.object({ used: z.number().meta({ title: '已用字节' }), quota: z.number().meta({ title: '共有字节' }) }).meta({ title })

const shown = z.object({
  id: id('编号'),
  check: text('检查点'),
  object: text('对象'),
  side,
  file: z
    .object({ ...file, sha256: text('指纹（SHA-256）'), isWithdrawn: z.boolean().meta({ title: '文件本身已撤回' }) })
    .nullable()
    .meta({ title: '文件' }),
  link,
  note: text('说明'),
  by: z.string().nullable().meta({ title: '附上的人' }),
  at: instant('附上时间'),
  withdrawn: z
    .object({ at: instant('撤回时间'), by: z.string().nullable().meta({ title: '撤回人' }), why: text('撤回原因') })
    .nullable()
    .meta({ title: '已撤回的' }),
  purged: z
    .object({ at: instant('清除时间'), why: text('清除原因') })
    .nullable()
    .meta({ title: '内容已清除的' }),
})

export const list = z.object({
  evidence: z.array(shown).meta({ title: '佐证，先附上的在前' }),
  space: z.object({ unit: space('这个单位的'), own: space('本人所在单位的') }).meta({ title: '材料空间' }),
})
/** The evidence of a unit in a round. */
export type EvidenceList = z.output<typeof list>

export const earlier = z.object({
  earlier: z
    .array(
      z.object({
        why: z.enum(['same-check', 'same-indicator', 'same-round', 'incident']).meta({ title: '由来' }),
        file: z.object(file).nullable().meta({ title: '文件' }),
        link,
        note: text('当时的说明'),
        at: instant('当时附上的时间'),
        round: z.string().nullable().meta({ title: '当时的批次' }),
        indicator: text('当时的指标或事项'),
      }),
    )
    .meta({ title: '可沿用的，最可能的在前' }),
})
/** What may be used again. */
export type EarlierList = z.output<typeof earlier>
