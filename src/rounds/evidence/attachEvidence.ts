import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { addEvidence, isEvidenceOf, listEvidenceInCell, type EvidenceWithFile } from '../../store/queries/evidence.ts'
import { countEvidence } from '../../store/queries/counts.ts'
import { readFile } from '../../store/queries/files.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import type { EvidenceLink } from '../../store/schema/evidence.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { cellOf, type Cell } from './cellOf.ts'
import { readLink } from './readLink.ts'

/** Who lays it there: the unit itself, or whoever assesses it. 佐证的一方 */
export type EvidenceSide = 'unit' | 'assessing'

/** What is laid beside a cell: a file that was handed in, or an address. 要附上的佐证 */
export interface NewEvidence extends Cell {
  readonly side: EvidenceSide
  readonly of: { readonly file: string } | { readonly link: EvidenceLink }
  readonly note: string
  /** Unit of whoever does it: its files may be used besides those of the unit that is assessed. */
  readonly own: string
}

/** Nobody looks at more beside one cell. */
const MOST_IN_CELL = 100

/** Nor at more of one unit in one round: what stands on a side. 佐证数上限 */
export const MOST_IN_ROUND = 3_000

/** Lays a file or an address beside a cell. 附上佐证 */
export async function attachEvidence(store: Store, actor: Actor, input: NewEvidence): Promise<{ readonly id: string }> {
  const { round, unit, check, object, side, note } = input
  await cellOf(store.db, input)
  const link = 'link' in input.of ? readLink(input.of.link) : null
  const id = store.newId()
  await perform(store, actor, async ({ tx, at, record }) => {
    await refuseLocked(tx, { round, unit, does: side === 'unit' ? 'evidence' : 'assessing-proof', at })
    // Two who attach the same at once wait for each other.
    await holdMembers(tx, round, [unit])
    const content = 'file' in input.of ? await usableFile(tx, input.of.file, input) : null
    await refuseFull(tx, input)
    refuseAgain(await listEvidenceInCell(tx, input), { side, content, url: link?.url ?? null })
    const file = 'file' in input.of ? input.of.file : null
    await addEvidence(tx, { id, round, unit, check, object, side, file, link, note, person: actor.id, at })
    record({
      act: 'evidence.attach',
      on: { kind: 'evidence', id },
      refs: { round, unit, check, ...(content === null ? {} : { content }) },
    })
    await announce(tx, { kind: 'cell', round, unit, check })
  })
  return { id }
}

/** Refuses what would be too much of one unit in one round. 佐证过多 */
export async function refuseFull(db: Db, at: Pick<NewEvidence, 'round' | 'unit' | 'side'>): Promise<void> {
  if ((await countEvidence(db, at)) < MOST_IN_ROUND) return
  throw new Refusal(
    'conflict',
    'evidence-full',
    `这个单位在本批次里已经有 ${String(MOST_IN_ROUND)} 份佐证，不能再加。请先撤回用不着的，或者把同类材料合成一份（如合成一个 PDF）。`,
  )
}

/** Hash of a file's content, if it may lie beside a cell of this unit. */
async function usableFile(tx: Db, file: string, { unit, own }: NewEvidence): Promise<string> {
  const found = await readFile(tx, file)
  const mayUse = found !== null && (found.file.unit === unit || found.file.unit === own || (await isEvidenceOf(tx, file, unit)))
  if (!mayUse) throw new Refusal('not-found', 'no-file', '没有这份文件，或者它不是本单位的。请刷新页面，重新选择。')
  if (found.content.purgedAt !== null) {
    throw new Refusal('conflict', 'content-purged', `“${found.file.name}”的内容已经清除，不能再用作佐证。请另选一份。`)
  }
  if (found.file.withdrawnAt !== null) {
    throw new Refusal('conflict', 'file-withdrawn', `“${found.file.name}”已经撤回，不能再用作佐证。请另选一份，或者重新上传。`)
  }
  return found.content.sha256
}

interface What {
  readonly side: EvidenceSide
  readonly content: string | null
  readonly url: string | null
}

function refuseAgain(there: readonly EvidenceWithFile[], { side, content, url }: What): void {
  const standing = there.filter(({ evidence }) => evidence.withdrawnAt === null && evidence.side === side)
  if (standing.length >= MOST_IN_CELL) {
    throw new Refusal('conflict', 'evidence-too-many', `这一项已经有 ${MOST_IN_CELL} 份佐证。请先撤回用不着的，或者把几份合成一份。`)
  }
  const same = standing.find((one) => (content === null ? one.evidence.link?.url === url : one.content?.sha256 === content))
  if (same) {
    const name = same.file?.name ?? same.evidence.link?.title ?? ''
    throw new Refusal('conflict', 'evidence-there', `这一项已经有内容相同的佐证“${name}”，不用再加。`)
  }
}
