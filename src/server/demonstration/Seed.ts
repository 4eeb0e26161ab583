import { z } from 'zod'
import type { Db } from '../../store/Db.ts'
import { findSetting } from '../../store/queries/settings.ts'

/** The setting in which a demonstration keeps what it was made from. */
export const SEED = 'demonstration'

const ISSUE = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
})

const FORM = z.object({
  /** Of everything that goes into it: another program, calendar or programme makes another. */
  digest: z.string(),
  /** Nothing is to come any more. */
  complete: z.boolean(),
  /** The folders in their order: the programme of each by its hash, or what is wrong with it. */
  folders: z
    .array(
      z.union([
        z.object({ folder: z.string(), hash: z.string() }).readonly(),
        z.object({ folder: z.string(), issues: z.array(ISSUE.readonly()).readonly() }).readonly(),
      ]),
    )
    .readonly(),
})

/** What a demonstration was made from. 演示的来历 */
export type Seed = Readonly<z.output<typeof FORM>>

/** Null: nothing was put in yet, or by a program that wrote it otherwise. */
export async function readSeed(db: Db): Promise<Seed | null> {
  return FORM.safeParse(await findSetting(db, SEED)).data ?? null
}
