import { Refusal } from '../../model/Refusal.ts'

const LOST_PLACE = '请腾出空间后再启动，已有的数据不受影响。'

/** What PostgreSQL or the system say, and what that means to who starts the program. */
const MEANINGS: readonly (readonly [said: RegExp, code: string, message: (folder: string) => string])[] = [
  [
    /No space left on device|disk quota exceeded|File too large/i,
    'disk-full',
    (folder) => `数据库没有启动：数据文件夹 ${folder} 所在的磁盘满了。${LOST_PLACE}`,
  ],
  [
    /Read-only file system/i,
    'disk-read-only',
    (folder) => `数据库没有启动：数据文件夹 ${folder} 所在的磁盘只能读、不能写。请检查磁盘，或用 --data 换一个文件夹。`,
  ],
  [
    /invalid permissions|could not change permissions|wrong ownership|Operation not permitted/i,
    'folder-without-permissions',
    (folder) =>
      `数据库没有启动：数据文件夹 ${folder} 所在的磁盘不支持权限设置（例如 U 盘、Windows 共享）。请用 --data 把数据放到本机硬盘上。`,
  ],
  [/Permission denied/i, 'disk-forbidden', (folder) => `数据库没有启动：数据文件夹 ${folder} 没有读写权限。请检查它的权限。`],
  [
    /pre-existing shared memory block/i,
    'database-ending',
    (folder) => `数据库没有启动：数据文件夹 ${folder} 上次的数据库还有进程没有结束。请稍候再启动；如果一再出现，请重新启动这台机器。`,
  ],
  [
    /could not (create|map|resize).*shared memory|Cannot allocate memory|could not fork/i,
    'out-of-memory',
    () => '数据库没有启动：这台机器的内存不够了。请关闭别的程序后再试。',
  ],
  [
    /could not (bind|create).*socket/i,
    'no-socket',
    (folder) => `数据库没有启动：在数据文件夹 ${folder} 所在的磁盘上建不了套接字文件。请用 --data 把数据放到本机硬盘上。`,
  ],
  [
    /invalid primary checkpoint|could not locate a valid checkpoint|invalid checkpoint record|checksum|corrupt/i,
    'database-damaged',
    (folder) => `数据库没有启动：数据文件夹 ${folder} 里的数据损坏了。请不要删除它，换一个空文件夹，用最近的备份恢复。`,
  ],
]

/** Why a server of our own did not start, from what it said. 数据库未启动的原因 */
export function startFault(said: string, folder: string): Refusal {
  for (const [pattern, code, message] of MEANINGS) if (pattern.test(said)) return new Refusal('unavailable', code, message(folder))
  const last = said.trim().split('\n').at(-1) ?? ''
  return new Refusal(
    'unavailable',
    'database-not-started',
    `数据库没有启动，它说的最后一句是：${last === '' ? '（没有）' : last}。日志在 ${folder}/logs/postgres.log，请把它交给技术人员。`,
  )
}
