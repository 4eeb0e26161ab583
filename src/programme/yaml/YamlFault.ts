/** One mistake of a YAML text, by its offset. YAML 的一处错误 */
export interface YamlFault {
  readonly offset: number
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** Puts one mistake together. 一处错误 */
export const fault = (offset: number, code: string, message: string, remedy: string): YamlFault => ({ offset, code, message, remedy })
