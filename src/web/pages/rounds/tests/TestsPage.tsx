import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanList } from './PlanList.tsx'
import { testsQuery } from './testQueries.ts'
import { TestList } from './TestList.tsx'
import '../../../styles/fieldTests.css'

const route = getRouteApi('/rounds/$round/tests')

/** 电话、信函和实地测试: what is tested how, whom, and how far it is. */
export function TestsPage() {
  const { round } = route.useParams()
  const { edit } = route.useSearch()
  return (
    <RoundFrame
      round={round}
      title="电话、信函和实地测试"
      lead="按计划打电话、寄申请、到现场，一次一次记下来，够了要求再写结论；结论就是这一项由第三方测试的答案。"
    >
      <Loaded query={useQuery(testsQuery(round))}>
        {(list) =>
          edit === undefined ? (
            <div className="tests">
              <p className="actions">
                {list.reader.may.plan && (
                  <Link to="/rounds/$round/tests" params={{ round }} search={{ edit: 'new' }} className="button primary">
                    制订计划
                  </Link>
                )}
                {list.tests.length > 0 && (
                  <a className="button" href={`${roundPath(round)}/tests.xlsx`} download>
                    下载清单和记录
                  </a>
                )}
              </p>
              {list.plans.length === 0 ? (
                <p className="notice-box">
                  {list.reader.may.plan
                    ? '还没有实测计划。点“制订计划”：选一个检查点，写好要问的话，把单位和号码（或者地址）从表格粘贴进来。'
                    : '还没有安排您做的实测。组织考核的单位制订计划以后，要办的就列在这里，工作台上也会提醒。'}
                </p>
              ) : (
                // Who makes tests begins with what is to be made.
                <>
                  {list.reader.may.plan && <PlanList round={round} list={list} />}
                  <TestList round={round} list={list} />
                  {!list.reader.may.plan && <PlanList round={round} list={list} />}
                </>
              )}
            </div>
          ) : (
            <PlanEditor key={edit} round={round} list={list} edit={edit} />
          )
        }
      </Loaded>
    </RoundFrame>
  )
}
