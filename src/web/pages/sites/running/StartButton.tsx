import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { mayBegin } from '../overview/nextStep.ts'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'

/** 现在检查 */
export function StartButton({ site }: { readonly site: SiteSheet }) {
  const client = useQueryClient()
  const starting = useMutation({
    mutationFn: () => send('POST', `${sitePath(site.id)}/runs`, {}),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: SITES }),
  })
  const isAllowed = mayBegin(site)
  return (
    <>
      <button
        type="button"
        className={site.toContinue === null ? 'button primary' : 'button'}
        disabled={!isAllowed || starting.isPending}
        title={isAllowed ? undefined : '系统管理员允许访问以后才能检查'}
        onClick={() => starting.mutate()}
      >
        {starting.isPending ? '正在安排……' : '现在检查'}
      </button>
      <FaultBox fault={starting.error} />
    </>
  )
}
