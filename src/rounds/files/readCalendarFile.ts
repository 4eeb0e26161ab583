import type { IssueList } from '../../programme/IssueList.ts'
import { readYaml } from '../../programme/yaml/readYaml.ts'
import type { Source, SourceText } from '../../programme/yaml/Source.ts'
import type { OpenFile } from './readAnswerFiles.ts'

/** A calendar that several rounds share stands in a file of its own. 日历文件 */
export function readCalendarFile(name: SourceText, open: OpenFile, issues: IssueList): Source | null {
  const opened = open(name.text)
  if ('refused' in opened) {
    issues.add(name.place, 'file', `日历文件“${name.text}”读不了：${opened.refused}`, '检查文件名，路径从批次文件所在的文件夹算起')
    return null
  }
  return readYaml(name.text, new TextDecoder().decode(opened.bytes), issues)
}
