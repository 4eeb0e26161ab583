import type { Expr } from '../../model/Expression.ts'
import { divide, fraction, fractionFromText, ONE, ZERO } from '../../model/Fraction.ts'
import { hull, type Interval } from '../../model/Interval.ts'
import type { Env } from '../Env.ts'
import { counted, greatest, NOTHING, plus } from '../values/intervals.ts'
import type { KnownList, KnownRow } from '../answers/Known.ts'
import { and, type Tri } from '../values/tri.ts'
import { compileCondition, type Condition } from './compileCondition.ts'
import { compileNumber, type Amounting } from './compileNumber.ts'
import { fieldOf, type Scope } from './Scope.ts'

type ListFigure = Extract<Expr, { op: 'count' | 'share' | 'sum' | 'worst' }>

/** What is known of a check that is a list. */
export function listOf(env: Env, slot: number): KnownList {
  const known = env.knows(slot)
  if (known.kind !== 'list') throw new TypeError('no list')
  return known
}

/** What a condition says of one row. */
export function ofRow<T>(env: Env, row: KnownRow, read: (env: Env) => T): T {
  const before = env.row
  env.row = row
  const value = read(env)
  env.row = before
  return value
}

/** Count, share, sum and worst over the rows of a list: an interval while rows or their fields are open. 清单的数目、比例、合计、最甚 */
export function compileListFigure(expr: ListFigure, scope: Scope): Amounting {
  const slot = scope.slotOf(expr.list)
  const inside: Scope = { ...scope, list: expr.list }
  const where = compileCondition(expr.where, inside)
  switch (expr.op) {
    case 'count':
      return (env) => countRows(env, listOf(env, slot), where)
    case 'share':
      return shareOf(slot, where, compileCondition(expr.among, inside))
    case 'sum':
      return sumOf(slot, where, compileNumber(expr.each, inside), isNeverNegative(expr.each, inside))
    case 'worst':
      return worstOf(slot, where, compileNumber(expr.each, inside))
  }
}

function countRows(env: Env, { rows, more }: KnownList, where: Condition): Interval {
  let sure = 0
  let maybe = 0
  for (const row of rows) {
    const hit = ofRow(env, row, where)
    if (hit === true) sure++
    else if (hit === null) maybe++
  }
  return counted(sure, more ? null : sure + maybe)
}

/**
 * Each row adds to the share's base, to its hits, to neither, or is open. The share is least when open rows miss and misses may
 * belong, most when open rows hit and doubtful misses stay away.
 */
function shareOf(slot: number, where: Condition, among: Condition): Amounting {
  return (env) => {
    const { rows, more } = listOf(env, slot)
    let [hits, misses, doubtfulHits, doubtfulMisses] = [0, 0, 0, 0]
    for (const row of rows) {
      const belongs = ofRow(env, row, among)
      if (belongs === false) continue
      const hit = ofRow(env, row, where)
      if (belongs === true && hit === true) hits++
      else if (belongs === true && hit === false) misses++
      else {
        if (hit !== false) doubtfulHits++
        if (hit !== true) doubtfulMisses++
      }
    }
    if (more) return { low: ZERO, high: ONE }
    return { low: ratio(hits, hits + misses + doubtfulMisses), high: ratio(hits + doubtfulHits, hits + doubtfulHits + misses) }
  }
}

const ratio = (part: number, whole: number) => (whole === 0 ? ZERO : divide(fraction(part), fraction(whole)))

function isNeverNegative(each: Expr, scope: Scope): boolean {
  const field = each.op === 'field' ? fieldOf(scope, each.field) : undefined
  return field?.kind === 'number' && field.from !== undefined && fractionFromText(field.from).n >= 0
}

function sumOf(slot: number, where: Condition, each: Amounting, neverNegative: boolean): Amounting {
  return (env) => {
    const { rows, more } = listOf(env, slot)
    let total: Interval = NOTHING
    for (const row of rows) {
      const hit = ofRow(env, row, where)
      if (hit === false) continue
      const value = ofRow(env, row, each)
      total = plus(total, hit === true ? value : hull(value, NOTHING))
    }
    return more ? { low: neverNegative ? total.low : null, high: null } : total
  }
}

function worstOf(slot: number, where: Condition, each: Amounting): Amounting {
  return (env) => {
    const { rows, more } = listOf(env, slot)
    let sure: Interval | null = null
    let either: Interval | null = null
    for (const row of rows) {
      const hit = ofRow(env, row, where)
      if (hit === false) continue
      const value = ofRow(env, row, each)
      if (hit === true) sure = sure ? greatest(sure, value) : value
      either = either ? greatest(either, value) : value
    }
    const low = sure ? sure.low : null
    return { low, high: more || !either ? (more ? null : low) : either.high }
  }
}

/** Is there nothing under a share or a worst? */
export function compileEmptiness(expr: Extract<Expr, { op: 'share' | 'worst' }>, scope: Scope): (env: Env) => Tri {
  const slot = scope.slotOf(expr.list)
  const inside: Scope = { ...scope, list: expr.list }
  const among = compileCondition(expr.op === 'share' ? expr.among : expr.where, inside)
  return (env) => {
    const { rows, more } = listOf(env, slot)
    let empty: Tri = more ? null : true
    for (const row of rows) {
      const belongs = ofRow(env, row, among)
      if (belongs === true) return false
      empty = and(empty, belongs === null ? null : true)
    }
    return empty
  }
}
