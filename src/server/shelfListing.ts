import type { Db } from '../store/Db.ts'
import { listPublished } from '../store/queries/programmes.ts'
import { readSeed, type Seed } from './demonstration/Seed.ts'
import type { World } from './World.ts'

/**
 * What stands on the shelf, in its order: of an installation what was published, of a demonstration what its folders held when it
 * was made. 方案目录
 */
export async function shelfListing(db: Db, kind: World['kind']): Promise<Seed['folders']> {
  if (kind === 'demonstration') return (await readSeed(db))?.folders ?? []
  return (await listPublished(db)).map(({ id, version, hash }) => ({ folder: `${id}@${version}`, hash }))
}
