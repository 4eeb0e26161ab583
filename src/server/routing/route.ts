import type { Context } from 'hono'
import type { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { ROUTES, ServedKey } from '../../permissions/routes/index.ts'
import type { World } from '../World.ts'
import type { Answer, AnswerValue } from './Answer.ts'
import type { IncomingFile, StreamedBody } from './StreamedBody.ts'
import type { SignedIn, Visitor } from './Visitor.ts'

/** The names in a path: `unit` of `/api/units/:unit/rename`. */
type ParamOf<K extends string> = K extends `${string}:${infer P}/${infer Rest}`
  ? P | ParamOf<`/${Rest}`>
  : K extends `${string}:${infer P}`
    ? P
    : never

type Fields = z.ZodObject

/** What a route takes and gives, for the machine and for the reader of the interface's document. 接口的形式 */
export interface Form {
  /** What it does, in Chinese, without a full stop. */
  readonly summary: string
  /** Where a parameter of the path is more than a text. */
  readonly params?: Fields
  readonly query?: Fields
  readonly body?: z.ZodType | StreamedBody
  /** Of a JSON body that is more than anybody types. */
  readonly mostBytes?: number
  readonly answer: Answer
}

/** What a handler is given: all of it checked. */
export interface Asked<K extends ServedKey, F extends Form> {
  readonly world: World
  readonly visitor: (typeof ROUTES)[K] extends { readonly access: 'public' | 'setup' } ? Visitor : SignedIn
  /** Who does it, in the role by which it was allowed; null where anybody may ask and nobody is signed in. */
  readonly actor: (typeof ROUTES)[K] extends { readonly access: 'public' | 'setup' } ? Actor | null : Actor
  readonly input: {
    readonly params: F['params'] extends Fields ? z.output<F['params']> : Readonly<Record<ParamOf<K>, string>>
    readonly query: F['query'] extends Fields ? z.output<F['query']> : Readonly<Record<string, string>>
    readonly body: F['body'] extends z.ZodType ? z.output<F['body']> : F['body'] extends StreamedBody ? IncomingFile : undefined
  }
  /** For cookies, headers of the answer, and the signal of a reader who left. */
  readonly http: Context
}

/** A route with its handler, as the frame serves it. */
export interface ServedRoute {
  readonly key: ServedKey
  readonly form: Form
  readonly handler: (asked: never) => unknown
}

/** Defines a route; only what has a row in ROUTES can be one. 定义接口 */
export const route = <K extends ServedKey, const F extends Form>(
  key: K,
  form: F,
  handler: (asked: Asked<K, F>) => AnswerValue<F['answer']> | Promise<AnswerValue<F['answer']>>,
): ServedRoute => ({ key, form, handler })
