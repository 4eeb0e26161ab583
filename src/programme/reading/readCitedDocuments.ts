import type { CitedDocument } from '../../model/Programme.ts'
import { given } from './given.ts'
import type { YamlMap } from './YamlMap.ts'

/** Documents that are cited: a list, or one. 依据文件 */
export function readCitedDocuments(map: YamlMap, key: string): CitedDocument[] {
  return map.maps(key).map((inner) => {
    const document = given({
      title: inner.needText('title'),
      number: inner.text('number'),
      issued: inner.date('issued'),
      article: inner.text('article'),
      words: inner.text('words'),
    })
    inner.close()
    return inner.note(document)
  })
}
