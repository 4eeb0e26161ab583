import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { registerUnit } from '../../people/units/registerUnits.ts'
import { correctUnit } from '../../people/units/correctUnit.ts'
import { endedUnits } from '../../people/units/endedUnits.ts'
import { findUnitByName } from '../../people/units/findUnitByName.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { readUnit } from '../../people/units/readUnit.ts'
import { seenTree } from '../../people/units/seenTree.ts'
import { unitTree } from '../../people/units/unitTree.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { NOTHING } from '../routing/Answer.ts'
import { day, id, line, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { ended, found, kind, newUnit, unitDetail, unitList } from './unitFields.ts'

/** The units over which the asker may see units at all. */
const seenRoots = ({ duties }: SignedIn): ReadonlySet<string> => new Set(dutiesFor(duties, 'unit.read').map(({ unit }) => unit))

/** 单位: the tree, who is meant by a name, what a unit was and is. */
export const unitRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/units',
    { summary: '所负责范围内某一天的单位', query: z.object({ on: day('日期，不填为今天').optional() }), answer: unitList },
    async ({ world, visitor, input: { query } }) => {
      const on = query.on ?? beijingDate(world.store.now())
      const rows = seenTree(await unitTree(world.store.db, on), seenRoots(visitor))
      return { on, units: rows.map((row) => ({ ...row, aliases: [...row.aliases] })) }
    },
  ),

  route(
    'GET /api/units/find',
    {
      summary: '按名称、别名、旧名找单位',
      query: z.object({ name: line('名称'), on: day('日期，不填为今天').optional(), within: id('只在这个单位及下级里找').optional() }),
      answer: found,
    },
    async ({ world: { store }, visitor, input: { query } }) => {
      const on = query.on ?? beijingDate(store.now())
      const meant = await findUnitByName(store.db, query.name, on, query.within ?? null)
      const seen = new Set(seenTree(await unitTree(store.db, on), seenRoots(visitor)).map((row) => row.id))
      const units = meant.kind === 'one' ? [meant.unit] : meant.kind === 'several' ? meant.units : []
      // One that is no more stands in no tree of the day; it is seen by whoever sees what it went into.
      const visible = <T extends { readonly id: string; readonly into: string | null }>(all: readonly T[]) =>
        all.filter((unit) => seen.has(unit.id) || (unit.into !== null && seen.has(unit.into)))
      return { units: visible(units), near: visible(meant.kind === 'none' ? meant.near : []) }
    },
  ),

  route(
    'GET /api/units/ended',
    { summary: '所负责范围内已撤销、合并的单位', query: z.object({ on: day('日期，不填为今天').optional() }), answer: ended },
    async ({ world: { store }, visitor, input: { query } }) => {
      const units = endedUnits(await readRegister(store.db), seenRoots(visitor), query.on ?? beijingDate(store.now()))
      return { units: [...units] }
    },
  ),

  route(
    'POST /api/units',
    {
      summary: '登记一个单位',
      body: z.object({ ...newUnit, parent: id('上级单位'), from: day('成立日期，不填同上级单位').optional(), why: reason() }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { body } }) => {
      const { from, why, ...unit } = body
      return { id: await registerUnit(world.store, actor, { ...unit, ...(from === undefined ? {} : { from }) }, why) }
    },
  ),

  route(
    'GET /api/units/:unit',
    { summary: '查看一个单位和它的变动', answer: unitDetail },
    async ({ world: { store }, input: { params } }) => {
      const unit = await readUnit(store.db, params.unit, beijingDate(store.now()))
      return { ...unit, above: [...unit.above], names: [...unit.names], changes: [...unit.changes] }
    },
  ),

  route(
    'PATCH /api/units/:unit',
    {
      summary: '更正登记错的内容',
      body: z.object({
        name: line('名称').optional(),
        kind: kind.optional(),
        code: line('统一社会信用代码', 40).nullable().optional(),
        from: day('成立日期').optional(),
        why: reason(),
      }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => {
      const { name, kind: changed, code, from, why } = body
      return correctUnit(world.store, actor, {
        unit: params.unit,
        why,
        ...(name === undefined ? {} : { name }),
        ...(changed === undefined ? {} : { kind: changed }),
        ...(code === undefined ? {} : { code }),
        ...(from === undefined ? {} : { from }),
      })
    },
  ),
]
