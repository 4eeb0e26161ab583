import type { Line } from '../../model/Node.ts'
import type { Look } from './Report.ts'

/** `once` names lines that exist and go through rows, for a cause is the same where a row is the same. 同一事由只计一次 */
export const onceLines: Look = ({ programme, visits }, report) => {
  const lines = new Map<string, Line[]>()
  for (const line of visits.flatMap(({ node }) => node.lines)) {
    if (line.code !== undefined) lines.set(line.code, [...(lines.get(line.code) ?? []), line])
  }
  for (const [index, codes] of programme.once.entries()) {
    const key = `once.${index}`
    if (new Set(codes).size < 2) {
      report.error(programme, key, {
        code: 'once-single',
        message: `once 的第${index + 1}组只有一条线，没有可以重复的`,
        remedy: '请写出两条以上不同的线代码',
      })
    }
    for (const code of codes) {
      const named = lines.get(code) ?? []
      if (named.length === 0) {
        report.error(programme, key, {
          code: 'once-unknown',
          message: `once 里的“${code}”不是任何一条线的代码`,
          remedy: '请在那条线上写 code，或改正这里',
        })
      }
      if (named.some(({ each }) => each === undefined)) {
        report.error(programme, key, {
          code: 'once-without-each',
          message: `once 里的“${code}”不是逐行计的线，无法按行编号判断是否同一事由`,
          remedy: '请给那条线写 each，或从 once 里去掉',
        })
      }
    }
  }
}
