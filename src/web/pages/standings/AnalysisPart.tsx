import { useQuery } from '@tanstack/react-query'
import type { AnalysisSheet, RoundSheet } from '../../api.ts'
import { FileLinks } from '../../components/FileLinks.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { analysisQuery } from '../rounds/results/resultQueries.ts'
import { roundPath } from '../rounds/roundQueries.ts'
import { GroupFigures } from './GroupFigures.tsx'
import { LevelRows } from './LevelRows.tsx'
import { LossTables } from './LossTables.tsx'
import type { ResultsPlace } from './ResultsPlace.ts'
import { SeatProof } from './SeatProof.tsx'
import { StandingPanel } from './StandingPanel.tsx'
import type { StandingsSearch } from './standingsSearch.ts'
import '../../styles/analysis.css'

interface AnalysisPartProps {
  readonly round: RoundSheet
  readonly place: ResultsPlace
  readonly search: StandingsSearch
}

/** A round's groups in figures, the proof of their grades, or what was lost where; each with its file. 结果分析 */
export function AnalysisPart({ round, place, search }: AnalysisPartProps) {
  return (
    <Loaded query={useQuery(analysisQuery(place.round))}>
      {(analysis) => <Analysed round={round} place={place} search={search} analysis={analysis} />}
    </Loaded>
  )
}

function Analysed({ round, place, search, analysis }: AnalysisPartProps & { readonly analysis: AnalysisSheet }) {
  const files = `${roundPath(place.round)}/results.xlsx`
  const { id } = round.programme
  if (search.view === 'losses') return <LossTables analysis={analysis} table={search.table} files={files} />
  const tables = round.tables.filter(({ name }) => search.table === undefined || name === search.table)
  const found = (name: string) => analysis.tables.find((one) => one.name === name)
  if (search.view === 'seats')
    return (
      <>
        <FileLinks to={`${files}?table=seats`} name="等次依据" />
        {tables.map((table) => {
          const own = found(table.name)
          return (
            <StandingPanel key={table.name} table={table}>
              {own && <SeatProof table={own} programme={id} gradeNames={round.gradeNames} />}
            </StandingPanel>
          )
        })}
      </>
    )
  return (
    <>
      <div className="figure-files">
        <FileLinks to={`${files}?table=distribution`} name="得分分布" isNamed />
        <FileLinks to={`${files}?table=indicators`} name="指标差距" isNamed />
      </div>
      {tables.map((table) => (
        <StandingPanel key={table.name} table={table}>
          <GroupFigures table={table} programme={id}>
            <LevelRows rows={found(table.name)?.level ?? []} />
          </GroupFigures>
        </StandingPanel>
      ))}
    </>
  )
}
