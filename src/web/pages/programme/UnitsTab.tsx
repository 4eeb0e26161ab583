import type { CitedDocument } from '../../../model/Programme.ts'
import type { GroupSheet, ProgrammeSheet } from '../../api.ts'
import { formatDate } from '../../dates.ts'

/** Whom the notice assesses, in which groups and classes, and when. 单位与分组 */
export function UnitsTab({ programme }: { readonly programme: ProgrammeSheet }) {
  return (
    <div className="column">
      {programme.groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
      <Cited title="依据的办法" documents={programme.under} />
      <Cited title="引用的文件" documents={programme.cites} />
      {programme.stages.length > 0 && (
        <section className="panel" aria-labelledby="stages">
          <h2 id="stages">时间安排</h2>
          <table className="lines">
            <tbody>
              {programme.stages.map((stage) => (
                <tr key={stage.name}>
                  <th scope="row">{stage.name}</th>
                  <td>
                    {[stage.from, stage.to]
                      .filter((day) => day !== undefined)
                      .map(formatDate)
                      .join(' 至 ')}
                    {stage.at !== undefined && ` ${stage.at} 止`}
                    {stage.text !== undefined && <q className="clause">{stage.text}</q>}
                    {stage.untranslated !== undefined && (
                      <p className="untranslated">
                        <span className="tag tag-untranslated">由人决定</span>
                        <q>{stage.untranslated}</q>
                      </p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function Cited({ title, documents }: { readonly title: string; readonly documents: readonly CitedDocument[] }) {
  if (documents.length === 0) return null
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain">
        {documents.map((one) => (
          <li key={`${one.title}${one.number ?? ''}${one.article ?? ''}`}>
            {one.title}
            {one.number !== undefined && `（${one.number}）`}
            {one.article}
            {one.words !== undefined && <q className="clause">{one.words}</q>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Group({ group }: { readonly group: GroupSheet }) {
  const named = group.units.length
  const classes = group.classes.length > 0 ? group.classes : [{ name: '', size: group.size }]
  return (
    <section className="panel" aria-label={group.name}>
      <h2>
        {group.name} <span className="quiet">{group.size} 个单位</span>
      </h2>
      {named === 0 && <p className="quiet">通知没有点名，只说明数目；开始一个批次前由人补齐名单。</p>}
      {named > 0 &&
        classes.map(({ name, size }) => {
          const units = group.units.filter((unit) => name === '' || unit.class === name)
          return (
            <div key={name}>
              {name !== '' && (
                <h3>
                  {name}类 <span className="quiet">{size} 个</span>
                </h3>
              )}
              <ul className="names">
                {units.map((unit) => (
                  <li key={unit.name} title={unit.aliases.length > 0 ? `又名：${unit.aliases.join('、')}` : undefined}>
                    {unit.name}
                    {unit.functions.length > 0 && <span className="quiet small"> {unit.functions.join('、')}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
    </section>
  )
}
