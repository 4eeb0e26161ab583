import type { ProgrammeRow, ProgrammeSheet, ScorecardSheet } from '../../api.ts'
import { rowsOf } from './chooseRows.ts'

interface PrintedCardProps {
  readonly programme: ProgrammeSheet
  readonly card: ScorecardSheet
  /** The rows that were chosen. */
  readonly root: ProgrammeRow
}

/** The scorecard on paper: a table as a notice has it in its annex. 打印的评分表 */
export function PrintedCard({ programme, card, root }: PrintedCardProps) {
  const columns = card.columns > 0
  const sections = sectionsOf(root).filter(({ rows }) => rows.length > 0)
  const heads = columns ? ['栏目', '公开内容', '保障单位', '更新'] : ['序号', '指标', '分值', '评分规则', '查验方法']
  return (
    <table className={`printed-card ${columns ? 'printed-columns' : ''}`}>
      <caption>
        {card.name}
        <span>
          {programme.issuer}
          {programme.number === null ? '' : ` ${programme.number}`}
        </span>
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map(({ row, name, rows }) => (
        <tbody key={row.key}>
          {name !== '' && (
            <tr className="printed-section">
              <th colSpan={heads.length} scope="rowgroup">
                {name} {row.words.marks}
              </th>
            </tr>
          )}
          {rows.map((one) => (columns ? <PrintedColumn key={one.key} row={one} /> : <PrintedRow key={one.key} row={one} />))}
        </tbody>
      ))}
    </table>
  )
}

function PrintedRow({ row }: { readonly row: ProgrammeRow }) {
  return (
    <tr>
      <td>{row.number}</td>
      <th scope="row">
        {row.name}
        {row.text !== null && row.text !== row.name && <p>{row.text}</p>}
        {row.scope !== null && <p>适用：{row.scope.words}</p>}
      </th>
      <td>{row.words.marks}</td>
      <td>
        {rulesOf(row).map((sentence, at) => (
          <p key={at}>{sentence}</p>
        ))}
      </td>
      <td>{row.method}</td>
    </tr>
  )
}

function PrintedColumn({ row }: { readonly row: ProgrammeRow }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{row.text}</td>
      <td>{row.scope?.words}</td>
      <td>{row.column?.updates}</td>
    </tr>
  )
}

/** The rule of a row and of its parts, a sentence each. */
function rulesOf({ words: { start, lines, notes, veto }, children }: ProgrammeRow): readonly string[] {
  return [
    ...lines.map(
      ({ condition, effect }, at) =>
        `${at === 0 && start !== null ? `${start}：` : ''}${condition === null ? '' : `${condition}，`}${effect}`,
    ),
    ...(veto ? [`${veto.condition}，${veto.effect}`] : []),
    ...notes,
    ...children.flatMap((child) => [`${child.name}${child.words.marks === '' ? '' : `（${child.words.marks}）`}`, ...rulesOf(child)]),
  ]
}

interface PrintedSection {
  readonly row: ProgrammeRow
  /** The names from the card down to it. */
  readonly name: string
  readonly rows: readonly ProgrammeRow[]
}

/** What directly holds rows, in the order of the card. */
function sectionsOf(row: ProgrammeRow, above: readonly string[] = []): readonly PrintedSection[] {
  const isRow = (child: ProgrammeRow) => child.role === 'indicator' || child.role === 'column'
  return [
    {
      row,
      name: (row.children.some(({ role }) => role === 'column') ? above.slice(1) : above).join(' › '),
      rows: row.children.filter(isRow),
    },
    ...row.children
      .filter((child) => !isRow(child) && rowsOf(child).length > 0)
      .flatMap((child) => sectionsOf(child, [...above, child.name])),
  ]
}
