import { z } from 'zod'
import { CONFIDENCES } from '../../sites/proposing/proposeColumns.ts'
import { placeColumns } from '../../sites/placing/placeColumns.ts'
import { readProposals } from '../../sites/placing/readProposals.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const count = (title: string) => z.number().int().min(0).meta({ title })
const text = (title: string, max = 2_000) => z.string().max(max).meta({ title })
const names = (title: string) => z.array(text('名称')).readonly().meta({ title })

const proposal = z.object({
  url: text('网址'),
  title: text('页面标题'),
  crumbs: names('面包屑'),
  names: names('指向它的链接怎样称呼它'),
  kind: z.enum(['list', 'article', 'other']).meta({ title: '列表、文章、其他' }),
  items: count('本页条数'),
  latest: z.iso.date().nullable().meta({ title: '最新一条的日期' }),
  confidence: z.enum(CONFIDENCES).meta({ title: '把握：确定、较可能、仅供参考' }),
  why: names('理由'),
})

const PROPOSALS = z.object({
  from: z
    .object({ run: id('哪一次检查'), at: instant('做完的时间'), pages: count('导航里的页面') })
    .nullable()
    .meta({ title: '依据哪次检查；空值表示还没有做完过检查' }),
  columns: z
    .array(
      z.object({
        id: id('编号'),
        levels: names('各级栏目'),
        keepers: names('保障单位'),
        content: text('公开内容', 10_000).nullable(),
        version: count('版本'),
        now: text('已经指明的网址').nullable(),
        saidAt: instant('有人指明的时间').nullable(),
        proposed: z.array(proposal).readonly().meta({ title: '可能的网址，最有把握的在前' }),
      }),
    )
    .readonly()
    .meta({ title: '栏目' }),
})
/** 一个网站的栏目定位建议 */
export type Proposals = z.output<typeof PROPOSALS>

/** So many at once: a table is not longer. */
const MOST = 3_000

const place = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('at').meta({ title: '在这个网址' }), url: text('网址') }),
    z.object({ is: z.literal('absent').meta({ title: '网站上没有' }) }),
    z.object({ is: z.literal('open').meta({ title: '还没有确定' }) }),
  ])
  .meta({ title: '在哪里' })

/** 栏目定位: proposals of the last run, and what a person says. */
export const proposalRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/sites/:site/proposals',
    { summary: '网站各栏目可能是哪个网址，依据最近一次检查得到的网站导航', answer: PROPOSALS },
    async ({ world, input: { params } }) => readProposals(world.store.db, params.site),
  ),

  route(
    'POST /api/sites/:site/columns/place',
    {
      summary: '确认栏目是哪个网址，或者网站上没有；一次可以确认多个，全部保存或者都不保存',
      body: z.object({
        placed: z
          .array(z.object({ column: id('栏目'), version: count('看到的版本'), place }))
          .min(1)
          .max(MOST)
          .meta({ title: '各栏目' }),
        why: reason('说明').optional(),
      }),
      answer: z.object({ changed: count('改了多少个栏目') }),
    },
    async ({ world, actor, input: { params, body } }) => placeColumns(world.store, actor, { ...params, ...body }),
  ),
]
