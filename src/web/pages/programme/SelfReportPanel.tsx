import type { ProgrammeSheet } from '../../api.ts'

/** What the notice wants to read in each unit's report, and in which forms. 自查报告的要求 */
export function SelfReportPanel({ report }: { readonly report: NonNullable<ProgrammeSheet['selfReport']> }) {
  return (
    <section className="panel" aria-labelledby="self-report">
      <h2 id="self-report">自查报告要写的内容</h2>
      {report.copies.length > 0 && <p className="quiet">报送{report.copies.join('和')}。</p>}
      <ol className="report-wanted">
        {report.parts.map(({ name, text, scope }) => (
          <li key={name}>
            <strong>{name}</strong>
            {scope !== null && <span className="quiet small">（{scope}）</span>}
            {text !== null && text !== name && <q className="clause">{text}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
