import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChangesSheet } from '../../../../server/changeApi.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { ChangePanel } from './ChangePanel.tsx'
import { changesQuery } from './changeQueries.ts'
import { FormerUnits, MadeChanges, WithdrawnRows } from './ChangeRecords.tsx'
import { draftFor, draftOf, KIND_TITLES, type Draft } from './Draft.ts'
import { MovePart } from './MovePart.tsx'

import '../../../styles/changes.css'

const route = getRouteApi('/rounds/$round/changes')

/** 变更: a running round's units, rows that are withdrawn, and the wording of its programme. */
export function ChangesPage() {
  const { round } = route.useParams()
  return (
    <RoundFrame
      round={round}
      title="变更"
      lead="批次进行中，单位更名、合并、增减，指标停考，方案换版，都在这里办。先看影响谁，再确认；做过的定稿和签字会标为过时，并写明变了什么。"
    >
      {(head) => <Changes head={head} />}
    </RoundFrame>
  )
}

const KINDS = ['renamed', 'merged', 'added', 'left', 'row-withdrawn'] as const

function Changes({ head }: { readonly head: RoundHead }) {
  return <Loaded query={useQuery(changesQuery(head.id))}>{(sheet) => <Whole head={head} sheet={sheet} />}</Loaded>
}

function Whole({ head, sheet }: { readonly head: RoundHead; readonly sheet: ChangesSheet }) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const begin = (next: Draft) => {
    setDraft(next)
    setMade(null)
  }
  const done = (title: string) => {
    setDraft(null)
    setMade(title)
  }
  return (
    <div className="round-changes">
      {made !== null && (
        <p className="notice-box" role="status">
          ✓ 已办理：{made}。得分已经重算；做过定稿的，要重新定稿。
          {head.may.includes('settle.read') && (
            <Link to="/rounds/$round/settle" params={{ round: head.id }}>
              去定稿
            </Link>
          )}
        </p>
      )}
      {sheet.hints.length > 0 && (
        <section className="panel" aria-label="登记的变动">
          <h2>单位登记里的变动，本批次还没有办</h2>
          <ul className="change-records">
            {sheet.hints.map((hint) => (
              <li key={`${hint.kind} ${hint.unit}`} className="change-hint">
                <span>{hint.text}</span>
                <button type="button" className="button" onClick={() => begin(draftFor(hint))}>
                  照此办理……
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draft === null ? (
        <section className="panel no-print" aria-label="办变更">
          <h2>办变更</h2>
          <p className="actions">
            {KINDS.map((kind) => (
              <button key={kind} type="button" className="button" onClick={() => begin(draftOf(kind, onlyGroup(sheet)))}>
                {KIND_TITLES[kind]}……
              </button>
            ))}
          </p>
          <p className="quiet">个别单位的个别指标不适用的，在“适用范围”页调整。</p>
        </section>
      ) : (
        <ChangePanel key={JSON.stringify(draft)} round={head.id} sheet={sheet} first={draft} onClose={() => setDraft(null)} onMade={done} />
      )}
      <MovePart round={head.id} sheet={sheet} onMade={done} />
      <WithdrawnRows sheet={sheet} onDraft={begin} />
      <FormerUnits round={head.id} sheet={sheet} onDraft={begin} />
      <MadeChanges made={sheet.made} />
    </div>
  )
}

/** Where there is but one group, nobody has to choose it. */
const onlyGroup = ({ groups: [first, ...others] }: ChangesSheet): Partial<Draft> =>
  first && others.length === 0 ? { group: first.group } : {}
