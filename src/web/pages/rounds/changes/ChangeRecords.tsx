import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangesSheet, MadeChange } from '../../../../server/changeApi.ts'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { formerQuery } from './changeQueries.ts'
import { draftOf, type Draft } from './Draft.ts'

interface RecordsProps {
  readonly round: string
  readonly sheet: ChangesSheet
  readonly onDraft: (draft: Draft) => void
}

/** Rows that are withdrawn now. 停考的指标 */
export function WithdrawnRows({ sheet: { withdrawn }, onDraft }: Omit<RecordsProps, 'round'>) {
  if (withdrawn.length === 0) return null
  return (
    <section className="panel" aria-label="停考的指标">
      <h2>停考的指标</h2>
      <ListTable heads={['指标', '从哪天起', '理由', '']}>
        {withdrawn.map(({ id, name, on, why }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="date">{on}</td>
            <td>{why}</td>
            <td>
              <button type="button" className="button" onClick={() => onDraft(draftOf('row-restored', { withdrawal: id }))}>
                恢复考核……
              </button>
            </td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}

/** Units that have left, with what was said of them. 已离开的单位 */
export function FormerUnits({ round, sheet: { former }, onDraft }: RecordsProps) {
  const [shown, setShown] = useState<string | null>(null)
  if (former.length === 0) return null
  return (
    <section className="panel" aria-label="已离开的单位">
      <h2>已离开的单位</h2>
      <ListTable heads={['单位', '怎样离开', '从哪天起', '理由', '']}>
        {former.map(({ unit, name, how, on, why }) => (
          <tr key={unit}>
            <th scope="row">{name}</th>
            <td>{how}</td>
            <td className="date">{on}</td>
            <td>{why}</td>
            <td>
              <span className="actions">
                <button type="button" className="button" onClick={() => setShown(unit)}>
                  看答案
                </button>
                <button type="button" className="button" onClick={() => onDraft(draftOf('rejoined', { unit }))}>
                  恢复考核……
                </button>
              </span>
            </td>
          </tr>
        ))}
      </ListTable>
      {shown !== null && <FormerAnswers round={round} unit={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

function FormerAnswers({ round, unit, onClose }: { readonly round: string; readonly unit: string; readonly onClose: () => void }) {
  return (
    <Dialog title="离开时的答案" onClose={onClose}>
      <Loaded query={useQuery(formerQuery(round, unit))}>
        {({ name, answers }) =>
          answers.length === 0 ? (
            <p>{name}离开时还没有答案。</p>
          ) : (
            <ListTable heads={['指标', '问题', '来源', '答案', '谁、何时']} label={`${name}的答案`}>
              {answers.map(({ indicator, ask, object, lane, said, why, by, at }, place) => (
                <tr key={place}>
                  <th scope="row">{indicator}</th>
                  <td>
                    {ask}
                    {object !== '' && `（${object}）`}
                  </td>
                  <td>{lane}</td>
                  <td>
                    {said}
                    {why !== '' && <span className="quiet small"> {why}</span>}
                  </td>
                  <td className="small">
                    {by} <span className="date">{at.replace('T', ' ')}</span>
                  </td>
                </tr>
              ))}
            </ListTable>
          )
        }
      </Loaded>
      <p className="actions">
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </p>
    </Dialog>
  )
}

/** All that was changed, the last first. 变更记录 */
export function MadeChanges({ made }: Pick<ChangesSheet, 'made'>) {
  return (
    <section className="panel" aria-label="变更记录">
      <h2>变更记录</h2>
      {made.length === 0 ? (
        <p>还没有变更过：名单、指标和方案都和建立批次时一样。</p>
      ) : (
        <ul className="change-records">
          {made.map((one) => (
            <Made key={one.id} made={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Made({ made: { kind, text, on, why, by, at, leftOut } }: { readonly made: MadeChange }) {
  return (
    <li>
      <p>
        <strong>{text}</strong>
        <span className="quiet small">
          {kind}
          {on !== null && `，${on} 起`}
        </span>
      </p>
      <p className="small">
        {why}（{by} <span className="date">{formatInstant(at)}</span>）
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>用不上的答案（{leftOut.length} 处），要考核的请重新作答</summary>
          <ul className="small">
            {leftOut.map(({ name, sentence }, place) => (
              <li key={place}>
                {name}：{sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
