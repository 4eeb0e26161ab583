import { Refusal } from '../model/Refusal.ts'

/**
 * The file is not what a backup of ours is, or no longer. 备份文件不可用
 *
 * @param what in Chinese, without a full stop
 */
export function damaged(what: string, cause?: unknown): Refusal {
  const refusal = new Refusal(
    'invalid',
    'backup-damaged',
    `这个备份文件不完整或者被改动过（${what}），没有恢复任何内容。请换一份备份文件。`,
  )
  if (cause !== undefined) refusal.cause = cause
  return refusal
}
