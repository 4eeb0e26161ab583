import { useQuery } from '@tanstack/react-query'
import { programmesQuery, type ProgrammeList } from '../api.ts'
import { Loaded } from '../components/Loaded.tsx'
import { useTitle } from '../useTitle.ts'
import { Cards } from './door/Cards.tsx'
import { DoorExample } from './door/DoorExample.tsx'
import { DoorRound } from './door/DoorRound.tsx'
import { RealUse } from './door/RealUse.tsx'

/** While rounds are still being made, the door looks again after so long. */
const LOOK_AGAIN_MS = 3_000

/** The door of a demonstration: what this is, and the ways in. 首页 */
export function DoorPage() {
  useTitle('')
  const query = useQuery({
    ...programmesQuery,
    refetchInterval: ({ state }) => ((state.data?.preparing.length ?? 0) > 0 ? LOOK_AGAIN_MS : false),
  })
  return <Loaded query={query}>{(list) => <Door list={list} />}</Loaded>
}

/** What can be seen, tried, and how to begin in earnest. */
function Door({ list }: { readonly list: ProgrammeList }) {
  const { shown, example, preparing } = list
  return (
    <>
      <header className="door-head">
        <h1>考核通知怎么写，分就怎么算</h1>
        <p className="lead">
          表格只留下一个分数。明镜还留着每一分的来历：<strong>通知里的哪一句、谁在哪天看到了什么、怎样算出来</strong>
          ；改一个答案，全县的名次和等次当场重算。
        </p>
      </header>

      {shown && (
        <section className="way" aria-labelledby="way-round">
          <h2 id="way-round">
            <span className="way-number" aria-hidden="true">
              1
            </span>
            看一个做完的考核
            <span className="quiet">排名、等次、每一分为什么</span>
          </h2>
          <div className="way-round">
            <DoorRound shown={shown} />
            {example && <DoorExample example={example} />}
          </div>
        </section>
      )}

      <section className="way" aria-labelledby="programmes">
        <h2 id="programmes">
          <span className="way-number" aria-hidden="true">
            {shown ? 2 : 1}
          </span>
          从一个现成方案开始
          <span className="quiet">真实通知变成的方案：原文在左，规则在右，逐句对照</span>
        </h2>
        {list.programmes.length === 0 && <p className="notice-box">还没有方案。请把方案文件夹放进 programmes，再重新启动。</p>}
        {preparing.length > 0 && (
          <p className="quiet" role="status">
            方案都可以看了；还有 {preparing.length} 个方案的演示批次正在准备（{preparing.join('、')}），备好后自己出现，不用刷新。
          </p>
        )}
        <Cards programmes={list.programmes} />
      </section>

      <section className="way" aria-labelledby="real-use">
        <h2 id="real-use">
          <span className="way-number" aria-hidden="true">
            {shown ? 3 : 2}
          </span>
          正式使用
          <span className="quiet">用自己的单位、人员和方案</span>
        </h2>
        <RealUse />
      </section>
    </>
  )
}
