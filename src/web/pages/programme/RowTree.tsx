import { memo } from 'react'
import type { ProgrammeRow } from '../../api.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { ReadingMark } from './ReadingMark.tsx'
import { RowFacts } from './RowFacts.tsx'
import { RuleLines } from './RuleLines.tsx'
import { ROVING } from './useRoving.ts'
import type { Light } from './useLight.ts'

/** What the rows of a tree share. */
export interface TreeView {
  readonly pick: Light['pick']
  readonly isOpen: (key: string) => boolean
  readonly turn: (key: string) => void
  readonly showNotice: () => void
}

interface RowTreeProps {
  readonly row: ProgrammeRow
  readonly lit: string | null
  readonly view: TreeView
}

/** A programme's node and what hangs below it: sections as headings, indicators as rows, columns of a website as a table. 评分表 */
export function RowTree({ row, lit, view }: RowTreeProps) {
  if (row.children.some(holdsColumns)) {
    const [columns, others] = [row.children.filter(holdsColumns), row.children.filter((child) => !holdsColumns(child))]
    return (
      <>
        {columns.map((child) => (
          <ColumnTable key={child.key} row={child} lit={lit} view={view} />
        ))}
        {others.length > 0 && <RowTree row={{ ...plain(row), children: others }} lit={lit} view={view} />}
        {row.role === null && (
          <section className="row-section" aria-label="每个单位的结论">
            <h3>每个单位的结论</h3>
            <RowBody row={row} lit={lit} view={view} around={[]} />
          </section>
        )}
      </>
    )
  }
  return (
    <>
      {row.role === null && <RowBody row={row} lit={lit} view={view} around={[]} />}
      <ol className="rows">
        {row.children.map((child) => (
          <li key={child.key}>
            {child.role === 'section' ? (
              <Section row={child} around={row.assessor} lit={litWithin(child, lit)} view={view} />
            ) : (
              <Row row={child} around={row.assessor} lit={litWithin(child, lit)} view={view} isOpen={view.isOpen(child.key)} />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A node that holds nothing but columns, through its levels. */
const holdsColumns = ({ children }: ProgrammeRow): boolean =>
  children.length > 0 && children.every((child) => child.role === 'column' || holdsColumns(child))

/** A heading says its own words once. */
const plain = (row: ProgrammeRow): ProgrammeRow => ({
  ...row,
  role: 'section',
  words: { ...row.words, lines: [], notes: [], veto: null },
  untranslated: [],
})

const litWithin = (row: ProgrammeRow, lit: string | null): string | null => (lit !== null && holds(row, lit) ? lit : null)

const holds = ({ key, children }: ProgrammeRow, lit: string): boolean =>
  lit === key || lit.startsWith(`${key}#`) || children.some((child) => holds(child, lit))

interface RowProps extends RowTreeProps {
  readonly around: readonly string[]
}

function Section({ row, around, lit, view }: RowProps) {
  const own = row.words.lines.length > 0 || row.words.notes.length > 0 || row.untranslated.length > 0 || row.basis.length > 0
  return (
    <section className="row-section" aria-label={row.name} data-key={row.key} data-lit={lit === row.key}>
      <h3 data-light={row.found.includes(row.key) ? row.key : undefined}>
        <span>{row.name}</span>
        <span className="figure">{row.words.marks}</span>
      </h3>
      {(own || row.ownReadings.length > 0) && <RowBody row={row} lit={lit} view={view} around={around} />}
      <RowTree row={plain(row)} lit={lit} view={view} />
    </section>
  )
}

/** An indicator, or a part of one. */
const Row = memo(function Row({ row, around, lit, view, isOpen }: RowProps & { readonly isOpen: boolean }) {
  const isLit = lit === row.key || (lit?.startsWith(`${row.key}#`) ?? false)
  return (
    <article className={`row row-${row.role ?? 'node'}`} data-lit={isLit} data-key={row.key}>
      <div className="row-head">
        <button
          type="button"
          tabIndex={-1}
          className="turn"
          aria-label={`${row.name}：${isOpen ? '收起' : '展开'}`}
          aria-expanded={isOpen}
          onClick={() => view.turn(row.key)}
        >
          <span aria-hidden="true" />
        </button>
        <h4>
          <button
            {...ROVING}
            type="button"
            data-light={row.key}
            onClick={() => {
              if (!isOpen) view.turn(row.key)
              view.pick(row.key, 'tree')
            }}
            onKeyDown={(event) => {
              if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) view.turn(row.key)
            }}
            aria-pressed={isLit}
          >
            {row.number !== '' && <span className="row-number">{row.number}</span>}
            <span className="row-name">{row.name}</span>
            <span className="figure">{row.words.marks}</span>
          </button>
        </h4>
      </div>
      {isOpen && (
        <div className="row-body" data-light={row.key}>
          {row.text !== null && row.text !== row.name && <p className="row-text">{row.text}</p>}
          <RowBody row={row} lit={lit} view={view} around={around} />
          {isLit && (
            <p className="narrow-only">
              <button type="button" className="link" onClick={view.showNotice}>
                在通知原文里看这一行
              </button>
            </p>
          )}
          {row.children.length > 0 && (
            <ol className="rows rows-inner">
              {row.children.map((child) => (
                <li key={child.key}>
                  <Row row={child} around={row.assessor} lit={litWithin(child, lit)} view={view} isOpen={view.isOpen(child.key)} />
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </article>
  )
})

/** The rule and what else is said of a node. */
function RowBody({ row, lit, view, around }: RowProps) {
  const own = row.readings.filter(({ id }) => row.ownReadings.includes(id))
  return (
    <>
      <RuleLines row={row} lit={lit} onPick={view.pick} />
      {row.untranslated.map((words) => (
        <p key={words} className="untranslated">
          <span className="tag tag-untranslated">由人决定</span>
          <span>
            通知的这句话不能写成规则，每个批次由指定的人决定：<q>{words}</q>
          </span>
        </p>
      ))}
      <RowFacts row={row} around={around} />
      <ReadingMark readings={own} />
    </>
  )
}
