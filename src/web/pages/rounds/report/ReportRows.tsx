import type { ReportPreview } from '../../../../server/routes/reporting.ts'
import { Wide } from '../settle/Wide.tsx'

/** Every row as it would be handed over. 报送预览 */
export function ReportRows({ preview: { how, tables } }: { readonly preview: ReportPreview }) {
  return (
    <Wide name="报送预览">
      {tables.map(({ name, rows, sum }) => (
        <table key={name} className="list-table report-rows">
          <caption>
            {name}（{how}）
          </caption>
          <thead>
            <tr>
              <th scope="col" className="figure">
                名次
              </th>
              <th scope="col">单位</th>
              <th scope="col" className="figure">
                得分
              </th>
              <th scope="col">等次</th>
              <th scope="col" className="figure">
                折算得分
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <td className="figure">{row.place}</td>
                <th scope="row">{row.name}</th>
                <td className="figure">{row.printed.total}</td>
                <td>{row.grades.join('或')}</td>
                <td className="figure">{row.printed.weighted}</td>
              </tr>
            ))}
          </tbody>
          {sum !== '' && (
            <tfoot>
              <tr>
                <td />
                <th scope="row">合计</th>
                <td />
                <td />
                <td className="figure">{sum}</td>
              </tr>
            </tfoot>
          )}
        </table>
      ))}
    </Wide>
  )
}
