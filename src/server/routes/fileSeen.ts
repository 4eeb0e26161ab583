import type { Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import { cellsOfFile } from '../../store/queries/evidence.ts'
import { readFile, type FileWithContent } from '../../store/queries/files.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { notThere } from '../routing/findTarget.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { checksSeen } from './evidenceRights.ts'

/** Who sees what a unit handed in only beside the cells that he scores. */
const IN_SHARES: readonly Role[] = ['lead-assessor', 'assessor', 'third-party']

const isBound = ({ role }: HeldDuty): boolean => IN_SHARES.includes(role)

/** Of which units somebody sees all files, and of which those that are no evidence. A duty in one round only says nothing about files, which belong to none. */
export function filesSeenOf({ duties }: SignedIn): { readonly seen: readonly string[]; readonly seenBesideEvidence: readonly string[] } {
  const held = dutiesFor(duties, 'file.read').filter(({ round }) => round === null)
  const units = (some: readonly HeldDuty[]) => some.map(({ unit }) => unit)
  return { seen: units(held.filter((duty) => !isBound(duty))), seenBesideEvidence: units(held.filter(isBound)) }
}

/**
 * A file by its id. What lies beside cells, who assesses sees where one of them is in his share: evidence has no second door. 可见的文件
 *
 * @throws Refusal as for a file that is not there
 */
export async function fileSeen(world: World, visitor: SignedIn, id: string): Promise<FileWithContent> {
  const { db } = world.store
  const found = await readFile(db, id)
  if (!found) throw notThere('file')
  const { unit, person } = found.file
  const target = { units: (await unitAndAbove(db, unit)) ?? [], round: null }
  const free = visitor.duties.filter((duty) => !isBound(duty))
  if (person === visitor.person.id || may(free, 'file.read', target).allowed) return found
  const cells = await cellsOfFile(db, id)
  if (cells.length === 0) return found
  for (const cell of cells) if ((await checksSeen(world, visitor, ['file.read'], cell)).has(cell.check)) return found
  throw notThere('file')
}
