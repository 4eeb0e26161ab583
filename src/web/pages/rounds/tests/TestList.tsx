import { Link, useNavigate, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { testMethodInWords } from '../../../../model/Settling.ts'
import type { TestLine, TestList as Listed } from '../../../../server/fieldTestApi.ts'
import { Pager } from '../../../components/Pager.tsx'
import { formatDate } from '../../../dates.ts'
import { present } from '../../../search.ts'
import { ANYBODY, MINE, NOBODY, personOf, shownAs, testsOf } from './chooseTests.ts'
import { isOpen } from './standsInWords.ts'
import { StandsMark } from './StandsMark.tsx'
import { TESTS_SHOWN, type TestsSearch, type TestsShownAs } from './testsSearch.ts'

const route = getRouteApi('/rounds/$round/tests')
const PER_PAGE = 50

const SHOWN_WORDS: Readonly<Record<TestsShownAs, string>> = {
  open: '没有结论',
  today: '今天要办',
  overdue: '逾期',
  'to-conclude': '待写结论',
  waiting: '等待',
  concluded: '已有结论',
  all: '全部',
}

interface TestListProps {
  readonly round: string
  readonly list: Listed
}

/** Tests with what comes next in each; one click to where it is noted. 实测清单 */
export function TestList({ round, list }: TestListProps) {
  const search = route.useSearch()
  const [page, setPage] = useState(1)
  const of = testsOf(list, search)
  const { show = 'open' } = search
  const shown = shownAs(of, show)
  const at = Math.min(page, Math.max(1, Math.ceil(shown.length / PER_PAGE)))
  return (
    <section className="test-list" aria-label="实测清单">
      <Tools list={list} of={of} search={search} />
      {shown.length === 0 ? (
        <p className="notice-box">{emptyInWords(show)}</p>
      ) : (
        <table className="list-table test-table">
          <caption className="hidden">实测清单</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">计划</th>
              <th scope="col">号码、地址或地点</th>
              <th scope="col">测试人员</th>
              <th scope="col">进度</th>
              <th scope="col">接下来</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one) => (
              <Line key={one.id} round={round} one={one} title={list.plans.find(({ id }) => id === one.plan)?.title ?? ''} />
            ))}
          </tbody>
        </table>
      )}
      <Pager total={shown.length} perPage={PER_PAGE} page={at} onTurn={setPage} />
    </section>
  )
}

function Line({ round, one, title }: { readonly round: string; readonly one: TestLine; readonly title: string }) {
  const { id, unit, unitName, object, target, method, personName, stands, next, due, tries } = one
  return (
    <tr data-stands={stands}>
      <th scope="row">
        <Link to="/rounds/$round/tests/$unit/$test" params={{ round, unit, test: id }}>
          {object === '' ? unitName : `${unitName}（${object}）`}
        </Link>
      </th>
      <td>
        {title}
        <span className="quiet small test-method">{testMethodInWords(method)}</span>
      </td>
      <td className="test-target">{target}</td>
      <td>{personName ?? <span className="quiet">谁有空谁做</span>}</td>
      <td>
        <StandsMark stands={stands} />
        {tries > 0 && <span className="quiet small test-method">联系 {tries} 次</span>}
      </td>
      <td>
        {isOpen(stands) && next}
        {due !== null && !next.includes(due) && <span className="quiet small test-method">{formatDate(due)} 截止</span>}
      </td>
    </tr>
  )
}

function Tools({ list, of, search }: { readonly list: Listed; readonly of: readonly TestLine[]; readonly search: TestsSearch }) {
  const navigate = useNavigate({ from: '/rounds/$round/tests' })
  const choose = (chosen: { readonly [K in keyof TestsSearch]?: TestsSearch[K] | undefined }) =>
    void navigate({ search: present({ ...search, ...chosen }), replace: true, resetScroll: false })
  const { show = 'open' } = search
  const people = new Map(list.tests.flatMap(({ person, personName }) => (person === null ? [] : [[person, personName ?? ''] as const])))
  const units = new Map(list.tests.map(({ unit, unitName }) => [unit, unitName]))
  const given = (text: string): string | undefined => (text === '' ? undefined : text)
  return (
    <div className="bar-line test-tools">
      <div className="segments" role="group" aria-label="看哪些实测">
        {TESTS_SHOWN.map((one) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => choose({ show: one === 'open' ? undefined : one })}>
            {SHOWN_WORDS[one]} <span className="quiet">{shownAs(of, one).length}</span>
          </button>
        ))}
      </div>
      <div className="actions">
        <Pick
          label="测试人员"
          value={personOf(search, list.reader)}
          options={[
            [ANYBODY, '不限'],
            ...(list.reader.may.record ? [[MINE, '我的和没有指定人的'] as const] : []),
            [NOBODY, '没有指定人的'],
            ...people,
          ]}
          onPick={(person) => choose({ person })}
        />
        <Pick label="单位" value={search.unit ?? ''} options={[['', '不限'], ...units]} onPick={(unit) => choose({ unit: given(unit) })} />
        {list.plans.length > 1 && (
          <Pick
            label="计划"
            value={search.plan ?? ''}
            options={[['', '不限'], ...list.plans.map(({ id, title }) => [id, title] as const)]}
            onPick={(plan) => choose({ plan: given(plan) })}
          />
        )}
      </div>
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onPick: (value: string) => void
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <label className="test-pick">
      {label}{' '}
      <select value={value} onChange={({ target }) => onPick(target.value)}>
        {options.map(([of, text]) => (
          <option key={of} value={of}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

const emptyInWords = (show: TestsShownAs): string => {
  if (show === 'today') return '今天没有要办的。信函在等对方的，到期那天会列出来；电话和现场没有到下一次时间的，到时再看。'
  return show === 'open' ? '没有要办的实测了：条件里的都有了结论。要看结论，点“已有结论”。' : '没有符合条件的实测。请换一个条件再看。'
}
