import type { SignedIn } from './Visitor.ts'

/** Finds who asks, by what only he can know; asked on every request, so that what was taken away is gone. 识别来访者 */
export interface Identify {
  /** `renewed`: the secret that the browser is given instead. Null: nobody is signed in by it. */
  readonly bySession: (secret: string) => Promise<{ readonly visitor: SignedIn; readonly renewed: string | null } | null>
  readonly byToken: (secret: string) => Promise<SignedIn | null>
  /** Whoever sits at the machine of a demonstration; as one of its invented people, where he has chosen one. */
  readonly demonstrator: (as: string | null) => Promise<SignedIn>
  /** There is no administrator yet. */
  readonly awaitsSetup: () => Promise<boolean>
}
