import type { ReceiptNow } from '../../rounds/approval/approvalState.ts'
import type { World } from '../World.ts'

/** What rounds come to now, from what the server has scored; asked only where something has changed since a settling. 当前的回执 */
export const receiptIn =
  ({ keptRound }: Pick<World, 'keptRound'>): ReceiptNow =>
  async (round) => {
    const found = await keptRound(round)
    return found && { revision: found.kept.revision, receipt: found.kept.receipt.hash }
  }
