import { z } from 'zod'
import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { LawNotInForce } from '../../calendar/law/InformationLaw.ts'
import { compile } from '../../engine/compile.ts'
import { compareProgrammes, type Comparison } from '../../engine/differences/compareProgrammes.ts'
import { effectsOf } from '../../engine/differences/effects/effectsOf.ts'
import type { ScoredRound, ServedProgramme } from '../../sheets/Served.ts'
import type { DifferencesSheet } from '../../sheets/versions/VersionsSheet.ts'
import { Refusal } from '../../model/Refusal.ts'
import { INSTALLATION } from '../../permissions/Target.ts'
import { composed } from '../routing/Answer.ts'
import { line } from '../routing/fields.ts'
import { mayToo } from '../routing/decide.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { findProgramme, versionLine, versionOf, versionsOf } from '../versions.ts'
import type { Shelf } from '../World.ts'

/** What was composed, and of which state of things. */
interface Kept {
  readonly shelf: Shelf
  readonly round: ScoredRound | null
  readonly sheet: DifferencesSheet
}

/** 版本与差异: the wordings of a programme, and what one has otherwise than another, or than another programme. */
export function versionRoutes(): readonly ServedRoute[] {
  const sheets = new WeakMap<ServedProgramme, WeakMap<ServedProgramme, Kept>>()
  return [
    route(
      'GET /api/programmes/:programme/versions',
      { summary: '一个方案的各版，和可以与它比较的方案', answer: composed('VersionsSheet') },
      async ({ world, input: { params } }) => {
        const shelf = await world.shelf()
        const { id } = readyProgramme(shelf, params.programme)
        const others = shelf.programmes.flatMap((one) => (one.state === 'ready' && one.id !== id ? [one] : []))
        return {
          versions: versionsOf(shelf, id).map((one) => versionLine(one, shelf)),
          others: others.map((one) => versionLine(one, shelf)),
        }
      },
    ),

    route(
      'GET /api/programmes/:programme/differences',
      {
        summary: '两版方案（或两个方案）的逐条差异',
        query: z.object({ from: line('比较的前一版').optional(), to: line('比较的后一版').optional() }),
        answer: composed('DifferencesSheet'),
      },
      async ({ world, visitor, input: { params, query } }) => {
        const shelf = await world.shelf()
        const [before, after] = twoOf(shelf, readyProgramme(shelf, params.programme), query.from, query.to)
        const round = await world.scoredRound(before)
        const kept = sheets.get(before)?.get(after)
        const sheet = kept?.round === round && kept.shelf === shelf ? kept.sheet : differencesSheet(shelf, before, after, round)
        sheets.set(before, (sheets.get(before) ?? new WeakMap<ServedProgramme, Kept>()).set(after, { shelf, round, sheet }))
        // What would move whom is told to who may see where everybody stands.
        if (mayToo(visitor, 'results.read', INSTALLATION)) return sheet
        return { ...sheet, ...without('对单位的影响只有能查看全部得分的人可以看。') }
      },
    ),
  ]
}

function readyProgramme(shelf: Shelf, ref: string): ServedProgramme {
  const one = findProgramme(shelf, ref)
  if (one?.state !== 'ready') throw new Refusal('not-found', 'no-programme', `没有可以比较的方案“${ref}”。请从首页重新选择。`)
  return one
}

/** A number is a version of the programme itself; without any, its newest wording is compared with the one before. */
function twoOf(shelf: Shelf, asked: ServedProgramme, from?: string, to?: string): readonly [ServedProgramme, ServedProgramme] {
  const versions = versionsOf(shelf, asked.id)
  const named = (ref: string): ServedProgramme => readyProgramme(shelf, /^\d+$/u.test(ref) ? `${asked.id}@${ref}` : ref)
  const after = to === undefined ? asked : named(to)
  const before = from === undefined ? versions.find((one) => versionOf(one) < versionOf(after) && one !== after) : named(from)
  if (!before) throw new Refusal('not-found', 'not-found', `“${asked.programme.title}”只有一版，没有更早的可以比较。请另选一个方案。`)
  return [before, after]
}

function differencesSheet(shelf: Shelf, before: ServedProgramme, after: ServedProgramme, round: ScoredRound | null): DifferencesSheet {
  const comparison = compareProgrammes(before.programme, after.programme)
  return {
    before: versionLine(before, shelf),
    after: versionLine(after, shelf),
    differences: comparison.differences,
    ...effectsOn(before, after, comparison, round),
  }
}

type Effects = Pick<DifferencesSheet, 'effects' | 'withoutEffects'>

const without = (why: string): Effects => ({ effects: null, withoutEffects: why })

function effectsOn(before: ServedProgramme, after: ServedProgramme, comparison: Comparison, round: ScoredRound | null): Effects {
  const groups = new Set(after.programme.groups.map(({ name }) => name))
  if (!before.programme.groups.some(({ name }) => groups.has(name)))
    return without('两个方案没有同名的组别，同一批答案不能按两个方案各算一遍。')
  if (!round) return without('前一方案还没有考核批次，不能比较对单位的影响。')
  try {
    return { effects: effectsOf(compile(before.programme), compile(after.programme), comparison, round.facts), withoutEffects: null }
  } catch (error) {
    if (!(error instanceof CalendarNotCovered || error instanceof LawNotInForce)) throw error
    return without(`${error.message}。`)
  }
}
