import { Link } from '@tanstack/react-router'
import { saidInWords } from '../../../model/saidInWords.ts'
import { StateMark } from '../../components/StateMark.tsx'
import type { SelfCheckSheet, SelfRow } from '../../api.ts'
import type { Drafts } from './drafts/useDrafts.ts'
import { isShown, rowState, SHOWS, type Show } from './rowState.ts'
import type { SelfPlace } from './selfQueries.ts'

interface RowListProps {
  readonly place: SelfPlace
  readonly sheet: SelfCheckSheet
  readonly drafts: Drafts
  readonly show: Show
  readonly at: string | null
  /** A reviewer reads what was filled in without opening each row. */
  readonly withAnswers: boolean
}

/** The rows of the card with how far each is: those of one kind, or all. 指标列表 */
export function RowList({ place, sheet, drafts, show, at, withAnswers }: RowListProps) {
  const states = sheet.rows.map((row) => ({ row, state: rowState(row, sheet, drafts) }))
  const shown = states.filter(({ state }) => isShown(show, state))
  const expected = new Map(sheet.progress.expected.map((one) => [one.row, one]))
  return (
    <nav className="self-list" aria-label="自查指标">
      <div className="segments" role="group" aria-label="显示哪些指标">
        {SHOWS.map(([one, title]) => (
          <Link
            key={one}
            from="/rounds/$round/self/$unit"
            to="/rounds/$round/self/$unit"
            params={place}
            search={(search) => ({ ...search, show: one })}
            aria-current={one === show ? 'true' : undefined}
          >
            {title} <span className="quiet">{states.filter(({ state }) => isShown(one, state)).length}</span>
          </Link>
        ))}
      </div>
      {shown.length === 0 && (
        <p className="quiet self-empty">
          {show === 'open' ? '都填过了。' : show === 'evidence' ? '没有缺材料的指标。' : '本批次没有要本单位自查的指标。'}
        </p>
      )}
      <ol>
        {shown.map(({ row, state }) => {
          const points = expected.get(row.code)
          return (
            <li key={row.code}>
              <Link
                from="/rounds/$round/self/$unit"
                to="/rounds/$round/self/$unit"
                params={place}
                search={(search) => ({ ...search, node: row.code })}
                className="self-line"
                aria-current={row.code === at ? 'page' : undefined}
              >
                <StateMark state={state.mark} />
                <span className="self-line-name">
                  {/^\d+$/u.test(row.code) && <span className="row-number">{row.code}</span>}
                  {row.name}
                </span>
                <span className="self-line-points figure">
                  {points && (
                    <>
                      {points.points.text}
                      {points.of !== null && <span className="quiet"> / {points.of}</span>}
                    </>
                  )}
                </span>
                <span className="self-line-state quiet small">{state.words}</span>
                {withAnswers && <span className="self-line-said small">{answersOf(row, drafts)}</span>}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const answersOf = ({ parts }: SelfRow, drafts: Drafts): string =>
  parts
    .flatMap(({ cells }) =>
      cells.map(
        (cell) => `${cell.check.ask}${cell.object === '' ? '' : `（${cell.object}）`}：${saidInWords(cell.check, drafts.saidOf(cell))}`,
      ),
    )
    .join('；')
