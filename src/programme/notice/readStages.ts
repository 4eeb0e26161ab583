import type { Stage } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import { readTime } from '../reading/readTime.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** What is done when. 阶段 */
export function readStages(map: YamlMap): Stage[] {
  return map.maps('stages', '阶段').map((inner) => {
    const stage = given({
      name: inner.needText('name'),
      from: inner.date('from'),
      to: inner.date('to'),
      at: readTime(inner, 'at'),
      text: inner.text('text'),
      untranslated: inner.text('untranslated'),
    })
    inner.close()
    return inner.note(stage)
  })
}
