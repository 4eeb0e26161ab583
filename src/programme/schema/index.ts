import { EXAMPLE } from './exampleKeys.ts'
import { COLUMNS, PROGRAMME, SCORECARD, UNITS } from './programmeKeys.ts'
import type { JsonSchema } from './shapes.ts'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

const titled = (title: string, schema: JsonSchema): JsonSchema => ({ $schema: DRAFT, title, ...schema })

/** The format for editors, a schema for each kind of file; `npm run generate` writes them to programmes/. 供编辑器使用的格式说明 */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  'programme.schema.json': titled('programme.yaml', PROGRAMME),
  'units.schema.json': titled('units.yaml', UNITS),
  'scorecard.schema.json': titled('scorecards/*.yaml', SCORECARD),
  'columns.schema.json': titled('scorecards/*columns.yaml', COLUMNS),
  'example.schema.json': titled('examples/*.yaml', EXAMPLE),
}
