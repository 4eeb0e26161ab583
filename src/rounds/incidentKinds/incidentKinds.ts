import type { Field } from '../../model/Check.ts'
import { incidentLists } from '../../programme/facts/readIncidents.ts'
import { programmesInUse } from '../../store/queries/incidentLists.ts'
import type { Db } from '../../store/Db.ts'
import { costOf, type Cost } from './costOf.ts'

/** A kind of incident that a programme reads, and what is to be said of one. 事项种类 */
export interface IncidentKind extends Cost {
  readonly kind: string
  /** Titles of the programmes that read it. */
  readonly programmes: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
  /** The field that is the day itself. */
  readonly dated: string | null
}

/** What takes points or strikes out rests on a document. 要有依据文件 */
export const needsPaper = ({ penalises, vetoes }: Pick<IncidentKind, 'penalises' | 'vetoes'>): boolean => penalises || vetoes

const NEW: Omit<IncidentKind, 'kind'> = { programmes: [], fields: {}, dated: null, penalises: false, vetoes: false, decidedBy: [] }

/**
 * Every kind that a published programme reads, with the fields of all that read it: what is recorded once serves them all. 可登记的事项
 *
 * Where two ask a field of one name differently, the one that was published last is asked for; a round that cannot read the answer says so.
 */
export async function incidentKinds(db: Db): Promise<readonly IncidentKind[]> {
  const kinds = new Map<string, Omit<IncidentKind, 'kind'>>()
  for (const { title, core } of await programmesInUse(db)) {
    for (const [kind, list] of incidentLists(core)) {
      const known = kinds.get(kind) ?? NEW
      const cost = costOf(core, list.id)
      kinds.set(kind, {
        programmes: known.programmes.includes(title) ? known.programmes : [...known.programmes, title],
        fields: { ...known.fields, ...list.fields },
        dated: list.dated ?? known.dated,
        penalises: known.penalises || cost.penalises,
        vetoes: known.vetoes || cost.vetoes,
        decidedBy: [...new Set([...known.decidedBy, ...cost.decidedBy])],
      })
    }
  }
  return [...kinds].map(([kind, rest]) => ({ kind, ...rest }))
}
