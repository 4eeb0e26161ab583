import { draw as drawNames } from '../../engine/draw.ts'
import type { Unit } from '../../model/Facts.ts'
import { foldName } from '../../model/foldName.ts'
import type { Draw } from '../../model/Programme.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { DoneDraw, DrawPaper } from '../../model/RoundPlan.ts'

/** What is drawn with: the same seed, pool and number give the same names anywhere. */
export interface DrawInput {
  /** Null: the number that the notice says. */
  readonly count: number | null
  readonly seed: string
}

/** What was drawn elsewhere: the names as somebody typed them, and the paper that says so. 现场抽签 */
export interface DrawnList {
  readonly names: readonly string[]
  readonly paper: DrawPaper
}

/** How somebody asks for a drawing: by number and seed, or, drawn elsewhere, by its list. 抽签要求 */
export interface AskedDraw {
  readonly count: number | null
  readonly seed: string | null
  readonly list: DrawnList | null
}

/** What the journal keeps of a drawing. */
export const refsOf = ({
  draw,
  count,
  seed,
  paper,
}: Pick<DoneDraw, 'draw' | 'count' | 'seed' | 'paper'>): Readonly<Record<string, string>> => ({
  draw,
  count: String(count),
  ...(paper
    ? { paper: `${paper.issuer}《${paper.title}》${paper.number ?? ''}`, ...(paper.file === null ? {} : { file: paper.file }) }
    : { seed }),
})

type Outcome = Pick<DoneDraw, 'draw' | 'count' | 'seed' | 'paper' | 'pool' | 'drawn'>

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
  refuseCount(draw, count, `填的是 ${count} 个；请改成规定的数目`)
  const pool = filledPool(draw, roster)
  const done = { draw: draw.id, count, seed, paper: null, pool }
  if ('group' in of) {
    if (count > pool.length)
      throw new Refusal('invalid', 'draw-count', `“${draw.name}”要抽 ${count} 个，可抽的只有 ${pool.length} 个；请改小数目。`)
    return { ...done, drawn: drawNames(pool, count, seed) }
  }
  return { ...done, drawn: roster.flatMap((unit) => drawNames(objectsOf(unit, of.objects), count, seed)) }
}

/**
 * Takes what was drawn elsewhere: each name is one that could be drawn, and there are as many as the notice says. 按名单录入抽签结果
 *
 * @throws Refusal that names what is not on the list
 */
export function takeDrawn(draw: Draw, roster: readonly Unit[], { names, paper }: DrawnList): Outcome {
  const pool = filledPool(draw, roster)
  const { of } = draw
  const named = new Map(
    'group' in of
      ? roster
          .filter((unit) => unit.group === of.group)
          .flatMap((unit) => [unit.name, ...unit.names].map((name) => [foldName(name), unit.name]))
      : pool.map((name) => [foldName(name), name]),
  )
  const unknown = names.filter((name) => !named.has(foldName(name)))
  if (unknown.length > 0)
    throw new Refusal(
      'invalid',
      'draw-names',
      `名单里有 ${unknown.length} 个名称不在“${draw.name}”可抽的范围里，什么也没有录入。请核对名称${'group' in of ? '' : '，对象要写成“单位：对象”'}。`,
      unknown.slice(0, 50),
    )
  const taken = new Set(names.map((name) => named.get(foldName(name))))
  if (taken.size === 0) throw new Refusal('invalid', 'draw-names', '名单是空的，请把抽中的名称粘贴进来，每行一个。')
  const drawn = pool.filter((name) => taken.has(name))
  if ('group' in of) refuseCount(draw, drawn.length, `名单里是 ${drawn.length} 个；请核对名单`)
  else
    for (const unit of roster) {
      const theirs = objectsOf(unit, of.objects)
      const count = theirs.filter((name) => taken.has(name)).length
      if (theirs.length > 0) refuseCount(draw, count, `名单里“${unit.name}”有 ${count} 个；请核对名单`)
    }
  return { draw: draw.id, count: drawn.length, seed: '', paper, pool, drawn }
}

function refuseCount(draw: Draw, count: number, said: string): void {
  const [least, most] = [draw.count, draw.countTo ?? draw.count]
  if ((least === undefined || count >= least) && (most === undefined || count <= most)) return
  const range = least === most ? String(least) : `${String(least)}至${String(most)}`
  throw new Refusal('invalid', 'draw-count', `“${draw.name}”通知规定抽 ${range} 个，${said}。`)
}

function filledPool(draw: Draw, roster: readonly Unit[]): readonly string[] {
  const pool = poolOf(draw, roster)
  if (pool.length > 0) return pool
  throw new Refusal('invalid', 'draw-pool-empty', `“${draw.name}”还没有可抽的${'group' in draw.of ? '单位' : '对象'}，请先补齐名单。`)
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
