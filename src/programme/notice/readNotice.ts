import type { Draw, Programme, Reading, Stage } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import { readCitedDocuments, readTime } from '../reading/readCitedDocuments.ts'
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

export function readPeriod(map: YamlMap): Programme['period'] {
  const inner = map.need('period', map.map('period', '考核期间'), undefined)
  if (!inner) return { from: '1970-01-01', to: '1970-12-31' }
  const period = { from: inner.need('from', inner.date('from'), '1970-01-01'), to: inner.need('to', inner.date('to'), '9999-12-31') }
  inner.close()
  return inner.note(period)
}

/** 口径 */
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

/** 阶段 */
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

const COUNT = /^(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?$/

/** Drawings of units or objects; `count: 2-3` is a range. 抽查 */
export function readDraws(map: YamlMap): Draw[] {
  return map.maps('draws', '抽查').flatMap((inner) => {
    const text = inner.text('count')
    const match = text === undefined ? null : COUNT.exec(text)
    if (text !== undefined && !match)
      inner.error(inner.placeOf('count'), 'wrong-value', `count 的“${text.slice(0, 20)}”不是数目`, '写成 10 或 2-3')
    const of = readDrawn(inner)
    const known = given({
      id: inner.needText('id'),
      name: inner.needText('name'),
      count: match ? Number(match[1]) : undefined,
      countTo: match?.[2] === undefined ? undefined : Number(match[2]),
      text: inner.text('text'),
      readings: inner.texts('reading'),
    })
    inner.close()
    return of ? [inner.note({ of, ...known }, { reading: 'readings' })] : []
  })
}

function readDrawn(map: YamlMap): Draw['of'] | null {
  const inner = map.need('of', map.map('of'), undefined)
  const objects = inner?.text('objects')
  const group = inner?.text('group')
  inner?.close()
  if (inner && (objects === undefined) === (group === undefined))
    inner.error(inner.place, 'wrong-value', '从什么里抽没有写明', '写 {group: 组名} 或 {objects: 对象}')
  if (objects !== undefined) return { objects }
  return group === undefined ? null : { group }
}
