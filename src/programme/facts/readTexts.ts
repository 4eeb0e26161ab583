import type { IssueList } from '../IssueList.ts'
import type { Source } from '../yaml/Source.ts'

/** The texts of a list, or the one text there is; anything else is an issue. 一串文字 */
export function readTexts(value: Source, what: string, issues: IssueList): readonly string[] {
  if (value.kind === 'nothing') return []
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => {
    if (item.kind === 'text') return [item.text]
    issues.add(item.place, 'type', `“${what}”里应当都是文字`, '写成 [甲, 乙]')
    return []
  })
}
