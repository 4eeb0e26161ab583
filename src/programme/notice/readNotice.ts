import type { Programme } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import { readCitedDocuments } from '../reading/readCitedDocuments.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** The notice that the programme transcribes. 通知 */
export function readNotice(map: YamlMap): Programme['notice'] {
  const inner = map.need('notice', map.map('notice', '通知'), undefined)
  if (!inner) return { issuer: '', issued: '1970-01-01', text: '', addressed: [], cites: [] }
  const text = inner.needText('text')
  if (text !== '' && !map.run.has(text))
    inner.error(inner.placeOf('text'), 'file-missing', `没有文件“${text}”`, '把通知原文放在方案的文件夹里')
  const notice = given({
    issuer: inner.needText('issuer'),
    number: inner.text('number'),
    title: inner.text('title'),
    issued: inner.need('issued', inner.date('issued'), '1970-01-01'),
    text,
    addressed: inner.names('addressed'),
    cites: readCitedDocuments(inner, 'cites'),
  })
  inner.close()
  return inner.note(notice)
}
