import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RoundPlan } from '../../../model/RoundPlan.ts'
import type { PlanSheet } from '../../api.ts'
import { PlanKeeper, type SaveState } from './PlanKeeper.ts'
import { PLANS, planQuery } from './planQueries.ts'

/** A plan as its page has it: what the server says, and over it what was typed. 编辑中的草案 */
export interface PlanDraft {
  readonly sheet: PlanSheet
  readonly plan: RoundPlan
  readonly state: SaveState
  readonly unsigned: boolean
  readonly edit: (change: (plan: RoundPlan) => RoundPlan) => void
  /** Saves what is waiting, then does something that names the version. */
  readonly act: <T>(work: (version: number) => Promise<T>) => Promise<T>
  /** Of a conflict: one's own over the other's, or away with it. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** A plan with what is typed of it, kept up and saved. 编辑草案 */
export function usePlan(id: string) {
  const client = useQueryClient()
  const query = useQuery({ ...planQuery(id), refetchOnMount: 'always' })
  const keeper = useMemo(
    () =>
      new PlanKeeper(id, async () => {
        await client.invalidateQueries({ queryKey: [...PLANS, id] })
        return client.getQueryData(planQuery(id).queryKey)
      }),
    [client, id],
  )
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping)
  const served = query.data
  useEffect(() => {
    if (served) keeper.adopt(served)
  }, [keeper, served])
  useEffect(() => keeper.watch(), [keeper])
  return { query, draft: query.data === undefined ? null : draftOf(query.data) }

  function draftOf(sheet: PlanSheet): PlanDraft {
    return {
      sheet,
      plan: keeping.mine ?? sheet.plan,
      state: keeping.state,
      unsigned: keeping.unsigned,
      edit: (change) => keeper.edit(change),
      act: (work) => keeper.act(work),
      keepMine: () => void query.refetch().then(({ data }) => keeper.overwrite(data?.version ?? sheet.version)),
      takeTheirs: () => void keeper.giveUp(),
    }
  }
}
