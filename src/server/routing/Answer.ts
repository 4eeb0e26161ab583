import type { z } from 'zod'
import type { ComposedAnswers } from './ComposedAnswers.ts'

/** What a route answers with. 答复的形式 */
export type Answer = z.ZodType | Composed<unknown> | Download | typeof NOTHING

/** A sheet whose form is a TypeScript interface; its schema is generated from it. */
export interface Composed<T> {
  readonly kind: 'composed'
  readonly name: keyof ComposedAnswers
  /** Never there: carries the type. */
  readonly value?: T
}

/** Bytes that the handler streams; it returns a Response. */
export interface Download {
  readonly kind: 'download'
  readonly type: string
}

/** 204: done, and there is nothing to tell. */
export const NOTHING = { kind: 'nothing' } as const

/** @param name of an interface in ComposedAnswers */
export const composed = <N extends keyof ComposedAnswers>(name: N): Composed<ComposedAnswers[N]> => ({ kind: 'composed', name })

/** @param type of the content: `application/zip` */
export const download = (type: string): Download => ({ kind: 'download', type })

/** What its handler returns; where there is nothing to tell, whatever it is stays here. */
export type AnswerValue<A extends Answer> = A extends z.ZodType
  ? z.input<A>
  : A extends Composed<infer T>
    ? T
    : A extends Download
      ? Response
      : unknown
