import { send } from './ask.ts'
import { chosenFrom } from './chosenFile.ts'

/** Keeps a paper's picture with a unit; its id. 上传纸质材料 */
export async function putPaper(unit: string, scan: File): Promise<string> {
  const { name, bytes } = await chosenFrom(scan)
  const query = new URLSearchParams({ name }).toString()
  return (await send<{ readonly id: string }>('POST', `/api/units/${encodeURIComponent(unit)}/files?${query}`, bytes)).id
}
