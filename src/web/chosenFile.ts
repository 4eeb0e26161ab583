import { AskError } from './ask.ts'

/** A file as it was when it was chosen: what is taken is what was looked at, even if it is saved over meanwhile. 选中的文件 */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Blob
}

/** @throws AskError where the browser may not read it, as while another program holds it */
export async function chosenFrom(file: File): Promise<ChosenFile> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new AskError(`读不了“${file.name}”。如果它正在别的程序里打开，请关掉，再选一次。`, 'unreadable')
  })
  return { name: file.name, bytes: new Blob([bytes], { type: 'application/octet-stream' }) }
}
