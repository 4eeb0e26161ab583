import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { proofRef } from '../../../../../model/Proof.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { evidenceIn, evidenceQuery, stands, type Evidence } from '../../../../components/evidence/evidenceQueries.ts'
import type { TestPlace } from '../testQueries.ts'

/** Recordings and scans beside the cell that no note names yet. 可附的录音和扫描件 */
export interface Recordings {
  readonly free: readonly Evidence[]
  /** References of those that go with what is being noted. */
  readonly chosen: readonly string[]
  readonly choose: (id: string, isChosen: boolean) => void
}

/** What was added since the page was opened goes with the note, unless it is left out. 选附录音和扫描件 */
export function useRecordings(place: TestPlace, page: TestPage): Recordings {
  const [openedAt] = useState(() => new Date().toISOString())
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { data } = useQuery(evidenceQuery(place))
  const named = new Set(page.events.flatMap(({ proof, isTakenBack }) => (isTakenBack ? [] : proof)))
  const here = { check: page.plan.check, object: page.line.object, side: 'assessing' as const }
  const free = evidenceIn(data?.evidence ?? [], here).filter((one) => stands(one) && !named.has(proofRef('evidence', one.id)))
  const isChosen = ({ id, at }: Evidence): boolean => said.get(id) ?? at >= openedAt
  return {
    free,
    chosen: free.filter(isChosen).map(({ id }) => proofRef('evidence', id)),
    choose: (id, chosen) => setSaid(new Map(said).set(id, chosen)),
  }
}
