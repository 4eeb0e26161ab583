import { z } from 'zod'
import { id, instant } from '../routing/fields.ts'

const bytes = (title: string) => z.number().int().min(0).meta({ title })

const imported = z.object({
  id: id('编号'),
  state: z.enum(['waiting', 'reading', 'done', 'failed']).meta({ title: '进展：等着核对、正在核对、已导入、没有导入' }),
  by: z.string().meta({ title: '谁导入的' }),
  at: instant('交来的时间'),
  endedAt: instant('结束的时间').nullable(),
  size: bytes('采集包的字节数'),
  read: bytes('核对过的字节数').nullable(),
  holds: bytes('一共要核对的字节数').nullable(),
  run: id('成为哪次检查').nullable(),
  fault: z.string().nullable().meta({ title: '为什么没有导入' }),
  code: z.string().nullable().meta({ title: '原因的代码' }),
  details: z.array(z.string()).meta({ title: '逐条的原因' }),
})

export const IMPORT_LIST = z.object({ imports: z.array(imported).meta({ title: '最近的导入，后交来的在前' }) })
/** 一个网站最近的导入 */
export type ImportList = z.output<typeof IMPORT_LIST>
