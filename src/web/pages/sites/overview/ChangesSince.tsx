import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import type { RunShown } from '../siteTypes.ts'

/** What is other than it was in the run before. 和上次比 */
export function ChangesSince({ run: { changes } }: { readonly run: Pick<RunShown, 'changes'> }) {
  if (changes.since === null) return null
  const said = [
    changes.columnsGone > 0 && `${count(changes.columnsGone)} 个栏目上次打得开、这次没有`,
    changes.columnsBack > 0 && `${count(changes.columnsBack)} 个栏目又打得开了`,
    changes.columnsUpdated > 0 && `${count(changes.columnsUpdated)} 个栏目有了更新`,
    changes.brokenNew > 0 && `新出现 ${count(changes.brokenNew)} 个失效链接`,
    changes.brokenGone > 0 && `${count(changes.brokenGone)} 个失效链接不再失效`,
  ].filter((line) => line !== false)
  return (
    <p className="changes-since">
      <strong>和上次（{formatInstant(changes.since.at)}）比：</strong>
      {said.length === 0 ? '没有变化。' : `${said.join('；')}。`}
    </p>
  )
}
