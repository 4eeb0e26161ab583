import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskError, send } from '../../../ask.ts'
import { CheckField } from '../../../components/form/Field.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import { countsInWords } from './countsInWords.ts'
import { previewQuery, unresolvedIn, type AskedImport, type ColumnsPreview, type DecidedName, type From } from './importQueries.ts'
import { KeeperChoices } from './KeeperChoices.tsx'
import { PreviewTable } from './PreviewTable.tsx'

interface PreviewPartProps {
  readonly site: string
  readonly from: From
  readonly onDone: (counts: ColumnsPreview['counts']) => void
}

/** What an import would do, what is still to be decided, and the button that takes it as it was shown. 核对并导入 */
export function PreviewPart({ site, from, onDone }: PreviewPartProps) {
  const client = useQueryClient()
  const [names, setNames] = useState<readonly DecidedName[]>([])
  const [endOthers, setEndOthers] = useState(false)
  const asked: AskedImport = { from, names, endOthers }
  const query = useQuery(previewQuery(site, asked))
  const taking = useMutation({
    mutationFn: (digest: string) =>
      send<{ readonly counts: ColumnsPreview['counts'] }>('POST', `${sitePath(site)}/columns/take`, { ...asked, digest }),
    networkMode: 'always',
    onSuccess: async ({ counts }) => {
      await client.invalidateQueries({ queryKey: SITES })
      await client.invalidateQueries({ queryKey: ['site-proposals', site] })
      onDone(counts)
    },
    // Something changed after it was shown: it is shown anew.
    onError: (fault) => void (fault instanceof AskError && fault.status === 409 && query.refetch()),
  })
  const decide = (written: string, unit: string | null | undefined) =>
    setNames((before) => [...before.filter((one) => one.written !== written), ...(unit === undefined ? [] : [{ written, unit }])])
  return (
    <Loaded query={query}>
      {(preview) => {
        const open = unresolvedIn(preview.rows)
        const changes = preview.counts.new + preview.counts.changed + preview.counts.ended
        return (
          <section className="panel column-import" aria-labelledby="import-preview" aria-busy={query.isFetching}>
            <h2 id="import-preview">核对</h2>
            <p role="status">导入以后：{countsInWords(preview.counts)}。</p>
            {preview.faults.length > 0 && (
              <div className="fault" role="alert">
                <ul>
                  {preview.faults.map((fault) => (
                    <li key={fault}>{fault}</li>
                  ))}
                </ul>
              </div>
            )}
            <KeeperChoices open={open} names={names} onDecide={decide} />
            {preview.others + preview.counts.ended > 0 && (
              <CheckField
                label={`网站上另有 ${String(preview.others + preview.counts.ended)} 个栏目，这里没有：到此为止（以前的检查记录都保留）`}
                checked={endOthers}
                onChange={setEndOthers}
              />
            )}
            <PreviewTable preview={preview} />
            <FaultBox fault={taking.error} />
            <p className="actions">
              <button
                type="button"
                className="button primary"
                disabled={taking.isPending || query.isFetching || changes === 0 || preview.faults.length > 0}
                onClick={() => taking.mutate(preview.digest)}
              >
                {taking.isPending
                  ? '正在导入……'
                  : changes === 0
                    ? '没有变化，不用导入'
                    : `导入：${countsInWords({ ...preview.counts, same: 0 })}`}
              </button>
              {open.length > 0 && (
                <span className="quiet small">还有 {open.length} 个写法没有对应到单位；现在导入的话，照原样留着，以后可以再改。</span>
              )}
            </p>
          </section>
        )
      }}
    </Loaded>
  )
}
