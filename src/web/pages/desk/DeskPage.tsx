import { useParams, useSearch } from '@tanstack/react-router'
import { useMe } from '../../me.ts'
import { RoundFrame } from '../rounds/RoundFrame.tsx'
import { AcrossDesk } from './AcrossDesk.tsx'
import { DownDesk } from './DownDesk.tsx'
import '../../styles/desk.css'
import '../../styles/deskTable.css'
import '../../styles/deskPanel.css'

/** Where the checks of a round are answered: an indicator across its units, or a unit down its card. 评分台 */
export function DeskPage() {
  const { round } = useParams({ from: '/rounds/$round/score' })
  const search = useSearch({ from: '/rounds/$round/score' })
  const me = useMe()
  const person = me?.person?.id ?? ''
  return (
    <RoundFrame round={round} title="评分">
      {search.unit === undefined ? (
        <AcrossDesk round={round} person={person} search={search} />
      ) : (
        <DownDesk round={round} person={person} unit={search.unit} search={search} />
      )}
    </RoundFrame>
  )
}
