import type { ErrorCode } from 'yaml'

/** What YAML's own mistakes are called, and what to do about them. */
const MISTAKES: Partial<Record<ErrorCode, readonly [message: string, remedy: string]>> = {
  BAD_INDENT: ['缩进不对', '同一层的内容左边对齐，下一层多缩进两个空格'],
  TAB_AS_INDENT: ['缩进里有制表符', '改用空格缩进'],
  MULTILINE_IMPLICIT_KEY: ['这一行的冒号使它成了键，却跨了行', '含冒号的文字加引号；或检查缩进'],
  BLOCK_AS_IMPLICIT_KEY: ['这里出现了多余的冒号', '含冒号的文字加引号'],
  MISSING_CHAR: ['缺少括号、引号、逗号或冒号', '检查这一行及上一行的括号、引号是否成对，冒号后面是否有空格'],
  UNEXPECTED_TOKEN: ['这里出现了不该有的符号', '检查引号、括号；以特殊符号开头的文字加引号'],
  BAD_SCALAR_START: ['文字以特殊符号开头', '给这段文字加引号'],
  ALIAS_PROPS: ['不支持引用（* &）', '把内容直接写在这里'],
  BAD_ALIAS: ['不支持引用（* &）', '把内容直接写在这里'],
  MULTIPLE_DOCS: ['一个文件里写了多份内容（---）', '只留一份'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '改用单引号，或写成两个反斜杠'],
}

/** A mistake in the notation itself, in Chinese. */
export const yamlMistake = (code: ErrorCode): readonly [message: string, remedy: string] =>
  MISTAKES[code] ?? ['写法不合 YAML 的规则', '检查这一行的缩进、冒号、引号和括号']
