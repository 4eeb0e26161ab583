import { makePreview } from '../makePreview.ts'

/** The child: reads one file from its standard input, says what there is to see of it, and ends. 制作预览的子进程 */
const [, , type = ''] = process.argv
const parts: Uint8Array[] = []
for await (const part of process.stdin) parts.push(part as Uint8Array)
const made = await makePreview(type, Buffer.concat(parts))
process.send?.(made, () => {
  // Whatever a reader left running ends with it.
  process.exit(0)
})
