import { z } from 'zod'
import { makeChange } from '../../rounds/changes/makeChange.ts'
import { previewChange } from '../../rounds/changes/previewChange.ts'
import { readChanges } from '../../rounds/changes/readChanges.ts'
import { readFormer } from '../../rounds/changes/formerUnits.ts'
import { ProgrammeWork } from '../changes/ProgrammeWork.ts'
import { shelfNow } from '../changes/shelfNow.ts'
import { composed } from '../routing/Answer.ts'
import { day, id, line, page, reason } from '../routing/fields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const texts = (title: string) => z.array(line(title)).max(200).meta({ title })
const kind = <K extends string>(name: K) => z.literal(name).meta({ title: '变更的种类' })

const joining = z.object({
  unit: id('单位'),
  also: texts('通知里还指它的名称'),
  group: line('组别'),
  class: line('类别').nullable(),
  functions: texts('职能'),
  parameters: z.record(z.string().max(200), line('数值')).meta({ title: '单位情况' }),
  objects: z.record(z.string().max(200), texts('考核对象')).meta({ title: '考核对象名单' }),
  applies: z.record(z.string().max(200), z.boolean()).meta({ title: '适用范围' }),
})

const change = z
  .discriminatedUnion('kind', [
    z.object({ kind: kind('renamed'), unit: id('单位'), name: line('新名称', 100) }),
    z.object({ kind: kind('merged'), unit: id('单位'), into: id('并入的单位'), takesOver: z.boolean().meta({ title: '承接尚缺的答案' }) }),
    z.object({ kind: kind('added'), joining: joining.meta({ title: '列入的单位' }) }),
    z.object({ kind: kind('left'), unit: id('单位') }),
    z.object({ kind: kind('rejoined'), unit: id('单位') }),
    z.object({ kind: kind('row-withdrawn'), node: id('指标') }),
    z.object({ kind: kind('row-restored'), withdrawal: id('停考的记录') }),
  ])
  .meta({ title: '变更' })

const seen = { revision: z.number().int().meta({ title: '看到的批次修订号' }), digest: line('看到的影响的摘要', 100) }

/** 变更: a running round's roster, rows that are withdrawn for all, and the wording of its programme. */
export function changeRoutes(): readonly ServedRoute[] {
  const work = new ProgrammeWork()
  return [
    route(
      'GET /api/rounds/:round/changes',
      { summary: '进行中的批次可以作哪些变更，作过哪些', answer: composed('ChangesSheet') },
      ({ world: { store }, input: { params } }) => readChanges(store.db, params.round, store.now()),
    ),

    route(
      'POST /api/rounds/:round/changes/preview',
      { summary: '看一项变更影响谁，不作变更', body: z.object({ change, on: day('变更的日期') }), answer: composed('ChangePreview') },
      async ({ world, visitor, actor, input: { params, body } }) => {
        if (body.change.kind === 'added') await mustMay(world, visitor, 'round.change', 'unit', body.change.joining.unit)
        return previewChange(world.store, actor, { ...params, ...body, why: '预览' }, shelfNow(world))
      },
    ),

    route(
      'POST /api/rounds/:round/changes',
      {
        summary: '作一项变更：名单、停考；以看到的影响为准',
        body: z.object({ change, on: day('变更的日期'), why: reason(), ...seen }),
        answer: z.object({ id: id('编号') }),
      },
      async ({ world, visitor, actor, input: { params, body } }) => {
        if (body.change.kind === 'added') await mustMay(world, visitor, 'round.change', 'unit', body.change.joining.unit)
        const { revision, digest, ...rest } = body
        return { id: await makeChange(world.store, actor, { ...params, ...rest, accepted: { revision, digest } }, shelfNow(world)) }
      },
    ),

    route(
      'GET /api/rounds/:round/former/:unit',
      { summary: '已离开名单的单位留下的答案', answer: composed('FormerSheet') },
      ({ world: { store }, input: { params } }) => readFormer(store.db, params.round, params.unit),
    ),

    route(
      'GET /api/rounds/:round/programme-move',
      {
        summary: '换用新版方案影响哪些单位，或者算到哪里了',
        query: z.object({ to: id('新版'), find: z.string().max(100).default('').meta({ title: '单位名称的一部分' }), ...page }),
        answer: composed('MoveProgress'),
      },
      ({ world, input: { params, query } }) => work.look(world, params.round, query.to, query),
    ),

    route(
      'POST /api/rounds/:round/programme-move',
      {
        summary: '换用新版方案；以看到的影响为准',
        body: z.object({ to: id('新版'), why: reason(), ...seen }),
        answer: composed('MoveProgress'),
      },
      ({ world, actor, input: { params, body } }) => {
        const { to, why, revision, digest } = body
        return work.move(world, actor, { ...params, to, why, accepted: { revision, digest } })
      },
    ),
  ]
}
