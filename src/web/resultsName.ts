import { useMe } from './me.ts'

/** What the link to a programme's results says: only a demonstration has those of 示例县. 结果的名称 */
export const useResultsName = (): string => (useMe()?.kind === 'installation' ? '考核结果' : '示例县的结果')
