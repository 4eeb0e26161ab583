import type { Node } from '../../model/Node.ts'
import { readCondition } from '../expressions/readExpression.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** Prices that a unit's profile multiplies. 加倍的价格 */
export function readPrices(map: YamlMap, scope: NameScope): Node['prices'] {
  return map.maps('prices', `${map.what}的 prices`).flatMap((inner) => {
    const source = inner.need('when', inner.scalar('when'), undefined)
    const when = source && readCondition(source, scope.ofProfile(), inner.run)
    const times = inner.need('times', inner.number('times'), '1')
    inner.close()
    return when ? [inner.note({ when, times })] : []
  })
}
