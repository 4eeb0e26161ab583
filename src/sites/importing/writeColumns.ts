import type { Actor } from '../../model/Actor.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Performance } from '../../store/perform.ts'
import { endKeepers, insertColumns, insertKeepers, setColumn, setPositions } from '../../store/queries/siteColumns.ts'
import { standingColumns } from '../columns/standingColumns.ts'
import type { PlannedColumn } from './planColumns.ts'

/** Writes what was planned, in the transaction in which it was planned. */
export async function writeColumns(
  { tx, at }: Performance,
  newId: () => string,
  actor: Actor,
  site: string,
  rows: readonly PlannedColumn[],
): Promise<void> {
  const today = beijingDate(at)
  const standing = new Map((await standingColumns(tx, site)).map((column) => [column.id, column]))
  const inTable = rows.filter(({ is }) => is !== 'ended').map((row, position) => ({ row, id: row.id ?? newId(), position }))
  await insertColumns(
    tx,
    inTable.flatMap(({ row: { is, levels, content, updates, updatesText, openKeepers, url }, id, position }) =>
      is === 'new'
        ? [
            {
              ...{ id, site, position, levels, content, updates, updatesText, openKeepers, url, by: actor.id, at },
              ...(url === null ? {} : { placedBy: actor.id, placedAt: at }),
            },
          ]
        : [],
    ),
  )
  for (const { row, id } of inTable) {
    const before = standing.get(id)
    if (row.is !== 'changed' || !before) continue
    const { levels, content, updates, updatesText, openKeepers, url } = row
    const placed = url === before.url ? {} : { url, placedBy: actor.id, placedAt: at }
    await setColumn(tx, id, { levels, content, updates, updatesText, openKeepers, ...placed, version: before.version + 1 })
  }
  await setPositions(
    tx,
    // Those that the table does not have stay behind the others.
    [
      ...inTable,
      ...[...standing.keys()]
        .filter((id) => !inTable.some((one) => one.id === id))
        .map((id, at) => ({ id, position: inTable.length + at })),
    ].map(({ id, position }) => ({ id, position })),
  )
  const ended = rows.flatMap(({ is, id }) => (is === 'ended' && id !== null ? [id] : []))
  for (const id of ended) {
    await setColumn(tx, id, { endedAt: at, endedWhy: '新的栏目表里没有', version: (standing.get(id)?.version ?? 0) + 1 })
  }
  const kept = (id: string) => (standing.get(id)?.keepers ?? []).map(({ unit }) => unit)
  const left = inTable.flatMap(({ row, id }) => {
    const units = kept(id).filter((unit) => !row.keepers.some((one) => one.unit === unit))
    return units.length === 0 ? [] : [{ column: id, units }]
  })
  await endKeepers(tx, [...left, ...ended.map((column) => ({ column, units: null }))], today)
  await insertKeepers(
    tx,
    inTable.flatMap(({ row, id }) =>
      row.keepers.filter(({ unit }) => !kept(id).includes(unit)).map(({ unit }) => ({ column: id, unit, from: today })),
    ),
  )
}
