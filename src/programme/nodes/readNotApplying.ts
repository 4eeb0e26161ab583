import type { NotApplying } from '../../model/Node.ts'
import { suggest } from '../reading/nearest.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import type { NodeEntry, NodeIndex } from './NodeIndex.ts'

/** `full`, `{spread: […], how: …}` or `{move: code}`. 不适用时的处理 */
export function readNotApplying(map: YamlMap, entry: NodeEntry, nodes: NodeIndex): NotApplying | undefined {
  if (map.raw('not-applying')?.kind === 'text') return map.oneOf('not-applying', ['full']) && { how: 'full' }
  const inner = map.map('not-applying', `${map.what}的 not-applying`)
  if (!inner) return undefined
  const key = inner.has('move') ? 'move' : 'spread'
  const to = key === 'move' ? [inner.needText('move')] : inner.texts('spread')
  const how = key === 'move' ? 'equally' : inner.need('how', inner.oneOf('how', ['equally', 'in-proportion']), 'equally')
  if (to.length === 0) inner.error(inner.place, 'missing-key', '没有写分值交给谁', '写 spread: [代码…] 或 move: 代码')
  inner.close()
  map.run.later(() => {
    for (const code of to.filter((code) => code !== '' && nodes.find(code, entry.card).length === 0))
      inner.error(inner.placeOf(key), 'unknown-node', `没有代码是“${code}”的节点`, suggest(code, nodes.codes(), '写另一个节点的代码'))
  })
  return inner.note({ how: 'spread', to, equally: how === 'equally' })
}
