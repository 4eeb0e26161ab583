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

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day such as 17:30. */
export function readTime(map: YamlMap, key: string): string | undefined {
  const text = map.text(key)
  if (text === undefined || TIME.test(text)) return text
  map.error(map.placeOf(key), 'wrong-value', `${key} 的“${text.slice(0, 20)}”不是时刻`, '写成 17:30')
  return undefined
}
