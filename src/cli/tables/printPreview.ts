import type { Imported, Preview } from '../../people/tables/Preview.ts'
import { isSound } from '../../people/tables/Preview.ts'

const WORDS = { new: '新增', changed: '变化', unchanged: '不变', faulty: '有错' } as const

/** A table's preview row by row, without the rows that change nothing. 打印预览 */
export function printPreview(preview: Preview): string {
  const { counts, faults, rows } = preview
  const lines = rows
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(({ row, name, outcome, says }) => `第${row}行 ${WORDS[outcome]} ${name}：${says.join('；')}`)
  const sum = `新增 ${counts.new} 行，有变化 ${counts.changed} 行，不变 ${counts.unchanged} 行，有错 ${counts.faulty} 行`
  return `${[...faults, ...lines, sum].join('\n')}\n`
}

/** What is to be done after a preview, or was done. */
export function printEnd(imported: Imported | null, preview: Preview): string {
  if (imported) return imported.outcome === 'done' ? '已导入。\n' : '预览之后有人改动了单位或人员，什么也没有导入。请再运行一次。\n'
  return isSound(preview) ? '这是预览，什么也没有改。确认无误后加上 --apply 导入。\n' : '请先改正表格里的错误。什么也没有改。\n'
}
