import type { PublicationLevel } from '../../../model/Settling.ts'

/** What came of one thing that was looked at. `cannot`: at this level there is not enough to compute it from. 核对结论 */
export interface Finding {
  readonly outcome: 'same' | 'differs' | 'cannot'
  /** What was looked at, in a few words. */
  readonly of: string
  /** What was found, or why it cannot be. */
  readonly says: string
}

/** A folder looked at from end to end. 核对结果 */
export interface Verified {
  /** Null where the folder does not say what it is. */
  readonly about: {
    readonly title: string
    readonly office: string
    readonly on: string
    readonly level: PublicationLevel
    readonly receipt: string
  } | null
  /** By which the whole folder is called; null without its list. 公布件指纹 */
  readonly hash: string | null
  readonly findings: readonly Finding[]
}

/** Nothing of it is otherwise than it was published. 是否与公布的一致 */
export const isAsPublished = ({ findings }: Verified): boolean => findings.every(({ outcome }) => outcome !== 'differs')

export const same = (of: string, says: string): Finding => ({ outcome: 'same', of, says })
export const differs = (of: string, says: string): Finding => ({ outcome: 'differs', of, says })
export const cannot = (of: string, says: string): Finding => ({ outcome: 'cannot', of, says })

/** A folder that can be read. 待核对的文件夹 */
export interface PublishedFolder {
  /** Relative, `/` between. */
  readonly paths: ReadonlySet<string>
  /** @throws where it is not there */
  readonly read: (path: string) => Uint8Array
}

const MOST_NAMED = 5

/** A few of many, and how many there are. 举例 */
export const some = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? `等${names.length}个` : ''}`
