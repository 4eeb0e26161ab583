import { z } from 'zod'
import { day, id, line } from '../routing/fields.ts'

/** A drawing as it is asked for: by number and seed, or, held elsewhere, by its list and paper. 抽签 */
export const drawing = {
  count: z.number().int().min(1).max(20_000).nullable().meta({ title: '抽取的数目；空值按通知' }),
  seed: line('种子', 100).nullable(),
  list: z
    .object({
      names: z.array(line('名称', 200)).min(1).max(20_000).meta({ title: '抽中的单位，或者“单位：对象”' }),
      paper: z
        .object({
          title: line('抽签记录的标题', 200),
          issuer: line('组织抽签的单位', 200),
          number: line('文号', 100).nullable(),
          on: day('抽签日期'),
          file: id('扫描件').nullable(),
        })
        .meta({ title: '抽签记录' }),
    })
    .nullable()
    .default(null)
    .meta({ title: '在别处抽的：名单和抽签记录；空值是在这里抽' }),
}
