import { readProof } from '../../model/Proof.ts'
import type { Db } from '../../store/Db.ts'
import { listEarlierEvidence, type EarlierRow } from '../../store/queries/evidence.ts'
import { readFiles, type FileWithContent } from '../../store/queries/files.ts'
import { listIncidentsOf } from '../../store/queries/incidents.ts'
import type { EvidenceLink } from '../../store/schema/evidence.ts'
import type { EvidenceSide } from './attachEvidence.ts'
import { cellOf, type Cell } from './cellOf.ts'
import { indicatorNames } from './indicatorNames.ts'

/** Why something is offered: for the same check in another round, under the same indicator's name elsewhere, for another check of this round, for an incident. 沿用的由来 */
export type EarlierFor = 'same-check' | 'same-indicator' | 'same-round' | 'incident'

/** Something that the unit has handed in before and need not hand in again. 以前交过的材料 */
export interface Earlier {
  readonly why: EarlierFor
  readonly file: FileWithContent | null
  readonly link: EvidenceLink | null
  readonly note: string
  readonly at: string
  /** For what: a round and its indicator, or an incident's day. */
  readonly round: string | null
  readonly indicator: string
}

const ORDER: readonly EarlierFor[] = ['same-check', 'same-indicator', 'same-round', 'incident']

/** Rows that are looked through, and offers that are made: a person reads no more. */
const MOST_ROWS = 2_000
const MOST_OFFERED = 60

/**
 * What the unit handed in before that may serve in a cell, the likeliest first, each content once (同类材料最多报一次). 可沿用的材料
 *
 * @param seenChecks of this round, whose evidence the asker sees
 */
export async function earlierEvidence(
  db: Db,
  { side, ...cell }: Cell & { readonly side: EvidenceSide },
  seenChecks: ReadonlySet<string>,
): Promise<readonly Earlier[]> {
  const { terms, asked } = await cellOf(db, cell)
  const rows = (await listEarlierEvidence(db, cell.unit, MOST_ROWS)).filter(
    ({ evidence }) => side === 'assessing' || evidence.side === 'unit',
  )
  const isHere = ({ evidence }: EarlierRow): boolean =>
    evidence.round === cell.round && evidence.check === cell.check && evidence.object === cell.object && evidence.side === side
  const seen = new Set(rows.filter(isHere).map(contentOf))
  const name = asked.home?.name ?? asked.check.ask
  const { id: programme } = terms.compiled.programme
  const offers: Earlier[] = []
  for (const row of rows) {
    if (isHere(row)) continue
    const indicator = (await indicatorNames(db, row.programme)).get(row.evidence.check) ?? ''
    const isSameCheck = row.programmeId === programme && row.evidence.check === cell.check
    const isHereToo = row.evidence.round === cell.round
    const why =
      isSameCheck && !isHereToo
        ? 'same-check'
        : !isHereToo && indicator === name
          ? 'same-indicator'
          : isHereToo && seenChecks.has(row.evidence.check)
            ? 'same-round'
            : null
    if (why === null) continue
    const { evidence, file, content, roundTitle } = row
    const kept = file && content ? { file, content, purgedWhy: null } : null
    offers.push({ why, file: kept, link: evidence.link, note: evidence.note, at: evidence.at, round: roundTitle, indicator })
  }
  offers.push(...(await ofIncidents(db, cell.unit)))
  const inOrder = ORDER.flatMap((why) => offers.filter((one) => one.why === why))
  return inOrder.filter((one) => isNew(seen, one)).slice(0, MOST_OFFERED)
}

const contentOf = ({ content, evidence }: Pick<EarlierRow, 'content' | 'evidence'>): string => content?.sha256 ?? evidence.link?.url ?? ''

/** Each content and each address is offered once, where it fits best. */
function isNew(seen: Set<string>, { file, link }: Earlier): boolean {
  const what = file?.content.sha256 ?? link?.url ?? ''
  if (seen.has(what)) return false
  seen.add(what)
  return true
}

/** Files that prove what happened to the unit. */
async function ofIncidents(db: Db, unit: string): Promise<readonly Earlier[]> {
  const standing = (await listIncidentsOf(db, unit)).filter(({ withdrawnAt }) => withdrawnAt === null)
  const proofs = standing.flatMap(({ on, proof, recordedAt }) =>
    (proof ?? []).flatMap((text) => {
      const read = readProof(text)
      return read.kind === 'file' ? [{ id: read.id, on, recordedAt }] : []
    }),
  )
  const ids = proofs.map(({ id }) => id)
  const files = new Map((await readFiles(db, ids)).map((one) => [one.file.id, one]))
  return proofs.flatMap(({ id, on, recordedAt }) => {
    const file = files.get(id)
    if (!file || file.file.withdrawnAt !== null || file.content.purgedAt !== null) return []
    return [{ why: 'incident' as const, file, link: null, note: '', at: recordedAt, round: null, indicator: `${on} 的事项` }]
  })
}
