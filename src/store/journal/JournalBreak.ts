/**
 * The first place where a journal is not as it was written. 日志的断点
 *
 * - `changed`: the row's fields do not give its hash.
 * - `missing`: rows are gone, from `seq` to `to`.
 * - `twice`: another row has the same number.
 * - `unchained`: the row gives its own hash, but does not follow the row before as that is now; one of the two was written anew.
 * - `before-beginning`: a row stands before number 1.
 * - `beyond-head`: the head knows less: the rows from here were added past it, or the head was set back.
 * - `head-differs`: the rows are a chain, but the head names another hash for the last.
 * - `no-head`: the head itself is gone.
 */
export type JournalBreak =
  | { readonly kind: 'changed' | 'twice' | 'unchained' | 'before-beginning' | 'beyond-head' | 'head-differs'; readonly seq: number }
  | { readonly kind: 'missing'; readonly seq: number; readonly to: number }
  | { readonly kind: 'no-head' }

/** What was found and where, as a sentence. */
export function breakInWords(found: JournalBreak): string {
  switch (found.kind) {
    case 'changed':
      return `第${found.seq}行被改动过：内容与它的指纹对不上。`
    case 'missing':
      return found.seq === found.to ? `第${found.seq}行不见了。` : `第${found.seq}行到第${found.to}行不见了。`
    case 'twice':
      return `第${found.seq}行有两个，其中一个不是程序写的。`
    case 'unchained':
      return `第${found.seq}行接不上它的前一行：两行之中至少有一行是后来重写的。`
    case 'before-beginning':
      return `第1行之前多出一行（编号${found.seq}），不是程序写的。`
    case 'beyond-head':
      return `从第${found.seq}行起，超出了日志头记的末行：这些行是绕过程序添上的，或者日志头被改回去了。`
    case 'head-differs':
      return `日志头与末行（第${found.seq}行）的指纹不同：日志头被改动过，或者末行连同指纹一起被重写。`
    case 'no-head':
      return '日志头不见了。'
  }
}
