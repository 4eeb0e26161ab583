import { z } from 'zod'
import { UNIT_KINDS } from '../../model/UnitKind.ts'
import { day, id, instant, line } from '../routing/fields.ts'

export const kind = z.enum(UNIT_KINDS).meta({ title: '类别' })
const code = z.string().nullable().meta({ title: '统一社会信用代码' })
const name = z.string().meta({ title: '名称' })
const firstDay = z.string().meta({ title: '第一天' })
const lastDay = z.string().nullable().meta({ title: '最后一天；仍在的为空' })

const named = z.object({ id: id('编号'), name })

export const treeUnit = z.object({
  id: id('编号'),
  name,
  kind,
  code,
  parent: z.string().nullable().meta({ title: '上级单位；看不到的为空' }),
  depth: z.number().int().meta({ title: '层次，从 0 起' }),
  aliases: z.array(z.string()).meta({ title: '别名' }),
  from: firstDay,
  to: lastDay,
})

export const unitList = z.object({ units: z.array(treeUnit).meta({ title: '单位，上级在前' }), on: day('日期') })
/** The tree as somebody sees it. */
export type UnitList = z.output<typeof unitList>

const candidate = z.object({
  id: id('编号'),
  name,
  path: z.string().meta({ title: '从最上级起的全称路径' }),
  endedOn: z.string().nullable().meta({ title: '当天已不存在的，最后一天' }),
  into: z.string().nullable().meta({ title: '并入的单位' }),
})

export const found = z.object({
  units: z.array(candidate).meta({ title: '叫这个名称的单位' }),
  near: z.array(candidate).meta({ title: '没有时，名称相近的单位' }),
})
/** Whom a name means, or might. */
export type FoundUnits = z.output<typeof found>

export const ended = z.object({
  units: z
    .array(
      z.object({
        id: id('编号'),
        name,
        parent: z.string().nullable().meta({ title: '最后的上级单位' }),
        to: z.string().meta({ title: '最后一天' }),
        into: named.nullable().meta({ title: '并入的单位；撤销的为空' }),
      }),
    )
    .meta({ title: '已不存在的单位' }),
})
/** Units that are no more. */
export type EndedList = z.output<typeof ended>

export const unitDetail = z.object({
  id: id('编号'),
  name,
  kind,
  code,
  from: firstDay,
  to: lastDay,
  into: named.nullable().meta({ title: '并入的单位' }),
  above: z.array(named).meta({ title: '上级单位，从最上级起' }),
  names: z
    .array(z.object({ name, kind: z.enum(['official', 'alias']).meta({ title: '名称或别名' }), from: firstDay, to: lastDay }))
    .meta({ title: '用过的名称' }),
  changes: z
    .array(
      z.object({
        kind: z.enum(['rename', 'move', 'merge', 'abolish']).meta({ title: '变动' }),
        unit: named.meta({ title: '变动的单位' }),
        from: named.nullable().meta({ title: '原上级' }),
        into: named.nullable().meta({ title: '去向' }),
        on: day('从哪天起'),
        why: z.string().meta({ title: '理由' }),
        at: instant('登记时间'),
        by: z.string().meta({ title: '登记人' }),
      }),
    )
    .meta({ title: '机构变动' }),
})
/** A unit with its history. */
export type UnitAnswer = z.output<typeof unitDetail>

export const holdings = z.object({
  subUnits: z.array(named).meta({ title: '下级单位' }),
  people: z.array(named).meta({ title: '人员' }),
  duties: z.number().int().meta({ title: '职责数' }),
  openRounds: z
    .array(z.object({ id: id('编号'), title: z.string().meta({ title: '名称' }) }))
    .meta({ title: '名单里有它的未定稿批次；名单不变' }),
})
/** What a unit's end has to ask about. */
export type HoldingsAnswer = z.output<typeof holdings>

/** What becomes of what hangs on an ending unit. */
export const succession = {
  people: z.enum(['move', 'end']).optional().meta({ title: '人员转到接收单位，或停用账号' }),
  duties: z.enum(['move', 'end']).optional().meta({ title: '职责转到接收单位，或到此结束' }),
  subUnits: z.literal('move').optional().meta({ title: '下级单位转到接收单位' }),
}

export const newUnit = {
  name: line('名称'),
  kind,
  code: line('统一社会信用代码', 40).nullable().default(null),
  aliases: z.array(line('别名')).max(50).default([]).meta({ title: '别名' }),
}
