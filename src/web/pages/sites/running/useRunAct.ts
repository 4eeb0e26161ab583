import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../../ask.ts'
import { runPath, SITES } from '../siteQueries.ts'

/** Stops a run or goes on with it. 停止、继续 */
export function useRunAct(run: string, what: 'stop' | 'continue') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send('POST', `${runPath(run)}/${what}`, {}),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: SITES }),
  })
}
