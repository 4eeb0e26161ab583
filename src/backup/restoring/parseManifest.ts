import { Refusal } from '../../model/Refusal.ts'
import { damaged } from '../backupRefusal.ts'
import { FORMAT_VERSION, MANIFEST, MANIFEST_START, type Manifest } from '../format/Manifest.ts'

/** The manifest of a file that may come from a newer program, or from anybody. 读备份清单 */
export function parseManifest(text: string): Manifest {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw damaged('备份清单读不懂', error)
  }
  const start = MANIFEST_START.safeParse(given)
  if (!start.success) throw damaged('备份清单读不懂', start.error)
  if (start.data.formatVersion > FORMAT_VERSION) {
    throw new Refusal(
      'conflict',
      'backup-newer',
      `这个备份由更新的明镜 ${start.data.program} 写成，本程序读不了，没有恢复任何内容。请换用 ${start.data.program} 或更新的程序来恢复。`,
    )
  }
  const whole = MANIFEST.safeParse(given)
  if (!whole.success) throw damaged('备份清单读不懂', whole.error)
  const { tables, packs } = whole.data
  const isDoubled = new Set(tables.map(({ name }) => name)).size < tables.length
  const isOutOfOrder = packs.some(({ of }, index) => index > 0 && of <= (packs[index - 1]?.of ?? ''))
  if (isDoubled || isOutOfOrder) throw damaged('备份清单里有重复的内容')
  return whole.data
}
