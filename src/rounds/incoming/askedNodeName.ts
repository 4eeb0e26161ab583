import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'
import { rowWords } from '../handOver/HandCell.ts'
import { checksReadBy } from '../../programme/askedChecks.ts'

/** The row in which a check stands, or the first that reads it. 检查点所在的指标 */
export function askedNodeName({ nodes }: Asked, { check, home }: Pick<AskedCheck, 'check' | 'home'>): string {
  const node = home ?? [...nodes.values()].find((visit) => checksReadBy(visit.node).includes(check.id))?.node
  return node ? rowWords(node) : ''
}
