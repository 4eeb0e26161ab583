import { Refusal } from '../model/Refusal.ts'
import { fileOf } from './routes/fileContent.ts'
import { mustMay } from './routing/mustMay.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** What is entered for somebody else needs the paper that he signed, one that stands and that the typist may see. 代录的纸质材料 */
export async function refuseNoPaper(world: World, visitor: SignedIn, paper: string | undefined): Promise<void> {
  if (paper === undefined) throw new Refusal('invalid', 'paper-missing', '代录要附上纸质材料的扫描件或照片，请先上传。')
  await mustMay(world, visitor, 'file.read', 'file', paper)
  const { file } = await fileOf(world.store, paper)
  if (file.withdrawnAt !== null) throw new Refusal('conflict', 'paper-withdrawn', '附上的扫描件已经撤回，请另外上传一份。')
}
