import { z } from 'zod'

const text = (title: string) => z.string().meta({ title })

const standing = z.object({
  total: text('得分'),
  place: z.string().nullable().meta({ title: '名次' }),
  grades: z.array(z.string()).readonly().meta({ title: '等次' }),
})

const cause = z.object({
  kind: text('原因的种类'),
  ask: text('问题'),
  from: text('原来'),
  to: text('现在'),
  by: text('谁'),
  at: text('时间'),
  why: text('理由'),
})

const row = z.object({
  node: text('指标编号'),
  name: text('指标'),
  from: text('原来得分'),
  to: text('现在得分'),
  causes: z.array(cause).readonly().meta({ title: '原因' }),
})

/** A unit that came out otherwise, row by row and why. 变了的单位 */
export const movedUnit = z.object({
  unit: text('单位'),
  name: text('单位名称'),
  before: standing.meta({ title: '定稿时' }),
  after: standing.meta({ title: '现在' }),
  rows: z.array(row).readonly().meta({ title: '变了的指标' }),
})
