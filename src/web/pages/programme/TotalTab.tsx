import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ProgrammeRow, ProgrammeSheet } from '../../api.ts'
import { isCardAlone } from './isCardAlone.ts'
import { placeOf } from './placeOf.ts'
import { RowTree } from './RowTree.tsx'
import { useLight } from './useLight.ts'
import { useTurned } from './useTurned.ts'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/programmes/$id')

/** What stands around the scorecard: bonuses, penalties, caps, vetoes. 加扣分与否决 */
export function TotalTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const { at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const keep = useCallback(
    (key: string) => {
      void navigate({ search: placeOf(programme, key), replace: true, resetScroll: false })
    },
    [navigate, programme],
  )
  const light = useLight(at ?? null, keep)
  const { isOpen, turn } = useTurned()
  const { total, cards } = programme
  return (
    <Workbench
      programme={programme}
      light={light}
      annex="total"
      tools={null}
      title={cards.some(({ marks }) => marks !== '') ? '总分怎样合成' : '结论怎样得出'}
    >
      {(showNotice) => (
        <>
          <p className="quiet total-lead">
            {leadOf(
              total,
              cards.some(({ marks }) => marks !== ''),
            )}
          </p>
          <RowTree row={total} lit={light.lit} view={{ pick: light.pick, isOpen, turn, showNotice }} />
        </>
      )}
    </Workbench>
  )
}

function leadOf(total: ProgrammeRow, hasMarks: boolean): string {
  if (!hasMarks) return '通知没有分值，也没有加分、扣分和否决：结果是每个单位的结论和问题清单。'
  if (isCardAlone(total)) return '总分就是评分表的得分，通知没有另外的加分、扣分和否决。'
  return '由里到外依次计算：先算缩进最深的，再算外面的。'
}
