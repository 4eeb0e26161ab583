import { z } from 'zod'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { id, instant } from '../routing/fields.ts'

const PAGE = z.object({
  capture: id('存证'),
  site: z.object({ id: id('编号'), name: z.string().meta({ title: '名称' }) }).meta({ title: '网站' }),
  levels: z.array(z.string()).readonly().nullable().meta({ title: '各级栏目；空值表示不在哪个栏目下' }),
  url: z.string().meta({ title: '网址' }),
  status: z.enum(Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]]).meta({ title: '访问状态' }),
  word: z.string().meta({ title: '看到的情况' }),
  at: instant('看到的时间'),
  isLater: z.boolean().meta({ title: '那时没有存证，这是之后最早的一份' }),
  isCited: z.boolean().meta({ title: '材料里写到的网址；否则是单位保障的栏目' }),
})

/** What was kept of the pages that an objection is about. 当时的网页存证 */
export const CONTESTED_PAGES = z.object({
  at: instant('评这一项的时间'),
  pages: z.array(PAGE).readonly().meta({ title: '网页存证' }),
})
export type ContestedPages = z.infer<typeof CONTESTED_PAGES>
