import { REPORT_COPIES, type SelfReport } from '../../model/SelfReport.ts'
import { readScope } from '../nodes/readScope.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** What each unit's report on its self-check must speak of, and in which forms it is handed in. 自查报告 */
export function readSelfReport(map: YamlMap): SelfReport | undefined {
  const inner = map.map('self-report', '自查报告')
  if (!inner) return undefined
  const parts = inner.maps('parts', '自查报告的内容').map((part) => {
    const read = given({
      id: part.needText('id'),
      name: part.needText('name'),
      text: part.text('text'),
      scope: readScope(part, 'for'),
    })
    part.close()
    return part.note(read, { for: 'scope' })
  })
  if (parts.length === 0)
    inner.error(inner.place, 'report-empty', '没有写要报告什么', '在 parts 里逐项写，如 {id: problems, name: 存在问题}')
  const report = { parts, copies: readCopies(inner) }
  inner.close()
  return inner.note(report)
}

function readCopies(map: YamlMap): SelfReport['copies'] {
  if (map.raw('copies') === undefined) return ['electronic']
  const texts = map.texts('copies')
  const known = REPORT_COPIES.filter((copy) => texts.includes(copy))
  for (const [index, text] of texts.entries()) {
    if (known.some((copy) => copy === text)) continue
    const options = REPORT_COPIES.join('、')
    map.error(map.itemPlace('copies', index), 'wrong-value', `copies 的“${text.slice(0, 40)}”只能是 ${options}`, `从 ${options} 中选`)
  }
  return known
}
