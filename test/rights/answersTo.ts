import { z } from 'zod'
import { COMPOSED_SCHEMAS } from '../../src/server/openApi/composedSchemas.generated.ts'
import { answerSchema } from '../../src/server/openApi/openApi.ts'
import type { Answer } from '../../src/server/routing/Answer.ts'

const LOCAL = (text: string) => text.replaceAll('#/components/schemas/', '#/$defs/')

/** Says whether a value is what the document promises: null, or what is wrong with it. */
export function answerChecker(answer: Answer): (value: unknown) => string | null {
  if ('kind' in answer && answer.kind !== 'composed') return () => null
  const schema = { ...answerSchema(answer), $defs: COMPOSED_SCHEMAS }
  const checker = z.fromJSONSchema(JSON.parse(LOCAL(JSON.stringify(schema))) as never)
  return (value) => {
    const { success, error } = checker.safeParse(value)
    return success ? null : z.prettifyError(error)
  }
}
