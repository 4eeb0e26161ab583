import type { TypedTargets } from './Target.ts'

/** What is still to be done before a sample can be saved; null: nothing. 还差什么 */
export function whyNotReady({ targets, text }: TypedTargets): string | null {
  if (text.trim() !== '') return '粘贴的内容还没有加入样本：点“加入样本”，没有认出来的改正或者删掉，再保存。'
  if (targets.length === 0) return '还没有样本，至少要有一条。'
  const empty = targets.find(({ target }) => target.trim() === '')
  return empty ? `“${empty.name}”还没有填号码、地址或地点。` : null
}
