import { z } from 'zod'
import { RUN_ORIGINS, RUN_STATES } from '../../model/Site.ts'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { id, instant, line } from '../routing/fields.ts'

const count = (title: string) => z.number().int().min(0).meta({ title })
const text = (title: string) => z.string().meta({ title })
const flag = (title: string) => z.boolean().meta({ title })
const moment = (title: string) => instant(title).nullable()

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const clock = (title: string) => z.string().regex(CLOCK, '应写成 22:00 这样').meta({ title })

/** When a site may be visited, by the clock of Beijing. 时段 */
export const VISIT_HOURS = z.object({ from: clock('从几点'), to: clock('到几点') })

/** How a site is visited, as somebody sets it. 采集设置 */
export const SITE_TERMS = z.object({
  rate: z
    .union([z.number().min(0.01).max(1_000), z.literal('usual'), z.null()])
    .meta({ title: '每秒访问几次；“usual”为通常的速度，空值为不限' }),
  hours: VISIT_HOURS.nullable().meta({ title: '允许访问的时段；空值为不限' }),
  maxPages: z.int().min(1).max(5_000_000).nullable().meta({ title: '最多看多少页；空值为全部' }),
  browser: flag('用浏览器打开脚本生成的网页，给问题截图'),
})

export const SITE_SCHEDULE = z.object({
  every: z.enum(['day', 'week', 'month']).meta({ title: '每天、每周、每月' }),
  at: clock('几点开始'),
})

const statuses = z.partialRecord(z.enum(Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]]), z.number().int())

const host = z.object({
  host: text('主机名'),
  allowed: flag('已经允许访问，用到的端口也在内'),
  privateAllowed: flag('允许它在内网'),
  ports: z.array(z.number().int().meta({ title: '端口' })).meta({ title: '网站或栏目用到的端口，80、443 以外的' }),
})

const lastRun = z.object({
  run: id('编号'),
  at: instant('做完的时间'),
  origin: z.enum(RUN_ORIGINS).meta({ title: '由来' }),
  pages: count('看过的网页'),
  brokenLinks: count('失效链接'),
  passed: count('打得开的栏目'),
  failed: count('打不开的栏目'),
  cantTell: count('看不到的栏目'),
})

const underWay = z.object({
  run: id('编号'),
  state: z.enum(RUN_STATES).meta({ title: '进展' }),
  progress: z
    .object({
      known: count('发现的网址'),
      visited: count('看过的网址'),
      pages: count('看过的网页'),
      statuses: statuses.meta({ title: '各种访问状态' }),
    })
    .nullable()
    .meta({ title: '进度' }),
  pausedUntil: moment('暂停到'),
  beatAt: moment('最近有动静的时间'),
})

const siteRow = z.object({
  id: id('编号'),
  name: text('名称'),
  unit: id('主办单位'),
  unitName: text('主办单位的名称'),
  front: text('首页'),
  hosts: z.array(host).meta({ title: '要访问的主机：首页的，栏目另在别处的也在内' }),
  columns: z.object({ all: count('栏目数'), placed: count('已经确认位置的，包括确认网站上没有的') }).meta({ title: '栏目' }),
  last: lastRun.nullable().meta({ title: '最近一次做完的检查' }),
  running: underWay.nullable().meta({ title: '正在进行的检查' }),
  dueAt: moment('下一次定时检查'),
  asksRevamp: flag('有改版迹象，等人回答'),
  retired: flag('已经停用'),
})
/** 一个网站，清单里的一行 */
export type SiteRow = z.output<typeof siteRow>

export const SITE_LIST = z.object({ sites: z.array(siteRow).meta({ title: '网站' }), mayManage: flag('可以登记网站') })
/** 网站清单 */
export type SiteList = z.output<typeof SITE_LIST>

export const SITE_SHEET = z.object({
  ...siteRow.shape,
  terms: SITE_TERMS.meta({ title: '采集设置' }),
  schedule: SITE_SCHEDULE.nullable().meta({ title: '定时检查；空值为不定时' }),
  version: count('版本'),
  toContinue: id('检查').nullable().meta({ title: '停下了、可以接着做的检查；空值表示没有' }),
  note: z.string().nullable().meta({ title: '看的人要知道的；空值表示没有' }),
  may: z.object({ manage: flag('可以管理'), run: flag('可以检查'), allow: flag('可以允许访问它的主机') }).meta({ title: '可以做什么' }),
})
/** 一个网站 */
export type SiteSheet = z.output<typeof SITE_SHEET>

/** What somebody types of a site. */
export const SITE_TYPED = {
  name: line('名称', 100),
  front: line('首页', 2_000),
  terms: SITE_TERMS.meta({ title: '采集设置' }),
  schedule: SITE_SCHEDULE.nullable().meta({ title: '定时检查；空值为不定时' }),
}
