import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../scripts/run.mjs'

/** A code that the program can refuse with, found in its source. */
export interface FoundCode {
  readonly kind: string
  readonly code: string
  /** The sentence, with … where a value stands. */
  readonly message: string
  readonly file: string
}

/** Every `new Refusal(kind, code, message)` under src/; codes and kinds are written out, or this throws. */
export function findErrorCodes(): readonly FoundCode[] {
  const found: FoundCode[] = []
  for (const file of sourceFiles()) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') found.push(...codesOf(node, file, source))
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

function sourceFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('web/'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort()
}

function codesOf({ arguments: given }: ts.NewExpression, file: string, source: ts.SourceFile): readonly FoundCode[] {
  const [kind, code, message] = given ?? []
  if (!kind || !code) throw new Error(`${file}: a refusal has a kind, a code and a message.`)
  // Told on: under another kind, or out of a thread.
  if (['error.code', 'word.code'].includes(code.getText())) return []
  const codes = ts.isSpreadElement(code) ? null : textsOf(code)
  const kinds = textsOf(kind) ?? ['']
  const pairs = codes?.map((one) => [one, message ? sentenceOf(message) : ''] as const) ?? inTables(source)
  if (pairs.length === 0) throw new Error(`${file}: write the codes of refusals out in this file; docs/manual/error-codes.md lists them.`)
  return pairs.flatMap(([one, said]) => kinds.map((of) => ({ kind: of, code: one, message: said, file })))
}

/** A text, or each of a choice of texts; null where they stand elsewhere. */
function textsOf(node: ts.Expression): readonly string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression)
  if (!ts.isConditionalExpression(node)) return null
  const [one, other] = [textsOf(node.whenTrue), textsOf(node.whenFalse)]
  return one && other && [...one, ...other]
}

const CODE = /^[a-z]+(-[a-z0-9]+)+$/

/** Where a file chooses from a table of codes: `['disk-full', '磁盘满了。']`, or `{ code: 'no-unit' }`. */
function inTables(source: ts.SourceFile): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  const visit = (node: ts.Node): void => {
    // A list, or what a function is called with that makes the refusal.
    if (ts.isArrayLiteralExpression(node) || ts.isCallExpression(node)) {
      const given = ts.isCallExpression(node) ? node.arguments : node.elements
      const at = given.findIndex((one) => ts.isStringLiteralLike(one) && CODE.test(one.text))
      const [code, message] = [given[at], given[at + 1]]
      if (code && message && ts.isStringLiteralLike(code)) found.push([code.text, sentenceOf(message)])
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code' && ts.isStringLiteralLike(node.initializer))
      found.push([node.initializer.text, ''])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function sentenceOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
  if (ts.isConditionalExpression(node)) return `${sentenceOf(node.whenTrue)} 或：${sentenceOf(node.whenFalse)}`
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? sentenceOf(node.body) : ''
}
