import { issueForAuthor } from '../../model/keyWords.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import { columnLetters } from '../../notices/Table.ts'

const TABLE = /\.(csv|xlsx|txt|tsv)(#.*)?$/i

/** A place as its author finds it: file:line:column, in a table row and letter. */
const placeOf = ({ file, line, column }: ProgrammeIssue): string =>
  TABLE.test(file) ? `${file} 第${line}行${columnLetters(column - 1)}列` : `${file}:${line}:${column}`

/** Mistakes as lines: where, what, and below what to do. 问题清单 */
export const printIssues = (issues: readonly ProgrammeIssue[], indent = ''): string =>
  issues
    .map(issueForAuthor)
    .map((issue) => `${indent}${placeOf(issue)}  ${issue.message}\n${indent}    → ${issue.remedy}\n`)
    .join('')
