import { useQuery } from '@tanstack/react-query'
import type { IncidentEffects } from '../../../server/incidentEffects.ts'
import { AskError, send } from '../../ask.ts'
import { EffectPart } from '../rounds/effects/EffectPart.tsx'
import { useSettled } from '../rounds/objections/useSettled.ts'
import '../../styles/objections.css'

/** What is about to be recorded. 待登记的事项 */
export interface TriedIncident {
  readonly unit: string
  readonly kind: string
  readonly on: string
  readonly fields: Readonly<Record<string, string | null>>
}

/** What recording it would do, asked when it has not changed for a while; null: not yet to be asked. 登记的影响 */
export function useIncidentEffect(tried: TriedIncident | null) {
  const now = JSON.stringify(tried)
  const asked = useSettled(now, 400)
  const query = useQuery({
    queryKey: ['incident-try', asked],
    queryFn: () => {
      const { unit, ...rest } = JSON.parse(asked) as TriedIncident
      return send<IncidentEffects>('POST', `/api/units/${encodeURIComponent(unit)}/incidents/try`, rest)
    },
    enabled: tried !== null && asked === now && asked !== 'null',
    retry: false,
    staleTime: 0,
    meta: { live: () => false },
  })
  return { error: query.error, data: tried !== null && asked === now ? query.data : undefined }
}

/** What recording it would do to the unit, round by round, before it is done. 登记以后 */
export function IncidentEffect({ effect: { error, data } }: { readonly effect: ReturnType<typeof useIncidentEffect> }) {
  return (
    <section className="objection-effect" aria-label="登记以后" aria-live="polite">
      <h3>登记以后</h3>
      {error && <p role="alert">{error instanceof AskError ? [error.message, ...error.details].join(' ') : error.message}</p>}
      {!error && data === undefined && <p className="quiet">写好单位、日期和上面的内容以后，这里列出得分、名次、等次怎样变。</p>}
      {data?.rounds.length === 0 && (
        <p className="quiet">现在没有读它的考核批次，或者您看不到得分；以后建立的批次，考核期间包括这一天的，会自己读它。</p>
      )}
      {data?.rounds.map(({ title, vetoes, ...effect }) => (
        <div key={title} className="round-effect">
          <p className="label">{title}</p>
          {vetoes.map(({ name, clause }) => (
            <p key={name} className="objection-others">
              <strong>一票否决</strong>
              {name !== '总分' && `（${name}）`}：{clause}
            </p>
          ))}
          <EffectPart effect={effect} nothing={vetoes.length > 0 ? '' : '得分没有变化。'} />
        </div>
      ))}
    </section>
  )
}
