import type { ColumnDuty } from '../model/Node.ts'

/** Where a column of a website stands, without its own name: `信息公开 › 政务动态`. 栏目位置 */
export const columnPath = ({ levels }: ColumnDuty): string => levels.slice(0, -1).join(' › ')
