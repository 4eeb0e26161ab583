import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { abolishUnit } from '../../people/units/abolishUnit.ts'
import { addAlias } from '../../people/units/addAlias.ts'
import { endAlias } from '../../people/units/endAlias.ts'
import { holdingsOf } from '../../people/units/Holdings.ts'
import { mergeUnits } from '../../people/units/mergeUnits.ts'
import { moveUnit } from '../../people/units/moveUnit.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { nameOn } from '../../people/units/Register.ts'
import { removeUnit } from '../../people/units/removeUnit.ts'
import { renameUnit } from '../../people/units/renameUnit.ts'
import { reviveUnit } from '../../people/units/reviveUnit.ts'
import type { Succession } from '../../people/units/Succession.ts'
import { NOTHING } from '../routing/Answer.ts'
import { day, id, line, reason } from '../routing/fields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { holdings, newUnit, succession } from './unitFields.ts'

type Said = { readonly [K in keyof Succession]: Succession[K] | undefined }

/** Without what nobody said. */
const said = ({ people, duties, subUnits }: Said): Succession => ({
  ...(people === undefined ? {} : { people }),
  ...(duties === undefined ? {} : { duties }),
  ...(subUnits === undefined ? {} : { subUnits }),
})

const on = day('从哪天起')

/** 机构变动: what is decided about a unit, from a day on. */
export const unitChangeRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/units/:unit/holdings',
    { summary: '单位名下的下级单位、人员、职责，撤销或合并前要说明去向', answer: holdings },
    async ({ world: { store }, input: { params } }) => {
      const at = store.now()
      const held = await holdingsOf(store.db, await readRegister(store.db), [params.unit], at)
      return {
        subUnits: held.subUnits.map((unit) => ({ id: unit.id, name: nameOn(unit, beijingDate(at)) })),
        people: held.people.map(({ id: person, name }) => ({ id: person, name })),
        duties: held.duties.length,
        openRounds: [...held.openRounds],
      }
    },
  ),

  route(
    'POST /api/units/:unit/rename',
    { summary: '单位更名', body: z.object({ name: line('新名称'), on, why: reason() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => renameUnit(world.store, actor, { unit: params.unit, ...body }),
  ),

  route(
    'POST /api/units/:unit/move',
    { summary: '调整单位的隶属关系', body: z.object({ parent: id('新的上级单位'), on, why: reason() }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await mustMay(world, visitor, 'unit.manage', 'unit', body.parent)
      await moveUnit(world.store, actor, { unit: params.unit, ...body })
    },
  ),

  route(
    'POST /api/units/:unit/merge',
    {
      summary: '把单位并入另一个单位，或与别的单位合并成新单位',
      body: z.object({
        others: z.array(id('单位')).max(200).default([]).meta({ title: '一起合并的其他单位' }),
        into: id('并入的单位').optional(),
        new: z
          .object({ ...newUnit, parent: id('上级单位') })
          .optional()
          .meta({ title: '合并成的新单位' }),
        ...succession,
        on,
        why: reason(),
      }),
      answer: z.object({ id: id('并入的单位') }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { others, into, new: added, on: from, why } = body
      if ((into === undefined) === (added === undefined)) {
        throw new Refusal('invalid', 'merge-into-one', '请在“并入的单位”和“合并成的新单位”中选一种。')
      }
      for (const one of [...others, ...(into === undefined ? [] : [into]), ...(added ? [added.parent] : [])]) {
        await mustMay(world, visitor, 'unit.manage', 'unit', one)
      }
      const target = added ? { new: added } : { unit: into ?? '' }
      return { id: await mergeUnits(world.store, actor, { units: [params.unit, ...others], into: target, on: from, why, ...said(body) }) }
    },
  ),

  route(
    'POST /api/units/:unit/abolish',
    { summary: '撤销单位', body: z.object({ to: id('接收单位').optional(), ...succession, on, why: reason() }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { to, on: from, why } = body
      if (to !== undefined) await mustMay(world, visitor, 'unit.manage', 'unit', to)
      await abolishUnit(world.store, actor, { unit: params.unit, on: from, why, ...said(body), ...(to === undefined ? {} : { to }) })
    },
  ),

  route(
    'POST /api/units/:unit/revive',
    { summary: '恢复误撤销、误合并的单位', body: z.object({ why: reason() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => reviveUnit(world.store, actor, { unit: params.unit, ...body }),
  ),

  route(
    'POST /api/units/:unit/remove',
    { summary: '删去误登记的单位', body: z.object({ why: reason() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => removeUnit(world.store, actor, { unit: params.unit, ...body }),
  ),

  route(
    'POST /api/units/:unit/aliases',
    { summary: '增加别名', body: z.object({ alias: line('别名'), from: day('从哪天起，不填为一直以来').optional() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) =>
      addAlias(world.store, actor, { unit: params.unit, alias: body.alias, ...(body.from === undefined ? {} : { from: body.from }) }),
  ),

  route(
    'POST /api/units/:unit/aliases/end',
    { summary: '停用别名', body: z.object({ alias: line('别名'), on: day('从哪天起，不填为今天').optional() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) =>
      endAlias(world.store, actor, { unit: params.unit, alias: body.alias, ...(body.on === undefined ? {} : { on: body.on }) }),
  ),
]
