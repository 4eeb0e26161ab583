import type { Actor } from '../../model/Actor.ts'
import { grouped } from '../../model/grouped.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Table } from '../../notices/Table.ts'
import { stateDigest } from '../../people/tables/stateDigest.ts'
import type { Db } from '../../store/Db.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { readWithFaults } from '../life/answers/readGiven.ts'
import { refuseAllLocked } from '../stages/refuseLocked.ts'
import { refuseLockedAnswers } from '../stages/refuseLockedAnswers.ts'
import { givenFrom, type Behalf } from './givenFrom.ts'
import { handKey, type HandCell } from './HandCell.ts'
import { handCells, type CellsAsked } from './handCells.ts'
import { openSheet, type SheetLine } from './openSheet.ts'
import { readTouched, type ReadCell, type TouchedCell } from './readTouched.ts'
import { changeWords, isSameSaid, saidWords } from './saidWords.ts'
import { linesDigest } from './sheetKey.ts'

/** A sheet that came back, and what its sender may write. */
export interface SheetHanded extends Omit<CellsAsked, 'members' | 'node'> {
  readonly sha256: string
  readonly tables: readonly Table[]
  readonly behalf: Behalf | null
  readonly actor: Actor
  readonly at: string
  /** Where a unit types into its drafts: the unit. */
  readonly unit: string | null
}

/** A cell that would be changed. 改动的一格 */
export interface SheetChange {
  /** The first of its rows in the file, by which the sender chooses it. */
  readonly row: number
  readonly unit: string
  readonly indicator: string
  readonly ask: string
  readonly object: string
  readonly before: string
  readonly after: string
  /** Where another answer stands than the sheet was made from: what it was made from, and who has answered since. */
  readonly conflict: { readonly saw: string; readonly by: string; readonly at: string } | null
}

/** What a sheet would do, told before anything is done. 收回预览 */
export interface SheetPreview {
  /** Of the file and of the cells it was held against. */
  readonly digest: string
  readonly changes: readonly SheetChange[]
  readonly unchanged: number
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

/** Everything that a taking needs besides. */
export interface SheetPlan {
  readonly preview: SheetPreview
  readonly cells: ReadonlyMap<number, ReadCell & { readonly isConflict: boolean }>
}

/** Nobody changes more by hand at once. */
const MOST = 5_000

/** Holds a sheet against what stands now, cell by cell; does nothing. 预览收回的表格 */
export async function previewSheet(db: Db, handed: SheetHanded): Promise<SheetPlan> {
  const { terms, scope, sha256, behalf } = handed
  const { mark, lines, faults: unreadable } = openSheet(handed.tables)
  if (unreadable.length > 0) return nothing(unreadable)
  if (mark?.round !== terms.round) return nothing(['这张表是另一个批次的，请到那个批次的“表格”页上传，或者在这里重新下载。'])
  if (mark.lane !== scope.lane) return nothing(['这张表不是为这一种录入下载的（自查表和评分表不能混用），请重新选择，或者重新下载。'])
  const units = [...new Set(lines.flatMap(({ key }) => key?.unit ?? []))]
  if (handed.unit !== null && units.some((unit) => unit !== handed.unit))
    return nothing(['表里有别的单位的行，自查只能填本单位的。请删去那些行。'])
  const cells = await handCells(db, { ...handed, members: await membersNamedBy(db, terms.round, units) })
  const { touched, faults, untouched } = touchedIn(lines, new Map(cells.map((cell) => [handKey(nameOf(cell)), cell])))
  const read = readTouched(touched, terms)
  const emptied = read.cells.filter(({ said, cell }) => said === null && cell.said.state !== 'cleared')
  const changed = read.cells.filter(({ said, cell }) => said !== null && !isSameSaid(said, cell.said))
  const all = [...faults, ...read.faults, ...unfit(changed, handed), ...(await locked(db, changed, handed))]
  if (changed.length > MOST) all.push(`这张表改了${String(changed.length)}格，一次最多${String(MOST)}格。请删去一部分行，分几次上传。`)
  const planned = changed.map((one) => ({ ...one, isConflict: one.cell.stands !== one.stood }))
  return {
    preview: {
      digest: stateDigest({
        kind: 'sheet',
        file: sha256,
        round: terms.round,
        lane: scope.lane,
        saidBy: behalf?.saidBy ?? null,
        cells: planned.map(({ cell }) => [...Object.values(nameOf(cell)), cell.stands]),
      }),
      changes: planned.map(changeOf),
      unchanged: untouched + read.cells.length - changed.length - emptied.length,
      faults: all,
      notes: emptied.map(
        ({ lines: [first] }) => `第${String(first?.number ?? 0)}行的答案被清空，系统里的保留不变；要收回，请在网页上办理。`,
      ),
    },
    cells: new Map(planned.map((one) => [rowOf(one), one])),
  }
}

const nothing = (faults: readonly string[]): SheetPlan => ({
  preview: { digest: '', changes: [], unchanged: 0, faults, notes: [] },
  cells: new Map(),
})

const nameOf = ({ unit, asked, object }: HandCell) => ({ unit, check: asked.check.id, object })
const rowOf = ({ lines }: TouchedCell): number => lines[0]?.number ?? 0

/** Which cells the lines are of; a line that is of none, or of another than it says, is a fault. */
function touchedIn(lines: readonly SheetLine[], cells: ReadonlyMap<string, HandCell>) {
  const [faults, touched]: [string[], TouchedCell[]] = [[], []]
  let untouched = 0
  for (const { number, key } of lines)
    if (!key) faults.push(`第${String(number)}行：没有核对码，或核对码被改过；增加的行请从同一格的行复制，别的请删去。`)
  for (const own of grouped(
    lines.filter(({ key }) => key !== null),
    ({ key }) => (key ? handKey(key) : ''),
  ).values()) {
    const [first] = own
    if (!first?.key) continue
    const cell = cells.get(handKey(first.key))
    if (!cell) {
      faults.push(`第${String(first.number)}行：这一格不在您的考核范围里，或者已经不用填；请删去这一行。`)
      continue
    }
    const moved = own.filter(({ texts }) => texts.unit !== cell.record.name || texts.object !== cell.object)
    for (const { number } of moved) faults.push(`第${String(number)}行：单位或对象和核对码对不上；请照原样改回，不要移动单元格。`)
    if (moved.length > 0) continue
    if (linesDigest(own.map(({ texts }) => texts)) === first.key.digest) untouched += 1
    else touched.push({ cell, lines: own, stood: first.key.stood })
  }
  return { touched, faults, untouched }
}

/** What a check does not take, in whole sentences. */
function unfit(changed: readonly ReadCell[], { terms, scope, behalf, actor, at }: SheetHanded): readonly string[] {
  return changed.flatMap((one) => {
    const given = givenFrom(one, scope, behalf)
    const { faults } = given ? readWithFaults(given, one.cell.record, terms, { actor, at }) : { faults: [] }
    return faults.map((fault) => `第${String(rowOf(one))}行：${fault}`)
  })
}

/** Why it cannot be saved now. */
async function locked(db: Db, changed: readonly ReadCell[], { terms, scope, at }: SheetHanded): Promise<readonly string[]> {
  const { lane, drafts } = scope
  try {
    const acts = changed.map(({ cell: { unit } }) => ({ unit, lane, does: 'self-check' as const }))
    if (drafts) await refuseAllLocked(db, { round: terms.round, at, acts })
    else await refuseLockedAnswers({ tx: db, at }, terms.round, acts)
    return []
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'locked') return [error.message]
    throw error
  }
}

function changeOf(one: ReadCell & { readonly isConflict: boolean }): SheetChange {
  const { cell, lines, said, isConflict } = one
  const { check } = cell.asked
  const words = said ? changeWords(check, cell.said, said) : { before: saidWords(check, cell.said), after: '' }
  return {
    row: rowOf(one),
    unit: cell.record.name,
    indicator: cell.row.name,
    ask: check.ask,
    object: cell.object,
    ...words,
    conflict: isConflict ? { saw: lines[0]?.texts.seen ?? '', by: cell.by?.name ?? '', at: cell.by?.at.replace('T', ' ') ?? '' } : null,
  }
}
