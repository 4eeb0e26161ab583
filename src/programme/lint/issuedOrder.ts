import type { CitedDocument } from '../../model/Programme.ts'
import type { Look } from './Report.ts'

/** 〔2021〕 and the other brackets that a year of a document's number comes in. */
const YEAR = /[〔[［(（【](\d{4})[〕\]］)）】]/u

/** When a document is from, as far as it says: its day, else the year in its number. */
const issuedOf = ({ issued, number }: CitedDocument): string | undefined => issued ?? YEAR.exec(number ?? '')?.[1]

/** A notice cannot rest on what did not exist when it was issued. 引用的文件晚于通知 */
export const issuedOrder: Look = ({ programme, visits }, report) => {
  const { notice } = programme
  const cited = [...notice.cites, ...programme.under, ...visits.flatMap(({ node }) => node.basis)]
  const seen = new Set<CitedDocument>()
  for (const document of cited) {
    const issued = issuedOf(document)
    if (seen.has(document) || issued === undefined) continue
    seen.add(document)
    if (issued <= notice.issued.slice(0, issued.length)) continue
    report.warn(document, document.issued === undefined ? 'number' : 'issued', {
      code: 'issued-before-cited',
      message: `通知印发于${notice.issued}，引用的《${document.title}》却是${issued.length === 4 ? `${issued}年` : issued}的`,
      remedy: '请核对通知的印发日期和所引文件的日期、文号',
    })
  }
}
