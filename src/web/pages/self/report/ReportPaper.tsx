import { dayOnPaper, inChinese, paragraphsOf } from '../../../../model/reportWords.ts'

interface ReportPaperProps {
  readonly title: string
  readonly unit: string
  /** `2026-12-01` */
  readonly on: string
  readonly parts: readonly { readonly id: string; readonly name: string; readonly text: string }[]
}

/** The report as it is printed, stamped and handed in. 自查报告纸面 */
export function ReportPaper({ title, unit, on, parts }: ReportPaperProps) {
  const written = parts.filter(({ text }) => text.trim() !== '')
  return (
    <article className="report-paper" aria-label="自查报告">
      <h2 className="report-title">{title}</h2>
      {written.map(({ id, name, text }, at) => (
        <section key={id}>
          <h3>
            {inChinese(at + 1)}、{name}
          </h3>
          {paragraphsOf(text).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </section>
      ))}
      <p className="report-sign">
        {unit}
        <br />
        {dayOnPaper(on)}
      </p>
    </article>
  )
}
