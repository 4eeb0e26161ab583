import type { CitedDocument } from '../../../model/Programme.ts'
import type { GroupSheet, ProgrammeSheet } from '../../api.ts'
import { AssessorsPanel } from './AssessorsPanel.tsx'
import { Basis } from '../../components/Basis.tsx'
import { SelfReportPanel } from './SelfReportPanel.tsx'
import { StagesPanel } from './StagesPanel.tsx'

/** Whom the notice assesses, in which groups and classes, who scores, and when. 单位与分组 */
export function UnitsTab({ programme }: { readonly programme: ProgrammeSheet }) {
  return (
    <div className="columns-page">
      <div className="column">
        {programme.groups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
        <AssessorsPanel programme={programme} />
      </div>
      <div className="column">
        <StagesPanel programme={programme} />
        {programme.selfReport && <SelfReportPanel report={programme.selfReport} />}
        <Cited title="依据的办法" documents={programme.under} />
        <Cited title="引用的文件" documents={programme.cites} />
      </div>
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
            <Basis document={one} />
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
        {group.name} {group.size > 0 && <span className="quiet">{group.size} 个单位</span>}
      </h2>
      {named === 0 && (
        <p className="quiet">{group.size > 0 ? '通知没有点名，只说明数目；' : '通知没有点名；'}开始一个批次前由人补齐名单。</p>
      )}
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
                  <li key={unit.name}>
                    {unit.name}
                    {unit.aliases.length > 0 && <span className="quiet small"> 又名{unit.aliases.join('、')}</span>}
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
