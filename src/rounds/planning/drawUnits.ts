import { draw as drawNames } from '../../engine/draw.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Draw } from '../../model/Programme.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { DoneDraw } from '../../model/RoundPlan.ts'

/** What is drawn with: the same seed, pool and number give the same names anywhere. */
export interface DrawInput {
  /** Null: the number that the notice says. */
  readonly count: number | null
  readonly seed: string
}

type Outcome = Pick<DoneDraw, 'draw' | 'count' | 'seed' | 'pool' | 'drawn'>

const objectName = (unit: Unit, object: string): string => `${unit.name}：${object}`

const objectsOf = (unit: Unit, kind: string): readonly string[] => (unit.objects[kind] ?? []).map((object) => objectName(unit, object))

/** Among whom something is drawn, in the order of the roster. 抽签范围 */
export function poolOf({ of }: Draw, roster: readonly Unit[]): readonly string[] {
  if ('group' in of) return roster.flatMap((unit) => (unit.group === of.group ? [unit.name] : []))
  return roster.flatMap((unit) => objectsOf(unit, of.objects))
}

/**
 * Draws units of a group, or so many objects of each unit, by a published seed. 抽签
 *
 * @throws Refusal where the notice leaves the number open and nobody says it, or the pool is smaller
 */
export function drawUnits(draw: Draw, roster: readonly Unit[], { count: said, seed }: DrawInput): Outcome {
  const count = said ?? draw.count
  const { of } = draw
  if (count === undefined) throw new Refusal('invalid', 'draw-count', `“${draw.name}”通知没有写抽多少个，请先填写抽取的数目。`)
  const [least, most] = [draw.count, draw.countTo ?? draw.count]
  if ((least !== undefined && count < least) || (most !== undefined && count > most)) {
    const range = least === most ? String(least) : `${String(least)}至${String(most)}`
    throw new Refusal('invalid', 'draw-count', `“${draw.name}”通知规定抽 ${range} 个，填的是 ${count} 个；请改成规定的数目。`)
  }
  const pool = poolOf(draw, roster)
  if (pool.length === 0)
    throw new Refusal('invalid', 'draw-pool-empty', `“${draw.name}”还没有可抽的${'group' in of ? '单位' : '对象'}，请先补齐名单。`)
  if ('group' in of) {
    if (count > pool.length)
      throw new Refusal('invalid', 'draw-count', `“${draw.name}”要抽 ${count} 个，可抽的只有 ${pool.length} 个；请改小数目。`)
    return { draw: draw.id, count, seed, pool, drawn: drawNames(pool, count, seed) }
  }
  return { draw: draw.id, count, seed, pool, drawn: roster.flatMap((unit) => drawNames(objectsOf(unit, of.objects), count, seed)) }
}

/** What a drawing says of one unit; nothing where it is not among the drawn from. */
export function drawnOf({ id, of }: Draw, { drawn }: Pick<DoneDraw, 'drawn'>, unit: Unit): Unit['drawn'] {
  const names = new Set(drawn)
  if ('group' in of) return unit.group === of.group ? { [id]: names.has(unit.name) } : {}
  const objects = unit.objects[of.objects]
  return objects ? { [id]: objects.filter((object) => names.has(objectName(unit, object))) } : {}
}

/** The list changed after the drawing: it must be drawn anew. 抽签已失效 */
export function isStale(draw: Draw, { pool }: Pick<DoneDraw, 'pool'>, roster: readonly Unit[]): boolean {
  const now = poolOf(draw, roster)
  return now.length !== pool.length || now.some((name, at) => name !== pool[at])
}
