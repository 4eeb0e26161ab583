import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { objectionStateInWords } from '../../../../model/Settling.ts'
import type { ObjectionPage } from '../../../../server/objectionApi.ts'
import { send } from '../../../ask.ts'
import { EvidenceBox } from '../../../components/evidence/EvidenceBox.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { ContestedTrace } from './ContestedTrace.tsx'
import { CitedProofs } from './CitedProofs.tsx'
import { corrigible } from './correction.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { MovedTable } from './MovedTable.tsx'
import { ObjectionMark } from './ObjectionMark.tsx'
import { SeenPages } from './SeenPages.tsx'
import { changedBy, objectionPath, objectionQuery } from './objectionQueries.ts'

/** One objection: what the unit says beside clause, answers, arithmetic and proof; then what is decided. 异议详情 */
export function ObjectionPanel({ round, id }: { readonly round: string; readonly id: string }) {
  return <Loaded query={useQuery(objectionQuery(round, id))}>{(page) => <Panel page={page} />}</Loaded>
}

function Panel({ page }: { readonly page: ObjectionPage }) {
  const { round, unit, unitName, node, nodeName, section, ask, object, filedAt, leads, row, may } = page
  return (
    <article className="objection-panel" aria-label={`${unitName}对“${nodeName}”的异议`}>
      <header>
        <h2>
          {unitName} <span className="quiet">{section === '' ? nodeName : `${section} · ${nodeName}`}</span>
        </h2>
        <p>
          <ObjectionMark state={page.state} late={page.late} />{' '}
          <span className="quiet small">
            {filedAt !== null && `${formatInstant(filedAt)} 提出`}
            {leads.length > 0 && `，牵头单位：${leads.join('、')}`}
          </span>
        </p>
      </header>
      <Part title="单位的意见">
        <dl className="objection-words">
          <dt>对哪一处</dt>
          <dd>{ask === null ? '整项得分' : object === '' ? ask : `${ask}（${object}）`}</dd>
          <dt>理由</dt>
          <dd className="lines">{page.text}</dd>
          <dt>要求</dt>
          <dd className="lines">{page.wants}</dd>
          <dt>材料</dt>
          <dd>
            <CitedProofs proof={page.proof} />
          </dd>
        </dl>
      </Part>
      <NoticeWords row={row} />
      <Part title="现在的答案和得分依据">
        <ContestedTrace round={round} unit={unit} node={node} />
        <p>
          <Link to="/rounds/$round/results/$unit" params={{ round, unit }} search={{ at: node }}>
            看 {unitName} 的评分表
          </Link>
        </p>
      </Part>
      {may.evidence && (
        <details className="objection-evidence">
          <summary>这一项的佐证</summary>
          {corrigible(page).map(({ key, check, object: of }) => (
            <section key={key} aria-label={check.ask}>
              <h4>{of === '' ? check.ask : `${check.ask}（${of}）`}</h4>
              <p className="label">单位提交的</p>
              <EvidenceBox round={round} unit={unit} check={check.id} object={of} side="unit" readOnly compact />
              <p className="label">考核取证的</p>
              <EvidenceBox round={round} unit={unit} check={check.id} object={of} side="assessing" readOnly compact />
            </section>
          ))}
        </details>
      )}
      <SeenPages id={page.id} />
      <Decided page={page} />
    </article>
  )
}

/** The row's own words; what a step rests on stands beside the step. */
function NoticeWords({ row: { text, standard, method } }: Pick<ObjectionPage, 'row'>) {
  if (text === null && standard === null && method === null) return null
  return (
    <Part title="通知原文">
      {text !== null && <p className="lines">{text}</p>}
      {standard !== null && (
        <p className="lines">
          <span className="quiet">评分标准：</span>
          {standard}
        </p>
      )}
      {method !== null && (
        <p className="lines">
          <span className="quiet">测评方式：</span>
          {method}
        </p>
      )}
    </Part>
  )
}

function Decided({ page }: { readonly page: ObjectionPage }) {
  const [isAdmitting, setAdmitting] = useState(false)
  const { state, may, decidedAt, decidedBy, decidedWhy, allMoved } = page
  if (state === 'filed')
    return (
      <Part title="复核">
        {may.decide ? (
          <DecisionForm page={page} onDone={() => undefined} />
        ) : (
          <p className="notice-box">{may.whyNot ?? '等组织考核的单位或者考核评分组复核。'}</p>
        )}
      </Part>
    )
  if (decidedAt === null) return null
  return (
    <Part title={`复核结果：${objectionStateInWords(state)}`}>
      <p className="quiet small">
        {decidedBy}，{formatInstant(decidedAt)}
      </p>
      <p className="lines">{decidedWhy}</p>
      {allMoved !== null && <MovedTable moved={allMoved} />}
      {state === 'dismissed' && may.admit && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAdmitting(true)}>
            仍然受理
          </button>
        </p>
      )}
      {isAdmitting && (
        <ReasonDialog
          title="受理这份异议"
          submit="受理"
          act={(why) => send('POST', `${objectionPath(page.id)}/admit`, { version: page.version, why })}
          changes={changedBy(page.round, page.unit)}
          onClose={() => setAdmitting(false)}
        >
          <p>
            {page.unitName}对“{page.nodeName}”的异议将转为“待复核”，单位会收到通知和受理的理由。
          </p>
        </ReasonDialog>
      )}
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="objection-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
