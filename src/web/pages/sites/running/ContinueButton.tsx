import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { hoursInWords } from '../hoursInWords.ts'
import type { RunShown } from '../siteTypes.ts'
import { useRunAct } from './useRunAct.ts'

/** Goes on where the run stood, by the hours that hold now; where those are others, it says so before. 继续检查 */
export function ContinueButton({ run: { run, hours, hoursNow } }: { readonly run: Pick<RunShown, 'run' | 'hours' | 'hoursNow'> }) {
  const act = useRunAct(run, 'continue')
  const [then, now] = [hoursInWords(hours), hoursInWords(hoursNow)]
  return (
    <>
      <button type="button" className="button primary" disabled={act.isPending} onClick={() => act.mutate()}>
        {act.isPending ? '正在安排……' : '继续检查'}
      </button>
      {then !== now && (
        <span className="quiet small">
          按网站现在的时段（{now}）接着做；这次检查原来的是{then}。
        </span>
      )}
      <FaultBox fault={act.error} />
    </>
  )
}
