import { present } from '../../../search.ts'

/** What the list of questions shows. */
export interface QuestionsSearch {
  readonly find?: string
  /** Only those that wait for an answer. */
  readonly waiting?: boolean
}

export const questionsSearch = ({ find, waiting }: Record<string, unknown>): QuestionsSearch =>
  present({
    find: typeof find === 'string' || typeof find === 'number' ? String(find) : undefined,
    waiting: waiting === true || waiting === 'true' ? true : undefined,
  })
