import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProgrammeSheet } from '../../api.ts'
import { NoticePane } from './NoticePane.tsx'
import { placeOf } from './placeOf.ts'
import { RowTree } from './RowTree.tsx'

const route = getRouteApi('/programmes/$id')

/** The notice beside the scorecard; a row lights its words, words light their row. 通知与评分表对照 */
export function CardTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const lit = search.at ?? null
  const named = search.card ?? programme.cards.find(({ id }) => lit?.startsWith(`${id}/`))?.id
  const card = programme.cards.find(({ id }) => id === named) ?? programme.cards[0]
  // On a narrow screen one of the two is shown; both otherwise.
  const [side, setSide] = useState<'notice' | 'tree'>('tree')
  const [from, setFrom] = useState<'notice' | 'tree' | 'address'>('address')
  if (!card) return <p className="notice-box">这个方案没有评分表。</p>

  const light = (key: string, source: 'notice' | 'tree') => {
    setFrom(source)
    void navigate({ search: placeOf(programme, key), replace: true, resetScroll: false })
    if (source === 'notice') setSide('tree')
  }

  return (
    <>
      <div className="bar-line">
        <div className="segments" role="group" aria-label="评分表">
          {programme.cards.map((one) => (
            <Link
              key={one.id}
              to="/programmes/$id"
              params={{ id: programme.id }}
              search={{ card: one.id }}
              aria-current={one.id === card.id ? 'true' : undefined}
              resetScroll={false}
            >
              {one.for.join('、')}
              <span className="quiet">
                {' '}
                {one.indicators} 项 {one.marks} 分
              </span>
            </Link>
          ))}
        </div>
        <div className="segments narrow-only" role="group" aria-label="显示哪一边">
          <button type="button" aria-pressed={side === 'tree'} onClick={() => setSide('tree')}>
            评分表
          </button>
          <button type="button" aria-pressed={side === 'notice'} onClick={() => setSide('notice')}>
            通知原文
          </button>
        </div>
      </div>
      <div className={`split show-${side}`}>
        <NoticePane
          lines={programme.notice}
          lit={lit}
          annex={search.card ?? null}
          scroll={from !== 'notice'}
          onPick={(key) => light(key, 'notice')}
        />
        <section className="tree-pane" aria-labelledby="card-name">
          <h2 id="card-name">{card.name}</h2>
          <RowTree
            row={card.root}
            lit={lit}
            scroll={from !== 'tree'}
            onPick={(key) => light(key, 'tree')}
            onShowNotice={() => setSide('notice')}
          />
        </section>
      </div>
    </>
  )
}
