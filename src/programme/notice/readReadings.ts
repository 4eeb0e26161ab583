import type { Reading } from '../../model/Programme.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** How silent or ambiguous places of the notice are understood. 口径 */
export function readReadings(map: YamlMap): Reading[] {
  return map.maps('readings', '口径').flatMap((inner) => {
    const reading = {
      id: inner.needText('id'),
      question: inner.needText('question'),
      choice: inner.needText('choice'),
      why: inner.needText('why'),
      decidedBy: inner.needText('decided-by'),
    }
    inner.close()
    return reading.id === '' ? [] : [inner.note(reading)]
  })
}
