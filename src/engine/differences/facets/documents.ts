import type { CitedDocument } from '../../../model/Programme.ts'

/** `《…条例》（国令第711号）第十九条`. 依据 */
export const documentsInWords = (documents: readonly CitedDocument[]): readonly string[] =>
  documents.map(({ title, number, article, words }) => {
    const where = `《${title}》${number === undefined ? '' : `（${number}）`}${article ?? ''}`
    return words === undefined ? where : `${where}：${words}`
  })
