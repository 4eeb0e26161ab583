import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { claimStateInWords, type ClaimState } from '../../../../model/Claim.ts'
import type { ClaimList, ListedClaim } from '../../../../server/claimApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'
import { ClaimPanel } from './ClaimPanel.tsx'
import { claimsQuery } from './claimQueries.ts'
import type { ClaimsSearch } from './claimsSearch.ts'
import { ClaimTable } from './ClaimTable.tsx'
import '../../../styles/objections.css'
import '../../../styles/claims.css'

const route = getRouteApi('/rounds/$round/claims')

type Choose = (chosen: { readonly [K in keyof ClaimsSearch]?: ClaimsSearch[K] | undefined }) => void

/** 加分申报: what units claim, verified one by one with what it would come to. */
export function ClaimsPage() {
  const { round } = route.useParams()
  const { open } = route.useSearch()
  const query = useQuery(claimsQuery(round))
  return (
    <RoundFrame
      round={round}
      title="加分申报"
      lead="单位申报的加分，逐条核实：予以加分的马上计入得分，不予加分的写明理由，单位马上看到。"
      actions={
        query.data && query.data.claims.length > 0 ? (
          <a className="button" href={`${roundPath(round)}/claims.xlsx`} download>
            下载 Excel
          </a>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {(list) => (
          <div className="objections" data-open={open !== undefined}>
            <List list={list} />
            {open !== undefined && <ClaimPanel key={open} round={round} id={open} />}
          </div>
        )}
      </Loaded>
    </RoundFrame>
  )
}

function List({ list }: { readonly list: ClaimList }) {
  const search = route.useSearch()
  const { round } = route.useParams()
  const navigate = useNavigate({ from: '/rounds/$round/claims' })
  const choose: Choose = (chosen) => void navigate({ search: present({ ...search, ...chosen }), replace: true, resetScroll: false })
  if (!list.offers)
    return (
      <p className="notice-box">
        本批次的方案没有加分项目，单位不用申报。通报、表扬等全年发生的事项，在“
        <Link to="/rounds/$round/incidents" params={{ round }}>
          事项
        </Link>
        ”里看。
      </p>
    )
  const shown = list.claims.filter((one) => isShown(one, search))
  return (
    <section className="objection-list" aria-label="加分申报清单">
      <Tools list={list} search={search} onChoose={choose} />
      {shown.length === 0 ? <p className="notice-box">{emptyInWords(list)}</p> : <ClaimTable claims={shown} search={search} />}
    </section>
  )
}

const isShown = (one: ListedClaim, { state, unit, same }: ClaimsSearch): boolean =>
  (state === undefined || one.state === state) && (unit === undefined || one.unit === unit) && (same !== true || one.same > 0)

const STATES: readonly ClaimState[] = ['filed', 'accepted', 'refused', 'withdrawn']

interface ToolsProps {
  readonly list: ClaimList
  readonly search: ClaimsSearch
  readonly onChoose: Choose
}

function Tools({ list: { counts, claims }, search: { state, unit, same }, onChoose }: ToolsProps) {
  const twice = claims.filter((one) => one.same > 0).length
  const units = new Map(claims.map((one) => [one.unit, one.unitName]))
  return (
    <div className="bar-line objection-tools">
      <div className="segments" role="group" aria-label="哪些申报">
        <button type="button" aria-pressed={state === undefined} onClick={() => onChoose({ state: undefined })}>
          全部 <span className="quiet">{claims.length}</span>
        </button>
        {STATES.filter((one) => (counts[one] ?? 0) > 0 || one === 'filed').map((one) => (
          <button key={one} type="button" aria-pressed={state === one} onClick={() => onChoose({ state: one })}>
            {claimStateInWords(one)} <span className="quiet">{counts[one] ?? 0}</span>
          </button>
        ))}
      </div>
      {units.size > 1 && (
        <label>
          单位{' '}
          <select value={unit ?? ''} onChange={({ target }) => onChoose({ unit: target.value === '' ? undefined : target.value })}>
            <option value="">全部</option>
            {[...units].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {twice > 0 && (
        <label className="check-field">
          <input type="checkbox" checked={same === true} onChange={({ target }) => onChoose({ same: target.checked || undefined })} />
          <span>只看同一材料申报几次的（{twice}）</span>
        </label>
      )}
    </div>
  )
}

const emptyInWords = ({ claims }: ClaimList): string =>
  claims.length === 0
    ? '还没有单位申报加分。单位在自己的“申报加分”页里写好、附上佐证，由审核人或者分管领导提交，就到这里。'
    : '没有符合条件的申报。请换一个条件再看。'
