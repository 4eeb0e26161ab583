import { z } from 'zod'
import { RUN_ORIGINS, RUN_STATES } from '../../model/Site.ts'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { id, instant } from '../routing/fields.ts'
import { VISIT_HOURS } from './siteFields.ts'

const count = (title: string) => z.number().int().meta({ title })
const moment = (title: string) => instant(title).nullable()

const status = z.enum(Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]]).meta({ title: '访问状态' })
const outcome = z.enum(['passed', 'failed', 'cantTell']).meta({ title: '可达性' })
const fault = z.enum(['none', 'site', 'network', 'ours']).meta({ title: '是谁的事' })

/** How many columns ended how. */
const columnsSeen = z.object({ all: count('栏目数'), passed: count('打得开'), failed: count('打不开'), cantTell: count('看不到') })

const progress = z.object({ known: count('发现的网址'), visited: count('看过的网址'), pages: count('看过的网页') })

/** One run in the list of a site. */
const listed = z.object({
  run: id('编号'),
  state: z.enum(RUN_STATES).meta({ title: '进展' }),
  origin: z.enum(RUN_ORIGINS).meta({ title: '由来' }),
  askedAt: instant('要求的时间'),
  askedBy: z.string().nullable().meta({ title: '要求的人' }),
  beganAt: moment('开始'),
  endedAt: moment('结束'),
  progress: progress.nullable().meta({ title: '进度' }),
  pausedUntil: moment('暂停到'),
  stopAsked: z.boolean().meta({ title: '已要求停止' }),
  takeovers: count('换了几次机器接着做'),
  fault: z.string().nullable().meta({ title: '停下的原因' }),
  note: z.string().nullable().meta({ title: '看结果时要知道的' }),
  pages: count('看过的网页').nullable(),
  brokenLinks: count('失效链接').nullable(),
  columnsSeen: columnsSeen.nullable().meta({ title: '栏目结果；没有做完的，是到现在为止的' }),
  asksRevamp: z.boolean().meta({ title: '有改版迹象，等人回答' }),
})

export const RUN_LIST = z.object({
  runs: z.array(listed).meta({ title: '检查记录，最近的在前' }),
  total: count('一共多少次'),
  mayRun: z.boolean().meta({ title: '可以要求检查' }),
})
/** 一个网站的检查记录 */
export type RunList = z.output<typeof RUN_LIST>

/** A way in which visits ended, how often, and who does what about it. */
const statusCount = z.object({
  status,
  word: z.string().meta({ title: '访问状态的说法' }),
  outcome,
  fault,
  remedy: z.string().meta({ title: '怎么办；空的不用办' }),
  count: count('多少个网址'),
})

const seenColumn = z.object({
  column: id('栏目'),
  levels: z.array(z.string()).meta({ title: '栏目各级名称' }),
  url: z.string().meta({ title: '网址' }),
  status,
  word: z.string().meta({ title: '访问状态的说法' }),
  remedy: z.string().meta({ title: '怎么办；空的不用办' }),
  outcome,
  items: count('本页条数').nullable(),
  latest: z.iso.date().nullable().meta({ title: '最新一条的日期' }),
  at: instant('看到的时间'),
  capture: id('存证').nullable(),
})

/** Against the last run before it that is done. */
const changes = z.object({
  since: z
    .object({ run: id('编号'), at: instant('时间') })
    .nullable()
    .meta({ title: '和哪一次比；空的没有可比的' }),
  brokenNew: count('新增的失效链接'),
  brokenGone: count('已经修好或撤下的失效链接'),
  columnsGone: count('这次打不开的栏目'),
  columnsBack: count('恢复的栏目'),
  columnsUpdated: count('有更新的栏目'),
})

const revamp = z.object({
  columnsGone: count('找不到的栏目'),
  columnsBefore: count('原有栏目'),
  navigationKept: count('还在的导航网址'),
  navigationBefore: count('原有导航网址'),
  /** Null: nobody has answered yet. */
  rebuilt: z.boolean().nullable().meta({ title: '回答：改版了没有' }),
})

export const RUN_SHOWN = z.object({
  ...listed.shape,
  site: z
    .object({ id: id('编号'), name: z.string().meta({ title: '名称' }), front: z.string().meta({ title: '首页' }) })
    .meta({ title: '网站' }),
  beatAt: moment('最近有动静的时间'),
  maxPages: count('最多看多少页').nullable(),
  rate: z.union([z.number(), z.literal('usual'), z.null()]).meta({ title: '每秒访问几次' }),
  browser: z.boolean().meta({ title: '用浏览器' }),
  hours: VISIT_HOURS.nullable().meta({ title: '这次检查的时段；空值为不限' }),
  hoursNow: VISIT_HOURS.nullable().meta({ title: '网站现在的时段，接着做就按它；空值为不限' }),
  statuses: z.array(statusCount).meta({ title: '各种访问状态，多的在前' }),
  columns: z.array(seenColumn).meta({ title: '各栏目' }),
  changes: changes.meta({ title: '和上一次相比' }),
  revamp: revamp.nullable().meta({ title: '改版迹象' }),
  may: z.object({ run: z.boolean().meta({ title: '可以停止和接着做' }), manage: z.boolean().meta({ title: '可以回答是否改版' }) }),
  mayContinue: z.boolean().meta({ title: '可以从停下的地方接着做' }),
})
/** 一次检查 */
export type RunShown = z.output<typeof RUN_SHOWN>

const problem = z.object({
  number: count('序号'),
  url: z.string().meta({ title: '网址' }),
  from: z.string().meta({ title: '所在页面' }),
  alsoFrom: z.array(z.string()).meta({ title: '还在哪些页面' }),
  pages: count('有多少个页面指向它'),
  kind: z.enum(['page', 'attachment', 'other']).meta({ title: '网页、附件或其他' }),
  status,
  word: z.string().meta({ title: '访问状态的说法' }),
  fault,
  remedy: z.string().meta({ title: '怎么办' }),
  column: z
    .object({ id: id('编号'), levels: z.array(z.string()).meta({ title: '各级名称' }) })
    .nullable()
    .meta({ title: '在哪个栏目下' }),
  /** In a row, up to this run. */
  timesSeen: count('连续几次检查都这样'),
  days: count('在几个不同的日子'),
  since: moment('从什么时候起'),
  dead: z.boolean().meta({ title: '打不开：隔开时间看了几次都这样' }),
  capture: id('存证').nullable(),
})

export const PROBLEM_QUERY = z.object({
  outcome: z.enum(['failed', 'cantTell']).default('failed').meta({ title: '失效，或者看不到' }),
  status: status.optional(),
  column: id('栏目').optional(),
  dead: z.stringbool().optional().meta({ title: '只看打不开的' }),
  from: z.coerce.number().int().min(0).max(10_000_000).default(0).meta({ title: '从第几条起' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).meta({ title: '每页条数' }),
})

export const PROBLEMS_ASKED_AS_FILE = PROBLEM_QUERY.omit({ from: true, limit: true }).extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '文件格式' }),
})

export const PROBLEMS = z.object({
  total: count('一共多少条'),
  problems: z.array(problem).meta({ title: '失效链接，或者没能看到的网址' }),
  byStatus: z.array(statusCount).meta({ title: '各种原因，多的在前' }),
  deadCount: count('打不开的'),
})
/** 失效链接和没能看到的 */
export type RunProblems = z.output<typeof PROBLEMS>

export const CAPTURE_SHOWN = z.object({
  capture: id('编号'),
  site: z
    .object({ id: id('编号'), name: z.string().meta({ title: '名称' }) })
    .nullable()
    .meta({ title: '网站' }),
  run: id('检查').nullable(),
  column: z
    .object({ id: id('编号'), levels: z.array(z.string()).meta({ title: '各级名称' }) })
    .nullable()
    .meta({ title: '栏目' }),
  url: z.string().meta({ title: '网址' }),
  at: instant('看到的时间'),
  status: status.nullable(),
  word: z.string().nullable().meta({ title: '访问状态的说法' }),
  code: count('状态码').nullable(),
  sha256: z.string().nullable().meta({ title: '存证的 SHA-256；空的当时没有回应' }),
  bytes: count('存证字节数').nullable(),
  address: z.string().nullable().meta({ title: '最后到达的网址' }),
  headers: z
    .array(z.object({ name: z.string().meta({ title: '名称' }), value: z.string().meta({ title: '内容' }) }))
    .meta({ title: '响应头' }),
  title: z.string().nullable().meta({ title: '网页标题' }),
  text: z.string().nullable().meta({ title: '网页文字' }),
  isCut: z.boolean().meta({ title: '文字还有，没有列完' }),
  items: z
    .array(
      z.object({
        title: z.string().meta({ title: '标题' }),
        url: z.string().meta({ title: '网址' }),
        date: z.iso.date().nullable().meta({ title: '日期' }),
      }),
    )
    .meta({ title: '列表条目' }),
  hasScreenshot: z.boolean().meta({ title: '有截图' }),
})
/** 一份存证 */
export type CaptureShown = z.output<typeof CAPTURE_SHOWN>

export const CONTACT = z.object({
  contact: z
    .string()
    .trim()
    .max(200)
    .regex(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/u, '只能写网址、邮箱或电话，不能有汉字')
    .nullable()
    .meta({ title: '联系方式' }),
})
