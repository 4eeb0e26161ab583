import { z } from 'zod'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { MOST_LINES } from '../../sites/importing/readColumnTable.ts'
import { day, id, instant } from '../routing/fields.ts'

const count = (title: string) => z.number().int().min(0).meta({ title })
const text = (title: string, max = 2_000) => z.string().max(max).meta({ title })
const cell = (title: string) => text(title, 4_000)

const duration = z
  .object({
    count: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, '应是 1 到 9999 的整数')
      .meta({ title: '多少天' }),
    unit: z.enum(['days', 'workdays']).meta({ title: '自然日或者工作日' }),
  })
  .meta({ title: '期限' })

/** How often a column must change; null: nobody said. 更新要求 */
export const UPDATES = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('every').meta({ title: '按周期' }),
      period: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year']).meta({ title: '周期' }),
    }),
    z.object({ kind: z.literal('within').meta({ title: '不超过多久没有更新' }), duration }),
    z.object({ kind: z.literal('as-it-happens').meta({ title: '随时' }), within: duration.exactOptional() }),
    z.object({ kind: z.literal('static').meta({ title: '不要求定期更新' }) }),
  ])
  .nullable()
  .meta({ title: '更新要求；空值表示没有说，不查及时' })

export const LEVELS = z
  .array(z.string().trim().min(1).max(100).meta({ title: '一级栏目' }))
  .min(1)
  .max(8)
  .meta({ title: '各级栏目，从一级栏目到它自己' })

const keeper = z.object({
  unit: id('单位'),
  name: text('名称'),
  from: day('从哪天起'),
  endedOn: day('单位撤销前的最后一天').nullable().meta({ title: '单位撤销前的最后一天；撤销了还没有另定保障单位的才有' }),
})

const seen = z.object({
  run: id('哪一次检查'),
  outcome: z.enum(['passed', 'failed', 'cantTell']).meta({ title: '可达性' }),
  status: z.enum(Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]]).meta({ title: '访问状态' }),
  items: count('本页条数').nullable(),
  latest: z.iso.date().nullable().meta({ title: '最新一条的日期' }),
  at: instant('看到的时间'),
  capture: id('存证').nullable(),
})

const columnRow = z.object({
  id: id('编号'),
  levels: z.array(z.string()).meta({ title: '各级栏目' }),
  content: cell('公开内容').nullable(),
  updates: UPDATES,
  updatesWords: text('更新要求的说法；没有说的为空'),
  updatesText: cell('更新要求在表里的写法').nullable(),
  keepers: z.array(keeper).meta({ title: '保障单位' }),
  openKeepers: z.array(z.string()).meta({ title: '表里写了、不能对应到单位的保障单位' }),
  url: text('网址').nullable(),
  placedAt: instant('指明网址的时间').nullable(),
  version: count('版本'),
  last: seen.nullable().meta({ title: '最近一次看到的' }),
  lastSeenGood: instant('最近一次打得开').nullable(),
})
/** 一个栏目 */
export type ColumnRow = z.output<typeof columnRow>

export const COLUMN_LIST = z.object({ columns: z.array(columnRow).meta({ title: '栏目' }) })
/** 一个网站的栏目 */
export type ColumnList = z.output<typeof COLUMN_LIST>

export const UNIT_COLUMNS = z.object({
  columns: z
    .array(
      z.object({
        ...columnRow.shape,
        site: z.object({ id: id('编号'), name: text('名称'), front: text('首页') }).meta({ title: '所在网站' }),
      }),
    )
    .meta({ title: '栏目' }),
})
/** 一个单位保障的栏目 */
export type UnitColumns = z.output<typeof UNIT_COLUMNS>

/** A row of a table of columns as it was read; upper levels are carried down. 栏目表的一行 */
export const TABLE_LINE = z.object({
  line: z.int().min(1).max(10_000_000).meta({ title: '第几行' }),
  levels: z.array(text('一级栏目', 200)).min(1).max(8).meta({ title: '各级栏目' }),
  content: cell('公开内容').nullable().meta({ title: '公开内容；空值表示表里没有这一列' }),
  keepers: cell('保障单位').nullable().meta({ title: '保障单位；空值表示表里没有这一列' }),
  updates: cell('更新要求').nullable().meta({ title: '更新要求；空值表示表里没有这一列' }),
  url: cell('网址').nullable().meta({ title: '网址；空值表示表里没有这一列' }),
})

export const COLUMNS_READ = z.object({
  sheet: text('工作表'),
  rows: z.array(TABLE_LINE).meta({ title: '各行' }),
  faults: z.array(z.string()).meta({ title: '没有可以导入的，为什么' }),
  notes: z.array(z.string()).meta({ title: '没有读入或者没有读全的行；别的可以导入' }),
})
/** 读出的栏目表 */
export type ColumnsRead = z.output<typeof COLUMNS_READ>

/** What columns are imported from, and what somebody decided about it. */
export const COLUMNS_ASKED = {
  from: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('rows').meta({ title: '读出的表' }), rows: z.array(TABLE_LINE).max(MOST_LINES).meta({ title: '各行' }) }),
      z.object({
        kind: z.literal('programme').meta({ title: '考核方案' }),
        programme: id('方案的指纹'),
        round: id('批次').nullable().meta({ title: '按哪个批次的名单确定单位；空值表示按单位名称和别名' }),
      }),
    ])
    .meta({ title: '从哪里来' }),
  names: z
    .array(
      z.object({
        written: text('表里的写法', 200),
        unit: id('单位').nullable().meta({ title: '选定的单位；空值表示不是单位，照原样留着' }),
      }),
    )
    .max(2_000)
    .default([])
    .meta({ title: '人工确定的保障单位' }),
  endOthers: z.boolean().default(false).meta({ title: '表里没有的栏目到此为止' }),
}

const near = z.object({ id: id('单位'), name: text('名称'), path: text('所在') })

const previewRow = z.object({
  line: z.int().nullable().meta({ title: '第几行；空值表示不是表里的' }),
  levels: z.array(z.string()).meta({ title: '各级栏目' }),
  content: cell('公开内容').nullable(),
  keepers: z.array(z.object({ unit: id('单位'), name: text('名称') })).meta({ title: '保障单位' }),
  openKeepers: z.array(z.string()).meta({ title: '照原样留着的保障单位' }),
  unresolved: z
    .array(z.object({ written: text('写法'), near: z.array(near).meta({ title: '可能是' }) }))
    .meta({ title: '没有对应到单位、可以人工选定的写法' }),
  updates: UPDATES,
  updatesWords: text('更新要求的说法'),
  updatesText: cell('更新要求在表里的写法').nullable(),
  url: text('网址').nullable(),
  is: z.enum(['new', 'changed', 'same', 'ended']).meta({ title: '新增、修改、不变、到此为止' }),
  says: z.array(z.string()).meta({ title: '改了什么' }),
  faults: z.array(z.string()).meta({ title: '要注意的' }),
})

const counts = z
  .object({ new: count('新增'), changed: count('修改'), same: count('不变'), ended: count('到此为止') })
  .meta({ title: '各有多少' })

export const COLUMNS_PREVIEW = z.object({
  digest: text('预览的指纹'),
  rows: z.array(previewRow).meta({ title: '各行' }),
  counts,
  others: count('网站上有、表里没有的栏目'),
  faults: z.array(z.string()).meta({ title: '整张表的问题；有的话不能导入' }),
})
/** 栏目导入的预览 */
export type ColumnsPreview = z.output<typeof COLUMNS_PREVIEW>

export const COLUMNS_TAKEN = z.object({ counts })

export const COLUMN_SOURCES = z.object({
  programmes: z
    .array(
      z.object({
        hash: id('指纹'),
        title: text('名称'),
        version: count('第几版'),
        columns: count('栏目数'),
        rounds: z.array(z.object({ id: id('编号'), title: text('名称') })).meta({ title: '用它的批次' }),
      }),
    )
    .meta({ title: '有栏目的方案' }),
})
/** 可以导入栏目的方案 */
export type ColumnSources = z.output<typeof COLUMN_SOURCES>
