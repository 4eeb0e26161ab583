import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { files } from '../schema/files.ts'
import { people } from '../schema/people.ts'
import { programmes } from '../schema/programmes.ts'
import { rounds } from '../schema/rounds.ts'
import { siteColumns, sites } from '../schema/sites.ts'
import { unitNames } from '../schema/units.ts'
import { anyOf } from './anyOf.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** How what the journal speaks of is called, for each kind that has names; of several the last is today's, or the one it ended with. */
const NAMES: Readonly<Record<string, (db: Db, ids: string[]) => Promise<readonly Named[]>>> = {
  person: (db, ids) => db.select({ id: people.id, name: people.name }).from(people).where(anyOf(people.id, ids)),
  unit: (db, ids) =>
    db
      .select({ id: unitNames.unit, name: unitNames.name })
      .from(unitNames)
      .where(and(anyOf(unitNames.unit, ids), eq(unitNames.kind, 'official')))
      .orderBy(asc(unitNames.validFrom), asc(unitNames.id)),
  round: (db, ids) => db.select({ id: rounds.id, name: rounds.title }).from(rounds).where(anyOf(rounds.id, ids)),
  programme: (db, ids) => db.select({ id: programmes.hash, name: programmes.title }).from(programmes).where(anyOf(programmes.hash, ids)),
  site: (db, ids) => db.select({ id: sites.id, name: sites.name }).from(sites).where(anyOf(sites.id, ids)),
  column: async (db, ids) =>
    (await db.select({ id: siteColumns.id, levels: siteColumns.levels }).from(siteColumns).where(anyOf(siteColumns.id, ids))).map(
      ({ id, levels }) => ({ id, name: levels.join(' > ') }),
    ),
  file: (db, ids) => db.select({ id: files.id, name: files.name }).from(files).where(anyOf(files.id, ids)),
}

/** Names of today of who did something and what it was done to: a query for each kind, however many rows. 名称 */
export async function namesOf(
  db: Db,
  rows: readonly { readonly actor: string; readonly onKind: string; readonly onId: string }[],
): Promise<{ readonly get: (kind: string, id: string) => string | null }> {
  const wanted = new Map<string, Set<string>>()
  const want = (kind: string, id: string) => {
    const ids = wanted.get(kind)
    if (ids) ids.add(id)
    else wanted.set(kind, new Set([id]))
  }
  for (const { actor, onKind, onId } of rows) {
    want('person', actor)
    want(onKind, onId)
  }
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const [kind, ask] of Object.entries(NAMES)) {
    const ids = wanted.get(kind)
    if (ids) found.set(kind, new Map((await ask(db, [...ids])).map(({ id, name }) => [id, name])))
  }
  return { get: (kind, id) => found.get(kind)?.get(id) ?? null }
}
