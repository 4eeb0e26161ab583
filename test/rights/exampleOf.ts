type Schema = Readonly<Record<string, unknown>>

/** A value that a JSON Schema takes, as short as it goes: what a route is asked with where no better example is given. */
export function exampleOf(schema: Schema): unknown {
  if ('const' in schema) return schema['const']
  if ('default' in schema) return schema['default']
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown
  const [branch] = (schema['anyOf'] ?? schema['oneOf'] ?? []) as readonly Schema[]
  if (branch) return exampleOf(branch)
  switch (schema['type']) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1))
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => exampleOf((schema['items'] ?? {}) as Schema))
    case 'object': {
      const required = (schema['required'] ?? []) as readonly string[]
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
      return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})]))
    }
    default:
      return null
  }
}

function text({ format, pattern, minLength }: Schema): string {
  if (format === 'date') return '2026-11-21'
  if (format === 'date-time') return '2026-11-21T01:00:00.000Z'
  if (typeof pattern === 'string' && pattern.includes('{64}')) return 'b'.repeat(64)
  return '示例'.repeat(Math.max(1, Math.ceil(Number(minLength ?? 1) / 2)))
}
