import { useState } from 'react'
import { useHolds, useMe } from '../../../../me.ts'
import type { DutyRow, PersonRow } from '../../../../people.ts'
import { DutyDialog, type DutyAct } from './DutyDialog.tsx'
import { DutyTable } from './DutyTable.tsx'
import { GrantDialog } from './GrantDialog.tsx'
import { useGrantable } from './useGrantable.ts'

/** 职责: what somebody is, and what the reader may do about each; one's own can be left to a deputy. */
export function DutyPanel({ person }: { readonly person: PersonRow }) {
  const isOwn = useMe()?.person?.id === person.id
  const grants = useHolds('duty.manage') && person.state !== 'disabled'
  const isGrantable = useGrantable(person.duties)
  const [granting, setGranting] = useState(false)
  const [doing, setDoing] = useState<{ readonly act: DutyAct; readonly duty: DutyRow } | null>(null)
  const actsOn = (duty: DutyRow): readonly DutyAct[] => {
    const mayGrant = isGrantable(duty)
    if (duty.deputyFor !== null) return mayGrant ? ['end'] : []
    const leaves: readonly DutyAct[] = duty.deputies.length > 0 ? ['deputise', 'end-deputies'] : ['deputise']
    return [...(mayGrant || isOwn ? leaves : []), ...(mayGrant ? (['hand-over', 'end'] as const) : [])]
  }
  return (
    <section className="panel" aria-labelledby="duties">
      <div className="bar-line">
        <h2 id="duties">职责</h2>
        {grants && (
          <button type="button" className="button" onClick={() => setGranting(true)}>
            授予职责
          </button>
        )}
      </div>
      {person.duties.length === 0 ? (
        <p className="quiet">
          {isOwn ? '您' : '他'}现在没有职责，登录以后什么也看不到。{grants && '用“授予职责”给他一项。'}
        </p>
      ) : (
        <DutyTable duties={person.duties} actsOn={actsOn} onAct={(act, duty) => setDoing({ act, duty })} />
      )}
      {granting && <GrantDialog person={person} onClose={() => setGranting(false)} />}
      {doing && <DutyDialog {...doing} person={person} onClose={() => setDoing(null)} />}
    </section>
  )
}
