import { useQuery } from '@tanstack/react-query'
import { programmesQuery, type BrokenProgramme, type ProgrammeList, type ProgrammeSummary } from '../api.ts'
import { Loaded } from '../components/Loaded.tsx'
import { useTitle } from '../useTitle.ts'
import { BrokenCard } from './door/BrokenCard.tsx'
import { DoorExample } from './door/DoorExample.tsx'
import { DoorRound } from './door/DoorRound.tsx'
import { ProgrammeCard } from './door/ProgrammeCard.tsx'

/** The door: what this is, and the ways in. 首页 */
export function DoorPage() {
  useTitle('')
  return <Loaded query={useQuery(programmesQuery)}>{(list) => <Door list={list} />}</Loaded>
}

function Door({ list }: { readonly list: ProgrammeList }) {
  const { shown, example } = list
  const ready = list.programmes.filter((one): one is ProgrammeSummary => one.state === 'ready')
  const broken = list.programmes.filter((one): one is BrokenProgramme => one.state === 'broken')
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
        <ul className="cards">
          {ready.map((programme) => (
            <li key={programme.id}>
              <ProgrammeCard programme={programme} />
            </li>
          ))}
          {broken.map((programme) => (
            <li key={programme.id}>
              <BrokenCard programme={programme} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
