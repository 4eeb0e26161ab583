import type { Node } from '../../model/Node.ts'
import { readCondition } from '../expressions/readExpression.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** Named outcomes, the first that holds. 合格与否 */
export function readVerdict(map: YamlMap, scope: NameScope): Node['verdict'] {
  if (!map.has('verdict')) return undefined
  return map.maps('verdict', `${map.what}的结论`).map((inner) => {
    const source = inner.scalar('when')
    const verdict = given({ name: inner.needText('name'), when: source && readCondition(source, scope, inner.run) })
    inner.close()
    return inner.note(verdict)
  })
}
