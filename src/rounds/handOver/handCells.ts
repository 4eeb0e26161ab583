import { copyNames } from '../../model/copyNames.ts'
import { grouped } from '../../model/grouped.ts'
import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import { listAnswersTo } from '../../store/queries/desk.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import type { Member } from '../../store/queries/roster.ts'
import type { Db } from '../../store/Db.ts'
import { appliesTo } from '../desk/deskCells.ts'
import { expectedIn } from '../desk/deskReader.ts'
import { deskRows } from '../desk/deskRows.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'
import { seatOf } from '../life/cells/seatOf.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { askedCells } from '../selfCheck/askedCells.ts'
import { readKept, type OwnCell } from '../selfCheck/readKept.ts'
import { saidFrom } from '../selfCheck/saidNow.ts'
import { coversCheck } from '../shares/coversCheck.ts'
import type { Share } from '../shares/Share.ts'
import { handKey, type HandCell, type HandScope, type SheetSaid } from './HandCell.ts'

/** An office fills in no more than this by hand. */
const MOST = 20_000

export interface CellsAsked {
  readonly terms: Terms
  readonly scope: HandScope
  readonly share: Share
  readonly members: readonly Member[]
  /** Only a row of the card, by it or by one of its parts. */
  readonly node?: string | undefined
}

type Planned = Pick<HandCell, 'unit' | 'record' | 'asked' | 'row' | 'object'>

/** The cells of some units that somebody answers in his share and lane, with what stands in them: as many questions for one as for thousands. 交接的各格 */
export async function handCells(db: Db, wanted: CellsAsked): Promise<readonly HandCell[]> {
  if (wanted.scope.drafts) return draftCells(db, wanted)
  const { terms, scope, members } = wanted
  const planned = members.flatMap((member) => plannedOf(member, wanted))
  if (planned.length > MOST)
    throw new Refusal('too-large', 'sheet-too-large', `有${planned.length}格，一张表放不下。请选一个单位，或者一个指标，分几次下载。`)
  const units = [...new Set(planned.map(({ unit }) => unit))]
  const checks = [...new Set(planned.map(({ asked }) => asked.check.id))]
  const standing = grouped(
    (await listAnswersTo(db, terms.round, units, checks)).filter(({ answer }) => answer.lane === scope.lane),
    ({ answer }) => `${handKey(answer)}\0${answer.seat}`,
  )
  return planned.map((cell) => {
    const seat = seatOf(cell.asked, scope)
    const { unit, object } = cell
    return { ...cell, ...stoodIn(standing.get(`${handKey({ unit, check: cell.asked.check.id, object })}\0${seat}`) ?? []) }
  })
}

/** What stands in a cell, and how it is told from what stands there later. */
function stoodIn(standing: readonly CurrentAnswer[]): Pick<HandCell, 'said' | 'stands' | 'ids' | 'proof' | 'by'> {
  const newest = standing.at(-1)?.answer
  const ids = standing.map(({ answer }) => answer.id)
  return {
    said: saidIn(standing),
    stands: ids.join(','),
    ids,
    proof: newest?.proof ?? [],
    by: newest ? { name: newest.saidBy, at: newest.saidAt } : null,
  }
}

function saidIn(standing: readonly CurrentAnswer[]): SheetSaid {
  const newest = standing.at(-1)?.answer
  return newest?.state === 'notDrawn' ? { state: 'notDrawn', value: null, why: newest.why } : saidFrom(standing)
}

function plannedOf(member: Member, wanted: CellsAsked): readonly Planned[] {
  const { terms, scope, share, node } = wanted
  const all = terms.askedOf(member.record.group)
  const isCovered = (check: string) => coversCheck(share, all, member.unit, check)
  if (scope.lane === 'self') return ofSelf(member, wanted).filter(({ asked }) => isCovered(asked.check.id))
  const own = new Set(askedOfUnit(all, member.record))
  const seen = new Set<string>()
  return [...deskRows(all).values()].flatMap((row) => {
    const applies = appliesTo(row, member.record)
    if (applies === false || applies === 'undrawn') return []
    if (node !== undefined && !row.nodes.some(({ code }) => code === node)) return []
    const isExpected = expectedIn({ terms, answering: terms.answering, group: member.record.group }, scope, row)
    const { code, name } = row.visit.node
    return row.asked.flatMap((asked) => {
      const { id } = asked.check
      if (seen.has(id) || !own.has(asked) || !isExpected(asked) || !isCovered(id)) return []
      seen.add(id)
      return objectsOf(asked, member, terms).map((object) => ({ ...member, asked, row: { code, name }, object }))
    })
  })
}

function objectsOf({ per }: AskedCheck, { record }: Member, { compiled }: Terms): readonly string[] {
  if (!per || per.each === 'assessor' || per.each === 'expert') return ['']
  return copyNames(per, record, compiled.programme.period) ?? []
}

/** What a unit is asked of itself. */
function ofSelf(member: Member, { terms, node }: CellsAsked): readonly Planned[] {
  const all = terms.askedOf(member.record.group)
  return askedCells(terms, terms.answering, member.record).flatMap(({ check, object, row }): readonly Planned[] => {
    const asked = all.checks.get(check.id)
    const planned = deskRows(all).get(row)
    if (!asked || !planned || (node !== undefined && !planned.nodes.some(({ code }) => code === node))) return []
    return [{ ...member, asked, row: { code: row, name: planned.visit.node.name }, object }]
  })
}

/** The same with what a unit's people have typed and not yet reported. */
async function draftCells(db: Db, wanted: CellsAsked): Promise<readonly HandCell[]> {
  const [member] = wanted.members
  if (!member) return []
  const kept = await readKept(db, wanted.terms.round, member.unit)
  const cells = new Map(kept.cells.map((cell) => [handKey({ unit: member.unit, ...cell }), cell]))
  const names = await namesOfPeople(db, [...new Set(kept.cells.flatMap(({ draft }) => (draft ? [draft.changedBy] : [])))])
  return ofSelf(member, wanted).flatMap((planned): readonly HandCell[] => {
    const cell = cells.get(handKey({ unit: member.unit, check: planned.asked.check.id, object: planned.object }))
    return cell ? [{ ...planned, ...typedIn(cell, names) }] : []
  })
}

function typedIn({ draft, said, standing }: OwnCell, names: ReadonlyMap<string, string>): Omit<HandCell, keyof Planned> {
  if (!draft) return stoodIn(standing)
  const by = { name: names.get(draft.changedBy) ?? '同事', at: formatMoment(draft.changedAt) }
  return { said, stands: `v${String(draft.version)}`, ids: [], proof: [], by }
}
