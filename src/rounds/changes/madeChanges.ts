import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findProgrammes } from '../../store/queries/programmes.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { listProgrammeMoves, listRosterChanges, listRowChanges, type RosterChangeRow } from '../../store/queries/roundChanges.ts'
import type { MadeChange } from './ChangesSheet.ts'

/** All that was changed of a running round, the last first. 变更记录 */
export async function madeChanges(db: Db, round: string): Promise<readonly MadeChange[]> {
  const [roster, rows, moves] = [await listRosterChanges(db, round), await listRowChanges(db, round), await listProgrammeMoves(db, round)]
  if (roster.length + rows.length + moves.length === 0) return []
  const people = await namesOfPeople(db, [...new Set([...roster, ...rows, ...moves].map(({ by }) => by))])
  const byName = (id: string): string => people.get(id) ?? nameOfNoPerson(id) ?? '已离开的人员'
  const names = new Map([
    ...roster.flatMap(({ unit, before, after }) => ((before ?? after) ? [[unit, (before ?? after)?.name ?? ''] as const] : [])),
    ...(await listMembers(db, round)).map(({ unit, record }) => [unit, record.name] as const),
  ])
  const earlier = new Set<string>()
  const rosterTexts = roster.map((row): MadeChange => {
    const text = rosterText(row, earlier.has(row.unit), names)
    earlier.add(row.unit)
    return { id: row.id, kind: '名单变更', text, on: row.on, why: row.why, by: byName(row.by), at: row.at, leftOut: [] }
  })
  const rowTexts = rows.map(({ id, name, undoes, on, why, by, at }): MadeChange => ({
    ...{ id, kind: '指标停考', on, why, by: byName(by), at, leftOut: [] },
    text: undoes === null ? `“${name}”对全部单位停考` : `“${name}”恢复考核`,
  }))
  const moveTexts: MadeChange[] = []
  for (const { id, from, to, leftOut, why, by, at } of moves) {
    const [[was], [is]] = [await findProgrammes(db, from), await findProgrammes(db, to)]
    moveTexts.push({
      ...{ id, kind: '方案换版', on: null, why, by: byName(by), at },
      text: `方案由第 ${String(was?.version ?? 1)} 版换为第 ${String(is?.version ?? 1)} 版`,
      leftOut: leftOut.map(({ unit, sentence }) => ({ unit, name: names.get(unit) ?? '', sentence })),
    })
  }
  return [...rosterTexts, ...rowTexts, ...moveTexts].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function rosterText(row: RosterChangeRow, wasChanged: boolean, names: ReadonlyMap<string, string>): string {
  const name = (row.before ?? row.after)?.name ?? ''
  switch (row.kind) {
    case 'renamed':
      return `“${name}”更名为“${row.after?.name ?? ''}”`
    case 'merged':
      return `“${name}”并入“${names.get(row.into ?? '') ?? ''}”，${row.takesOver ? '承接' : '不承接'}它的答案`
    case 'added':
      return wasChanged ? `“${name}”恢复考核` : `“${name}”列入名单`
    case 'left':
      return `“${name}”退出考核`
  }
}
