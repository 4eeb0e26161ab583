import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ProgrammeSheet, ScorecardSheet } from '../../api.ts'
import { present } from '../../search.ts'
import { useIsPrinting } from '../../components/virtual/useIsPrinting.ts'
import { CardTools } from './CardTools.tsx'
import { chooseRows, rowsOf } from './chooseRows.ts'
import { PrintedCard } from './PrintedCard.tsx'
import { RowTree } from './RowTree.tsx'
import { useLight } from './useLight.ts'
import { useTurned } from './useTurned.ts'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/programmes/$id')

/** The notice beside the scorecard; a row lights its words, words light their row. 通知与评分表对照 */
export function CardTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const search = route.useSearch()
  const named = search.card ?? programme.cards.find(({ id }) => search.at?.startsWith(`${id}/`))?.id
  const card = programme.cards.find(({ id }) => id === named) ?? programme.cards[0]
  if (!card) return <p className="notice-box">这个方案没有评分表。</p>
  return <Card programme={programme} card={card} />
}

function Card({ programme, card }: { readonly programme: ProgrammeSheet; readonly card: ScorecardSheet }) {
  const { at, q, who, unit, part, card: chosenCard } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const isPrinting = useIsPrinting()
  const keep = useCallback(
    (key: string) => {
      void navigate({ search: (before) => placed(programme, key, before), replace: true, resetScroll: false })
    },
    [navigate, programme],
  )
  const light = useLight(at ?? null, keep)
  const { isOpen, turn } = useTurned()
  const rows = useMemo(() => chooseRows(card.root, { q, who, unit, part }), [card, q, who, unit, part])
  const isChosen = [q, who, unit, part].some((one) => one !== undefined)
  const count = rows ? rowsOf(rows).length : 0
  if (isPrinting) return <PrintedCard programme={programme} card={card} root={rows ?? card.root} />

  return (
    <Workbench
      programme={programme}
      light={light}
      annex={chosenCard ?? card.id}
      title={card.name}
      aside={
        isChosen && (
          <p className="quiet small" role="status">
            符合 {count} {card.columns > 0 ? '个栏目' : '项'}{' '}
            <Link to="/programmes/$id" params={{ id: programme.id }} search={present({ card: chosenCard, at })} resetScroll={false}>
              全部显示
            </Link>
          </p>
        )
      }
      tools={<CardTools programme={programme} card={card} />}
    >
      {(showNotice) =>
        rows ? (
          <RowTree row={rows} lit={light.lit} view={{ pick: light.pick, isOpen, turn, showNotice }} />
        ) : (
          <p className="notice-box">没有符合的行。请换一个词，或者全部显示。</p>
        )
      }
    </Workbench>
  )
}

/** A row of another part of the page is shown there. */
function placed(programme: ProgrammeSheet, key: string, before: Readonly<Record<string, unknown>>) {
  const card = programme.cards.find(({ id }) => key.startsWith(`${id}/`))
  if (card) return card.id === before['card'] || before['card'] === undefined ? { ...before, at: key } : { card: card.id, at: key }
  return { tab: key.startsWith('grades') ? ('grades' as const) : ('total' as const), at: key }
}
