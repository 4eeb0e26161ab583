import { access, chmod, chown, constants, lstat, mkdir, readdir, realpath, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../../model/Refusal.ts'
import { diskRefusal } from '../diskRefusal.ts'
import { isRoot, userName, type Identity } from './identity.ts'

/** What a data folder holds; another thing in it says that it is somebody else's. */
const OURS = [
  /^mingjing\.json$/,
  /^postgres$/,
  /^postgres-/,
  /^postgresql-/,
  /^blobs$/,
  /^backups$/,
  /^trial$/,
  /^logs$/,
  /^lost\+found$/,
  /^\./,
]

/** A database begins with about 40 MB, its log of changes grows to some hundred, and PostgreSQL may have to be copied beside it. */
const FEWEST_FREE_BYTES = 300_000_000

/**
 * Makes a data folder ready: it is ours, nobody else can look into it, and the database's process can reach what is in it. 准备数据文件夹
 *
 * @param identity who the database's process will be, when we are root
 * @returns its real path
 */
export async function prepareFolder(asked: string, identity: Identity | null): Promise<string> {
  try {
    // Those above are nobody's secret, and the database's process must come through.
    await mkdir(dirname(asked), { recursive: true, mode: 0o755 })
    await mkdir(asked, { recursive: true, mode: 0o700 })
    const folder = await realpath(asked)
    await refuseForeign(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (identity === null) await chmod(folder, 0o700)
    else {
      await chown(folder, 0, identity.gid)
      await chmod(folder, 0o710)
      await refuseUnreachable(folder, identity)
    }
    return folder
  } catch (error) {
    throw diskRefusal(error, `数据文件夹 ${asked} 不能使用`)
  }
}

/** Says so before a database is begun that the disk cannot hold. */
export async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= FEWEST_FREE_BYTES) return
  const inMegabytes = (bytes: number) => String(Math.floor(bytes / 1_000_000))
  throw new Refusal(
    'unavailable',
    'disk-full',
    `数据文件夹 ${folder} 所在的磁盘只剩 ${inMegabytes(free)} MB，新建数据库至少要 ${inMegabytes(FEWEST_FREE_BYTES)} MB。请腾出空间，或用 --data 换一个文件夹。`,
  )
}

async function refuseForeign(folder: string): Promise<void> {
  const { uid } = await lstat(folder)
  const own = process.getuid?.() ?? uid
  if (uid !== own) {
    throw new Refusal(
      'forbidden',
      'folder-of-another-user',
      `数据文件夹 ${folder} 属于用户 ${userName(uid)}，而现在运行明镜的是 ${isRoot() ? 'root' : userName(own)}。请以用户 ${userName(uid)} 的身份运行，或用 --data 换一个文件夹。`,
    )
  }
  const strange = (await readdir(folder)).find((name) => !OURS.some((pattern) => pattern.test(name)))
  if (strange !== undefined) {
    throw new Refusal(
      'conflict',
      'folder-in-use',
      `文件夹 ${folder} 里有别的文件（${strange}），不能当作明镜的数据文件夹。请用 --data 指定一个空文件夹。`,
    )
  }
}

/** Every folder above must let the database's process through. */
async function refuseUnreachable(folder: string, { uid, gid }: Identity): Promise<void> {
  for (let above = dirname(folder); ; above = dirname(above)) {
    const found = await stat(above)
    const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) {
      throw new Refusal(
        'forbidden',
        'folder-unreachable',
        `现在以 root 运行，数据库要用另一个身份运行，而文件夹 ${above} 只有它的主人能进，数据库进不去。请用 --data 把数据放到 /var/lib/mingjing 这样的地方，或改用普通用户运行。`,
      )
    }
    if (above === dirname(above)) return
  }
}
