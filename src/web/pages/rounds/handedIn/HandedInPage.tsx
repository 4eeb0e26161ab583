import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { partInWords } from '../../../../model/handedInWords.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { HandedIn, HandedInLine } from '../../../api.ts'
import { ask } from '../../../ask.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import { PaperDialog } from '../../self/report/PaperDialog.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'
import { HandedInTable } from './HandedInTable.tsx'
import type { HandedInSearch } from './handedInSearch.ts'
import { shownLines } from './shownLines.ts'

const handedInQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'handed-in'],
    queryFn: ({ signal }) => ask<HandedIn>(`${roundPath(round)}/handed-in`, signal),
  })

/** 报送情况: who has handed in what and when, whose paper copy has come, and what is missing. */
export function HandedInPage() {
  const { round } = useParams({ from: '/rounds/$round/handed-in' })
  const query = useQuery(handedInQuery(round))
  return (
    <RoundFrame
      round={round}
      title="报送情况"
      lead="各单位的自查、自查报告电子版和盖章纸质版，谁在什么时候交的，还缺什么。"
      actions={
        <>
          <button type="button" className="button no-print" onClick={() => window.print()}>
            打印
          </button>
          <a className="button no-print" href={`${roundPath(round)}/handed-in.xlsx`} download>
            导出 Excel
          </a>
        </>
      }
    >
      {(head) => <Loaded query={query}>{(handed) => <Whole head={head} handed={handed} />}</Loaded>}
    </RoundFrame>
  )
}

function Whole({ head, handed: { wants, units } }: { readonly head: RoundHead; readonly handed: HandedIn }) {
  const search = useSearch({ from: '/rounds/$round/handed-in' })
  const navigate = useNavigate({ from: '/rounds/$round/handed-in' })
  const [receiving, setReceiving] = useState<HandedInLine | null>(null)
  const put = (change: { [K in keyof HandedInSearch]: HandedInSearch[K] | undefined }) =>
    void navigate({ search: (now) => present({ ...now, ...change }), replace: true })
  if (wants.length === 0) return <p className="notice-box">这个批次不要求单位报送自查和自查报告，没有要在这里看的。</p>
  const lines = shownLines(units, search)
  const groups = [...new Set(units.map(({ group }) => group))]
  const behind = units.filter(({ missing }) => missing.length > 0).length
  return (
    <>
      <Counts wants={wants} units={units} />
      <div className="bar-line no-print">
        <span className="matrix-filters">
          <ChoiceField
            label="看哪些"
            value={search.show ?? 'all'}
            options={[
              { value: 'all', text: `全部（${String(units.length)}）` },
              { value: 'missing', text: `还有缺的（${String(behind)}）` },
              ...wants.map((part) => ({ value: part, text: `没有${partInWords(part)}的` })),
              { value: 'done', text: '都交齐的' },
            ]}
            onChange={(show) => put({ show: show === 'all' ? undefined : show })}
          />
          {groups.length > 1 && (
            <ChoiceField
              label="组别"
              value={search.group ?? ''}
              options={[{ value: '', text: '全部' }, ...groups.map((group) => ({ value: group, text: group }))]}
              onChange={(group) => put({ group: group === '' ? undefined : group })}
            />
          )}
          <TextField
            label="单位"
            type="search"
            placeholder="名称的一部分"
            value={search.find ?? ''}
            onChange={(find) => put({ find: find === '' ? undefined : find })}
          />
        </span>
        {behind > 0 && head.may.includes('reminder.send') && (
          <Link className="button" to="/rounds/$round/reminders" params={{ round: head.id }}>
            去催办
          </Link>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="notice-box">没有这样的单位。</p>
      ) : (
        <HandedInTable
          round={head.id}
          wants={wants}
          lines={lines}
          mayResults={head.may.includes('result.read')}
          onPaper={head.may.includes('self-report.receive') ? setReceiving : null}
        />
      )}
      {receiving && (
        <PaperDialog place={{ round: head.id, unit: receiving.unit }} unit={receiving.name} onClose={() => setReceiving(null)} />
      )}
    </>
  )
}

/** How many have handed in each part. */
function Counts({ wants, units }: Pick<HandedIn, 'wants' | 'units'>) {
  return (
    <ul className="handed-counts" aria-label="合计">
      {wants.map((part) => {
        const there = units.filter(({ missing }) => !missing.includes(part)).length
        return (
          <li key={part}>
            {partInWords(part)}
            <strong className="figure">
              {there} / {units.length}
            </strong>
          </li>
        )
      })}
    </ul>
  )
}
