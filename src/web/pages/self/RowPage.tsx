import { Link } from '@tanstack/react-router'
import { Basis } from '../../components/Basis.tsx'
import { PointsBar } from '../../components/PointsBar.tsx'
import { NodeQuestions } from '../../components/talk/NodeQuestions.tsx'
import { CellComments } from '../../components/talk/CellComments.tsx'
import { fractionFromText } from '../../../model/Fraction.ts'
import { barOf } from '../../../sheets/bar.ts'
import type { SelfCheckSheet, SelfRow } from '../../api.ts'
import { CellField } from './CellField.tsx'
import type { Drafts } from './drafts/useDrafts.ts'
import { nextOpen } from './rowState.ts'
import type { SelfPlace } from './selfQueries.ts'

interface RowPageProps {
  readonly place: SelfPlace
  readonly sheet: SelfCheckSheet
  readonly row: SelfRow
  readonly drafts: Drafts
  readonly disabled: boolean
}

/** One row of the card: the notice's words, its checks, evidence and questions. 指标页 */
export function RowPage({ place, sheet, row, drafts, disabled }: RowPageProps) {
  const points = sheet.progress.expected.find((one) => one.row === row.code)
  const at = sheet.rows.indexOf(row)
  const next = nextOpen(sheet.rows, row.code, drafts)
  return (
    <article className="self-row" aria-labelledby="self-row-name">
      <p className="self-back narrow-only">
        <Link from="/rounds/$round/self/$unit" to="/rounds/$round/self/$unit" params={place} search={({ node: _, ...search }) => search}>
          ← 全部指标
        </Link>
      </p>
      <header>
        {row.section !== '' && <p className="quiet small">{row.section}</p>}
        <h2 id="self-row-name">
          {/^\d+$/u.test(row.code) && <span className="row-number">{row.code}</span>} {row.name}
        </h2>
        {points && (
          <p className="self-points" aria-live="polite">
            预计 <strong>{points.points.text}</strong>
            {points.of !== null && (
              <>
                {' '}
                / {points.of} 分 <PointsBar bar={barOf(points.points, fractionFromText(points.of))} />
              </>
            )}
          </p>
        )}
      </header>
      <NoticeWords row={row} />
      {row.parts.map((part) => (
        <section key={part.code} className="self-part" aria-label={part.name === '' ? row.name : part.name}>
          {part.name !== '' && <h3>{part.name}</h3>}
          {part.text !== null && part.text !== part.name && <p className="small">{part.text}</p>}
          {part.clauses.length > 0 && (
            <div className="clauses" aria-label="评分标准">
              {part.clauses.map((clause) => (
                <q key={clause} className="clause">
                  {clause}
                </q>
              ))}
            </div>
          )}
          {part.cells.map((cell, index) => (
            <CellField
              key={`${cell.check.id}@${cell.object}`}
              place={place}
              cell={cell}
              asOf={sheet.round.asOf}
              drafts={drafts}
              disabled={disabled}
              asksEvidence={cell.wants !== null && (cell.wants === cell.check.evidence || index === 0)}
            />
          ))}
        </section>
      ))}
      <NodeQuestions round={place.round} node={row.code} asking={place.unit} />
      <CellComments round={place.round} unit={place.unit} node={row.code} ofUnit mayWrite />
      <footer className="self-steps">
        <StepTo place={place} node={sheet.rows[at - 1]?.code} text="上一项" />
        <StepTo place={place} node={sheet.rows[at + 1]?.code} text="下一项" />
        {!disabled && next !== null && <StepTo place={place} node={next} text="下一项未填" primary />}
      </footer>
    </article>
  )
}

function StepTo({
  place,
  node,
  text,
  primary = false,
}: {
  readonly place: SelfPlace
  readonly node: string | undefined
  readonly text: string
  readonly primary?: boolean
}) {
  if (node === undefined) return null
  return (
    <Link
      className={primary ? 'button primary' : 'button'}
      from="/rounds/$round/self/$unit"
      to="/rounds/$round/self/$unit"
      params={place}
      search={(search) => ({ ...search, node })}
    >
      {text}
    </Link>
  )
}

/** What the notice says of the row; long words are folded on a phone. */
function NoticeWords({ row: { text, standard, method, evidence, basis } }: { readonly row: SelfRow }) {
  const lines: readonly (readonly [string, string | null])[] = [
    ['考核内容', text],
    ['评分标准', standard],
    ['查验方式', method],
    ['材料要求', evidence],
  ]
  const told = lines.filter(([, words]) => words !== null)
  if (told.length === 0 && basis.length === 0) return null
  return (
    <details className="self-notice" open={(text ?? '').length + (standard ?? '').length < 160}>
      <summary>通知原文</summary>
      <dl>
        {told.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {basis.map((document) => (
        <Basis key={`${document.title}${document.article ?? ''}`} document={document} />
      ))}
    </details>
  )
}
