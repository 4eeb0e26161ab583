import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { SelfCheckSheet } from '../../api.ts'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { meQuery } from '../../me.ts'
import { useMedia } from '../../useMedia.ts'
import { useTitle } from '../../useTitle.ts'
import { MovedYears } from '../rounds/MovedYears.tsx'
import { roundHeadQuery } from '../rounds/roundQueries.ts'
import { useDrafts, type Filler } from './drafts/useDrafts.ts'
import { ClaimsCard } from './ClaimsCard.tsx'
import { FeedbackCard } from './FeedbackCard.tsx'
import { RowList } from './RowList.tsx'
import { RowPage } from './RowPage.tsx'
import { SaveLine } from './SaveLine.tsx'
import { SelfActs } from './SelfActs.tsx'
import { selfQuery, type SelfPlace } from './selfQueries.ts'
import { WindowLine } from './WindowLine.tsx'
import '../../styles/selfCheck.css'

/** A unit's self-check: phone first. 单位门户 */
export function SelfPage() {
  const place = useParams({ from: '/rounds/$round/self/$unit' })
  const sheet = useQuery(selfQuery(place))
  const me = useQuery(meQuery)
  return (
    <Loaded query={me}>
      {({ person }) => (
        <Loaded query={sheet}>
          {(data) => <Portal place={place} sheet={data} filler={{ id: person?.id ?? '', name: person?.name ?? '' }} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface PortalProps {
  readonly place: SelfPlace
  readonly sheet: SelfCheckSheet
  readonly filler: Filler
}

function Portal({ place, sheet, filler }: PortalProps) {
  const { node, show } = useSearch({ from: '/rounds/$round/self/$unit' })
  const drafts = useDrafts(place, filler)
  const isWide = useMedia('(min-width: 901px)')
  useTitle(`${sheet.unit.name}自查 · ${sheet.round.title}`)
  const isReading = sheet.state === 'submitted' || sheet.state === 'confirmed'
  const shown = show ?? (isReading || !sheet.may.fill ? 'all' : 'open')
  const row = sheet.rows.find(({ code }) => code === node) ?? (isWide && node === undefined ? sheet.rows[0] : undefined)
  const head = useQuery(roundHeadQuery(place.round)).data
  const isShut = sheet.window?.state === 'closed' || sheet.window?.state === 'not-yet'
  return (
    <div className="self" data-row={node !== undefined}>
      <Crumbs
        trail={[
          <Link key="round" to="/rounds/$round" params={{ round: place.round }}>
            {sheet.round.title}
          </Link>,
          '单位自查',
        ]}
      />
      <header className="self-head">
        <div>
          <h1>{sheet.unit.name} · 自查</h1>
          {sheet.window && <WindowLine what={sheet.window.kind === 'evidence' ? sheet.window.name : '自查'} window={sheet.window} />}
          <Counts place={place} sheet={sheet} />
          <FeedbackCard place={place} />
          <ClaimsCard place={place} />
          {head?.moved && (
            <p className="quiet small">
              <MovedYears moved={head.moved} />
            </p>
          )}
        </div>
        {sheet.rows.length > 0 && <SelfActs place={place} sheet={sheet} isUnsaved={drafts.state.typed.size > 0} />}
        <SaveLine drafts={drafts} />
      </header>
      {sheet.rows.length === 0 ? (
        <div className="notice-box">
          <h2>没有要自查的内容</h2>
          <p>这个批次没有安排单位自查，或者各项都不适用于本单位。有疑问的，请问组织考核的单位。</p>
        </div>
      ) : (
        <div className="self-layout">
          <RowList place={place} sheet={sheet} drafts={drafts} show={shown} at={row?.code ?? null} withAnswers={isReading} />
          {row && <RowPage key={row.code} place={place} sheet={sheet} row={row} drafts={drafts} disabled={!sheet.may.fill || isShut} />}
        </div>
      )}
    </div>
  )
}

/** How far, what is missing, and what it may come to. */
function Counts({ place, sheet: { progress, report, evidenceRule } }: { readonly place: SelfPlace; readonly sheet: SelfCheckSheet }) {
  const lacks = progress.missing.filter(({ kind }) => kind === 'evidence').length
  const words = report.handedInAt !== null ? '已报送' : report.begun ? '在写' : '未写'
  return (
    <>
      <p className="self-counts">
        已填 <strong>{progress.filled}</strong>/{progress.asked}
        {lacks > 0 && (
          <>
            {' · '}缺材料 <strong>{lacks}</strong>
          </>
        )}
        {!progress.total.none && (
          <>
            {' · '}预计 <strong>{progress.total.text}</strong> 分
          </>
        )}
        {' · '}
        <Link to="/rounds/$round/self/$unit/report" params={place}>
          自查报告{report.wanted || report.begun ? `（${words}）` : ''}
        </Link>
      </p>
      {evidenceRule !== null && (
        <details className="small self-rule">
          <summary>通知对材料的要求</summary>
          <p>{evidenceRule}</p>
        </details>
      )}
    </>
  )
}
