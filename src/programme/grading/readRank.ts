import type { RankRule } from '../../model/GradeRule.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** Among whom units are ranked, and what becomes of ties and of the vetoed. 排名 */
export function readRank(map: YamlMap): RankRule | undefined {
  const inner = map.map('rank', '排名')
  if (!inner) return undefined
  const rank: RankRule = {
    within: inner.need('within', inner.oneOf('within', ['group', 'class', 'all']), 'group'),
    ties: inner.need('ties', inner.oneOf('ties', ['block', 'share', 'none']), 'block'),
    vetoed: inner.oneOf('vetoed', ['out', 'last']) ?? 'out',
    readings: inner.texts('reading'),
  }
  inner.close()
  return inner.note(rank, { reading: 'readings' })
}
