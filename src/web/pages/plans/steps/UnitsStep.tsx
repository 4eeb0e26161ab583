import { useMemo } from 'react'
import { grouped } from '../../../../model/grouped.ts'
import type { PlanDraft } from '../usePlan.ts'
import { NamedUnits } from './units/NamedUnits.tsx'
import { StrangeNames } from './units/StrangeNames.tsx'
import { UnnamedUnits } from './units/UnnamedUnits.tsx'

/** Names of the notice beside registered units, group by group. */
export function UnitsStep({ draft }: { readonly draft: PlanDraft }) {
  const { sheet } = draft
  const groups = sheet.programme?.groups ?? []
  const named = useMemo(() => grouped(sheet.names, ({ group }) => group), [sheet.names])
  return (
    <div className="column wide">
      {groups.map(({ name, size, open }) => {
        const names = named.get(name) ?? []
        return (
          <section key={name} className="panel" aria-label={name}>
            <h2>
              {name}
              <span className="quiet small">{said(size, names.length, open)}</span>
            </h2>
            {names.length > 0 && <NamedUnits draft={draft} group={name} names={names} />}
            {(names.length === 0 || open || size === null || names.length < size || hasMore(draft, name)) && (
              <UnnamedUnits draft={draft} group={name} />
            )}
          </section>
        )
      })}
      {sheet.strange.length > 0 && <StrangeNames draft={draft} />}
    </div>
  )
}

const hasMore = ({ plan }: PlanDraft, group: string): boolean => plan.units.some((unit) => unit.group === group && unit.as === null)

function said(size: number | null, named: number, open: boolean): string {
  if (named === 0) return size === null ? '通知没有点名，也没有写数目' : `通知写的是 ${size} 个，没有点名`
  if (size === null) return `通知点名 ${named} 个${open ? '，没有列全' : ''}`
  return size === named ? `通知点名 ${named} 个` : `通知写的是 ${size} 个，点名 ${named} 个`
}
