import { tell, type TellingIn } from '../../messages/tell.ts'
import type { Instant } from '../../model/Instant.ts'
import type { StageKind } from '../../model/RoundStage.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listStages } from '../../store/queries/stages.ts'

/** After which the office settles. */
const BEFORE_SETTLING: readonly StageKind[] = ['assess', 'consolidate', 'feedback']

/** Who organises a round hears when a stage is over after which it is settled. 阶段结束的通知 */
export async function tellOver(telling: TellingIn, round: string, { after, until }: { readonly after: Instant; readonly until: Instant }) {
  const { tx, at } = telling
  const row = await findRound(tx, round)
  const over = (await listStages(tx, round)).filter(
    ({ kind, closesAt }) => BEFORE_SETTLING.includes(kind) && closesAt !== null && closesAt > after && closesAt <= until,
  )
  if (!row || over.length === 0) return
  const holders = await holdersOver(tx, { units: [row.unit], roles: ['organiser'], round, at })
  await tell(
    telling,
    over.flatMap(({ position, name, closesAt }) =>
      [...new Set(holders.map(({ person }) => person))].map((person) => ({
        ...{ person, key: `stage-over:${round}:${String(position)}:${String(closesAt)}`, kind: 'stage-over', round },
        title: `“${row.title}”的“${name}”已经截止`,
        body: '请到“定稿”看还差什么；都办完了就可以定稿。',
        link: `/rounds/${encodeURIComponent(round)}/settle`,
      })),
    ),
  )
}
