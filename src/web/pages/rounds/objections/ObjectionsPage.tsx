import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { objectionStateInWords } from '../../../../model/Settling.ts'
import type { ObjectionList } from '../../../../server/objectionApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { FeedbackHead } from './FeedbackHead.tsx'
import { ObjectionPanel } from './ObjectionPanel.tsx'
import { feedbackQuery, objectionsQuery, type ObjectionState } from './objectionQueries.ts'
import type { ObjectionsSearch } from './objectionsSearch.ts'
import { ObjectionTable } from './ObjectionTable.tsx'
import '../../../styles/objections.css'

const route = getRouteApi('/rounds/$round/objections')

type Choose = (chosen: { readonly [K in keyof ObjectionsSearch]?: ObjectionsSearch[K] | undefined }) => void

/** 反馈和异议: the settled result is shown to the units, and what they object to is decided. */
export function ObjectionsPage() {
  const { round } = route.useParams()
  const { open } = route.useSearch()
  return (
    <RoundFrame round={round} title="反馈和异议" lead="把定稿的结果反馈给各单位，在期限内受理异议，写明理由逐条复核。">
      <Loaded query={useQuery(feedbackQuery(round))}>{(feedback) => <FeedbackHead round={round} feedback={feedback} />}</Loaded>
      <div className="objections" data-open={open !== undefined}>
        <List round={round} />
        {open !== undefined && <ObjectionPanel key={open} round={round} id={open} />}
      </div>
    </RoundFrame>
  )
}

function List({ round }: { readonly round: string }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/objections' })
  const choose: Choose = (chosen) => void navigate({ search: present({ ...search, ...chosen }), replace: true, resetScroll: false })
  return (
    <Loaded query={useQuery(objectionsQuery(round, search))}>
      {(list) => (
        <section className="objection-list" aria-label="异议清单">
          <Tools list={list} search={search} onChoose={choose} />
          {list.objections.length === 0 ? (
            <p className="notice-box">{emptyInWords(search)}</p>
          ) : (
            <ObjectionTable objections={list.objections} search={search} />
          )}
        </section>
      )}
    </Loaded>
  )
}

const STATES: readonly ObjectionState[] = ['filed', 'accepted', 'partly', 'refused', 'dismissed', 'withdrawn']

interface ToolsProps {
  readonly list: ObjectionList
  readonly search: ObjectionsSearch
  readonly onChoose: Choose
}

function Tools({ list: { counts, leads }, search: { state, lead, unit, node }, onChoose }: ToolsProps) {
  const all = STATES.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <div className="bar-line objection-tools">
      <div className="segments" role="group" aria-label="哪些异议">
        <button type="button" aria-pressed={state === undefined} onClick={() => onChoose({ state: undefined })}>
          全部 <span className="quiet">{all}</span>
        </button>
        {STATES.filter((one) => (counts[one] ?? 0) > 0 || one === 'filed').map((one) => (
          <button key={one} type="button" aria-pressed={state === one} onClick={() => onChoose({ state: one })}>
            {objectionStateInWords(one)} <span className="quiet">{counts[one] ?? 0}</span>
          </button>
        ))}
      </div>
      {leads.length > 1 && (
        <label>
          牵头单位{' '}
          <select value={lead ?? ''} onChange={({ target }) => onChoose({ lead: target.value === '' ? undefined : target.value })}>
            <option value="">全部</option>
            {leads.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {(unit !== undefined || node !== undefined) && (
        <button type="button" className="link" onClick={() => onChoose({ unit: undefined, node: undefined })}>
          不限单位和指标
        </button>
      )}
    </div>
  )
}

const emptyInWords = ({ state, unit, node, lead }: ObjectionsSearch): string =>
  state === undefined && unit === undefined && node === undefined && lead === undefined
    ? '还没有单位提出异议。反馈以后，单位在自己的评分表里对有异议的一项提出，由审核人或者分管领导提交，就到这里。'
    : '没有符合条件的异议。请换一个条件再看。'
