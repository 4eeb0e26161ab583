import { useState } from 'react'
import type { ChangeMove, ChangePreview, StandingBrief } from '../../../../server/changeApi.ts'
import { ListTable } from '../../../components/ListTable.tsx'

/** So many are listed at once. */
const FIRST = 100

/** Whom a change moves, and what goes over to another unit. 变更的影响 */
export function ChangeEffects({ preview: { title, notes, moved, unmoved, taken } }: { readonly preview: ChangePreview }) {
  const over = taken.filter(({ whyNot }) => whyNot === null)
  const left = taken.filter(({ whyNot }) => whyNot !== null)
  return (
    <section className="change-effects" aria-label="影响">
      <h3>{title}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>承接 {over.length} 个检查点的答案</summary>
          <p>{over.map(({ subject }) => subject).join('、')}。</p>
        </details>
      )}
      {left.length > 0 && (
        <>
          <p className="amber-note">有 {left.length} 个检查点的答案承接不了：</p>
          <ul>
            {left.map(({ subject, whyNot }) => (
              <li key={subject}>
                {subject}：{whyNot}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>谁的得分、名次、等次会变</h3>
      {moved.length === 0 ? <p>没有单位会变。</p> : <Moves moved={moved} />}
      {unmoved > 0 && moved.length > 0 && <p className="quiet">其余 {unmoved} 个单位不变。</p>}
    </section>
  )
}

function Moves({ moved }: { readonly moved: readonly ChangeMove[] }) {
  const [all, setAll] = useState(false)
  const both = moved.flatMap(({ before, after }) => [before, after])
  const places = both.some((one) => one !== null && one.place !== null)
  const grades = both.some((one) => one !== null && one.grades.length > 0)
  return (
    <>
      <ListTable heads={['单位', '得分', places && '名次', grades && '等次']} label="受影响的单位">
        {moved.slice(0, all ? moved.length : FIRST).map(({ unit, name, before, after }) => (
          <tr key={unit}>
            <th scope="row">{name}</th>
            <td>{fromTo(before, after, ({ total }) => total)}</td>
            {places && <td>{after && fromTo(before ?? after, after, ({ place }) => (place === null ? '不排名' : `第 ${place} 名`))}</td>}
            {grades && <td>{after && fromTo(before ?? after, after, (one) => one.grades.join('或') || '—')}</td>}
          </tr>
        ))}
      </ListTable>
      {moved.length > FIRST && !all && (
        <p>
          <button type="button" className="button" onClick={() => setAll(true)}>
            列出全部 {moved.length} 个
          </button>
        </p>
      )}
    </>
  )
}

/** `90 → 100`; what does not change stands alone. */
function fromTo(before: StandingBrief | null, after: StandingBrief | null, say: (one: StandingBrief) => string) {
  const [was, is] = [before ? say(before) : '不在名单', after ? say(after) : '离开名单']
  if (was === is) return <span className="quiet">{was}</span>
  return (
    <>
      {was} <span aria-label="变为">→</span> <strong>{is}</strong>
    </>
  )
}
