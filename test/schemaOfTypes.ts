import ts from 'typescript'
import type { JsonSchema } from '../src/server/openApi/JsonSchema.ts'

/**
 * JSON Schemas of the properties of an interface, from its TypeScript source; every interface and alias with a name becomes a component.
 *
 * Only what JSON can carry: a function, a bigint or a class in an answer is refused here.
 */
export function schemasOfInterface(file: string, name: string, project: string): Readonly<Record<string, JsonSchema>> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(project, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    project.replace(/\/[^/]*$/, ''),
  )
  const program = ts.createProgram([file], {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const declared = source?.statements.find(
    (one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === name,
  )
  if (!declared) throw new Error(`${file} declares no interface ${name}.`)
  const writer = new SchemaWriter(checker, declared)
  for (const property of checker.getPropertiesOfType(checker.getTypeAtLocation(declared)))
    writer.put(property.name, checker.getTypeOfSymbolAtLocation(property, declared))
  return writer.components()
}

class SchemaWriter {
  readonly #made = new Map<string, { readonly type: ts.Type; schema: JsonSchema }>()
  readonly #checker: ts.TypeChecker
  readonly #at: ts.Node

  constructor(checker: ts.TypeChecker, at: ts.Node) {
    this.#checker = checker
    this.#at = at
  }

  components(): Readonly<Record<string, JsonSchema>> {
    const entries = [...this.#made].map(([name, { schema }]) => [name, schema] as const)
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** A component of this name. */
  put(name: string, type: ts.Type): void {
    const known = this.#made.get(name)
    if (known && known.type !== type) throw new Error(`Two types are called ${name}.`)
    if (known) return
    const entry = { type, schema: {} as JsonSchema }
    this.#made.set(name, entry)
    entry.schema = this.#write(type)
  }

  #schemaOf(type: ts.Type): JsonSchema {
    const own = nameOf(type)
    if (own === null) return this.#write(type)
    const known = this.#made.get(own)
    // Of two with the same name the second is called after its file too.
    const name = known && known.type !== type ? `${fileOf(type)}.${own}` : own
    this.put(name, type)
    return { $ref: `#/components/schemas/${name}` }
  }

  #write(type: ts.Type): JsonSchema {
    const { flags } = type
    if (flags & ts.TypeFlags.Unknown) return {}
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' }
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    if (type.isUnion()) return this.#union(type.types.filter((one) => !(one.flags & ts.TypeFlags.Undefined)))
    if (this.#checker.isTupleType(type)) return this.#tuple(type as ts.TupleTypeReference)
    if (this.#checker.isArrayType(type)) return { type: 'array', items: this.#schemaOf(this.#argument(type)) }
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type)
    throw new Error(`JSON carries no ${this.#checker.typeToString(type)}.`)
  }

  #argument(type: ts.Type): ts.Type {
    const [argument] = this.#checker.getTypeArguments(type as ts.TypeReference)
    if (!argument) throw new Error('An array of nothing.')
    return argument
  }

  #tuple(type: ts.TupleTypeReference): JsonSchema {
    const items = this.#checker.getTypeArguments(type).map((one) => this.#schemaOf(one))
    if (type.target.elementFlags.some((flag) => flag !== ts.ElementFlags.Required)) {
      const [first, ...more] = new Map(items.map((one) => [JSON.stringify(one), one])).values()
      return { type: 'array', items: more.length === 0 && first ? first : { anyOf: [first, ...more] }, minItems: type.target.minLength }
    }
    return { type: 'array', prefixItems: items, items: false, minItems: items.length }
  }

  #union(types: readonly ts.Type[]): JsonSchema {
    const isBoolean = types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral).length === 2
    const literals = types.filter((one) => one.isStringLiteral() || one.isNumberLiteral())
    const rest = types.filter(
      (one) => !literals.some((literal) => literal === one) && !(isBoolean && one.flags & ts.TypeFlags.BooleanLiteral),
    )
    const values = literals.map((one) => (one as ts.LiteralType).value as string | number)
    const branches = [
      ...(values.length > 1 ? [{ enum: values }] : values.map((value) => ({ const: value }))),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...rest.map((one) => this.#schemaOf(one)),
    ]
    return branches.length === 1 && branches[0] ? branches[0] : { anyOf: branches }
  }

  #object(type: ts.Type): JsonSchema {
    if (type.getCallSignatures().length > 0) throw new Error(`JSON carries no function: ${this.#checker.typeToString(type)}.`)
    const properties: Record<string, JsonSchema> = {}
    const required: string[] = []
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const of = this.#checker.getTypeOfSymbolAtLocation(property, this.#at)
      properties[property.name] = this.#schemaOf(of)
      const mayBeAbsent =
        property.flags & ts.SymbolFlags.Optional || (of.isUnion() && of.types.some((one) => one.flags & ts.TypeFlags.Undefined))
      if (!mayBeAbsent) required.push(property.name)
    }
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String)
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: index ? this.#schemaOf(index.type) : false,
    }
  }
}

/** Null for what has no name of its own: it is written where it stands. */
function nameOf(type: ts.Type): string | null {
  if (type.aliasSymbol) return type.aliasTypeArguments === undefined && isStructured(type) ? type.aliasSymbol.name : null
  const symbol = type.flags & ts.TypeFlags.Object ? type.symbol : undefined
  const isInterface = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Interface) !== 0
  if (!isInterface || ['Array', 'ReadonlyArray'].includes(symbol.name)) return null
  return ((type as ts.TypeReference).typeArguments ?? []).length > 0 ? null : symbol.name
}

const fileOf = (type: ts.Type): string => {
  const file = (type.aliasSymbol ?? type.symbol).declarations?.[0]?.getSourceFile().fileName ?? ''
  return file.replace(/^.*\//, '').replace(/\.ts$/, '')
}

/** `UnitId = string` needs no component. */
const isStructured = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0
