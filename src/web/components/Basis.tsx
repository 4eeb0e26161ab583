import type { CitedDocument } from '../../model/Programme.ts'

/** A document with its number and article, and its words where the notice quotes them. 指标依据 */
export function Basis({ document: { title, number, article, words } }: { readonly document: CitedDocument }) {
  const name = /^[《“]/u.test(title) ? title : `《${title}》`
  return (
    <p>
      {name}
      {number !== undefined && `（${number}）`}
      {article}
      {words !== undefined && <q className="basis-words">{words.replace(/^[“"]|[”"]$/gu, '')}</q>}
    </p>
  )
}
