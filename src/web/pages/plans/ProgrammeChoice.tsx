import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { send } from '../../ask.ts'
import { FaultBox } from '../../components/form/FaultBox.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useMay } from '../../me.ts'
import { publishedQuery, seedsQuery } from './planQueries.ts'

interface ProgrammeChoiceProps {
  readonly chosen: string | null
  readonly onChoose: (hash: string) => void
}

/** A published programme, or one of those that come with the program, which is then published. 选方案 */
export function ProgrammeChoice({ chosen, onChoose }: ProgrammeChoiceProps) {
  const published = useQuery(publishedQuery)
  const seeds = useQuery(seedsQuery)
  const client = useQueryClient()
  const mayPublish = useMay('programme.publish')
  const publish = useMutation({
    mutationFn: (seed: string) => send<{ hash: string }>('POST', `/api/published/seeds/${encodeURIComponent(seed)}`, {}),
    networkMode: 'always',
    onSuccess: async ({ hash }) => {
      await client.invalidateQueries({ queryKey: ['system', 'published'] })
      onChoose(hash)
    },
  })
  const shipped = seeds.data?.seeds.filter((seed) => !seed.published) ?? []
  return (
    <Loaded query={published}>
      {({ programmes }) => (
        <div className="choice-list">
          <ul aria-label="已发布的方案">
            {programmes.map(({ hash, title, version, invented }) => (
              <li key={hash}>
                <label className="programme-choice">
                  <input type="radio" name="programme" checked={chosen === hash} onChange={() => onChoose(hash)} />
                  <span>
                    {title}
                    <span className="quiet small">
                      第 {version} 版{invented && '，虚构'}
                    </span>
                  </span>
                </label>
              </li>
            ))}
            {mayPublish &&
              shipped.map(({ id, title, issuer, number }) => (
                <li key={id}>
                  <button type="button" className="programme-choice" disabled={publish.isPending} onClick={() => publish.mutate(id)}>
                    <span>
                      {title}
                      <span className="quiet small">{[issuer, number].filter((one) => one).join(' ')}，自带的方案，选用即发布</span>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
          {programmes.length === 0 && seeds.isPending && (
            <p role="status" className="quiet">
              正在读取自带的方案……
            </p>
          )}
          {programmes.length === 0 && !seeds.isPending && (shipped.length === 0 || !mayPublish) && (
            <p className="quiet">还没有发布方案。请政务公开办先在“系统—方案”里发布。</p>
          )}
          <FaultBox fault={mayPublish ? seeds.error : null} />
          <FaultBox fault={publish.error} />
        </div>
      )}
    </Loaded>
  )
}
