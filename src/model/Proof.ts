/** What an answer or an incident rests on: evidence laid beside a cell, a file that was handed in, a test that was made, or words as they were written. 依据 */
export type Proof =
  | { readonly kind: 'evidence'; readonly id: string }
  | { readonly kind: 'test'; readonly id: string }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string }

const REFERENCE = /^(evidence|file|test):(\S+)$/

/** As it is written among an answer's proof. 依据的写法 */
export const proofRef = (kind: 'evidence' | 'file' | 'test', id: string): string => `${kind}:${id}`

/** What an entry of an answer's proof is; whatever is no reference is words. 读依据 */
export function readProof(text: string): Proof {
  const [, kind, id = ''] = REFERENCE.exec(text) ?? []
  return kind === 'evidence' || kind === 'file' || kind === 'test' ? { kind, id } : { kind: 'text', text }
}
