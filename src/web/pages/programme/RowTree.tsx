import { useEffect, useRef } from 'react'
import type { ProgrammeRow } from '../../api.ts'
import { Readings } from '../../components/Readings.tsx'
import { RuleLines } from './RuleLines.tsx'

interface RowTreeProps {
  readonly row: ProgrammeRow
  readonly lit: string | null
  /** Bring the lit row into view: its words were picked in the notice. */
  readonly scroll: boolean
  readonly onPick: (key: string) => void
  readonly onShowNotice: () => void
}

/** A programme's node and what hangs below it: sections as headings, indicators as rows. 评分表 */
export function RowTree(props: RowTreeProps) {
  const { row } = props
  const own = row.words.lines.length > 0 || row.words.notes.length > 0 || row.words.veto !== null || row.untranslated.length > 0
  return (
    <>
      {own && row.role === null && <RowBody {...props} />}
      <ol className="rows">
        {row.children.map((child) => (
          <li key={child.key}>
            {child.role === 'section' ? (
              <section className="row-section" aria-label={child.name}>
                <h3>
                  <span>{child.name}</span>
                  <span className="figure">{child.words.marks}</span>
                </h3>
                {(child.words.lines.length > 0 || child.words.notes.length > 0 || child.untranslated.length > 0) && (
                  <RowBody {...props} row={child} />
                )}
                <RowTree {...props} row={{ ...child, words: { ...child.words, lines: [], notes: [], veto: null }, untranslated: [] }} />
              </section>
            ) : (
              <Row {...props} row={child} />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** An indicator, or a part of one. */
function Row(props: RowTreeProps) {
  const { row, lit, scroll, onPick, onShowNotice } = props
  const article = useRef<HTMLElement>(null)
  const isLit = lit === row.key || (lit?.startsWith(`${row.key}#`) ?? false)
  useEffect(() => {
    if (isLit && scroll) article.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [isLit, scroll])
  return (
    <article ref={article} className={`row row-${row.role ?? 'node'}`} data-lit={isLit} data-key={row.key}>
      <h4 className="row-head">
        <button type="button" onClick={() => onPick(row.key)} aria-pressed={isLit}>
          {row.number !== '' && <span className="row-number">{row.number}</span>}
          <span className="row-name">{row.name}</span>
          <span className="figure">{row.words.marks}</span>
        </button>
      </h4>
      {row.text !== null && row.text !== row.name && <p className="row-text">{row.text}</p>}
      <RowBody {...props} />
      {isLit && (
        <p className="narrow-only">
          <button type="button" className="link" onClick={onShowNotice}>
            在通知原文里看这一行
          </button>
        </p>
      )}
      {row.children.length > 0 && (
        <ol className="rows rows-inner">
          {row.children.map((child) => (
            <li key={child.key}>
              <Row {...props} row={child} />
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}

/** The rule and what else is said of a node. */
function RowBody({ row, lit, onPick }: RowTreeProps) {
  const facts = [
    row.words.scope === '全部' ? null : { what: '适用', words: row.words.scope },
    row.method === null ? null : { what: '查验', words: row.method },
    row.assessor.length === 0 ? null : { what: '牵头', words: row.assessor.join('、') },
    row.basis.length === 0
      ? null
      : { what: '依据', words: row.basis.map(({ title, number }) => (number === undefined ? title : `${title}（${number}）`)).join('；') },
  ].filter((fact) => fact !== null)
  return (
    <>
      <RuleLines row={row} lit={lit} onPick={onPick} />
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ what, words }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {row.untranslated.map((words) => (
        <p key={words} className="untranslated">
          <span className="tag tag-untranslated">由人决定</span>
          <span>
            通知的这句话不能写成规则，每个批次由指定的人决定：<q>{words}</q>
          </span>
        </p>
      ))}
      <Readings readings={row.readings} />
    </>
  )
}
