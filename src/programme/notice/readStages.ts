import type { Duration } from '../../model/Expression.ts'
import type { Stage } from '../../model/Programme.ts'
import { LATE_POLICIES, STAGE_KINDS } from '../../model/RoundStage.ts'
import { given } from '../reading/given.ts'
import { readTime } from '../reading/readTime.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** `5 workdays`, counted from the end of another stage. */
function readWithin(map: YamlMap): Duration | undefined {
  const text = map.text('within')
  const match = text === undefined ? null : /^(\d{1,4})\s*(workdays|days)$/u.exec(text)
  if (text !== undefined && !match)
    map.error(map.placeOf('within'), 'wrong-value', `within 的“${text.slice(0, 20)}”不是时长`, '写作 5 workdays 或 10 days')
  return match ? { count: String(Number(match[1])), unit: match[2] === 'days' ? 'days' : 'workdays' } : undefined
}

/** What is done when. 阶段 */
export function readStages(map: YamlMap): Stage[] {
  return map.maps('stages', '阶段').map((inner) => {
    const stage = given({
      name: inner.needText('name'),
      does: inner.oneOf('does', STAGE_KINDS),
      late: inner.oneOf('late', LATE_POLICIES),
      from: inner.date('from'),
      to: inner.date('to'),
      at: readTime(inner, 'at'),
      within: readWithin(inner),
      after: inner.text('after'),
      month: inner.whole('month'),
      day: inner.whole('day'),
      text: inner.text('text'),
      untranslated: inner.text('untranslated'),
    })
    inner.close()
    return inner.note(stage)
  })
}
