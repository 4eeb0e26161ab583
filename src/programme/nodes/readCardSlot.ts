import type { Node } from '../../model/Node.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { emptyNode } from './emptyNode.ts'
import type { NodeEntry } from './NodeIndex.ts'
import { readMarks } from './readMarks.ts'

/** `card: by-group`: where the card of the unit's group hangs. 评分表的位置 */
export function readCardSlot(
  map: YamlMap,
  code: string,
  parent: NodeEntry | null,
  scope: NameScope,
  onCard: (scope: NameScope) => void,
): Node {
  map.oneOf('card', ['by-group'])
  const node = given({
    ...emptyNode(code, map.text('name') ?? '评分表'),
    marks: readMarks(map, scope.names.parameters),
    card: true,
    readings: map.texts('reading'),
  })
  onCard(scope)
  if (parent) scope.names.nodes.hangCards(parent)
  map.close()
  return map.note(node, { reading: 'readings' })
}
