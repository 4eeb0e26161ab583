import { queryOptions } from '@tanstack/react-query'
import type { PublicationLevel } from '../../../../model/Settling.ts'
import type { PublicationOverview, PublishingBody } from '../../../../server/routes/publications.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

export type { PublicationOverview, PublishingBody }

/** What was settled last for good, as the page has it. 最终定稿 */
export type SettledFinally = NonNullable<PublicationOverview['settled']>

/** Where the interface has a round's publications. 公布的地址 */
export const publicationsPath = (round: string): string => `${roundPath(round)}/publications`

/** Where a round stands with its publication. 公布情况 */
export const publicationsQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'publications'],
    queryFn: ({ signal }) => ask<PublicationOverview>(publicationsPath(round), signal),
  })

/** The public address of a publication, as others type it. 公开地址 */
export const publicAddress = (publication: string): string => `${window.location.origin}/published/${encodeURIComponent(publication)}/`

/** A preview's address carries what would be said, so that its own links lead on. 预览地址 */
export function previewAddress(round: string, words: PublishingBody): string {
  const bytes = new TextEncoder().encode(JSON.stringify(words))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `${publicationsPath(round)}/preview/${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')}/index.html`
}

/** What each level lets out, in the words of who decides it. 各范围公开什么 */
export const LEVEL_SHOWS: Readonly<Record<PublicationLevel, string>> = {
  grades: '只公开单位名称和等次（不定等次的方案是结论）。看不到得分、名次，也算不出来。',
  ranking: '公开单位名称、等次、得分、名次，以及为什么是这个等次。看不到每一项的得分和答案。',
  cards:
    '公开等次、得分、名次，还有每个单位的评分表：每一项得分、扣分依据、答案、佐证的标题和指纹。看不到考核人员、填报人员的姓名，个人写的文字和佐证的内容也不公开。',
}
