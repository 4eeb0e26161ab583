/**
 * That something changed, for pages that show it: ids only; who may see it asks for it. 变动通知
 *
 * `round`: its stages, people, matrix or results. `cell`: an answer, a comment, a piece of evidence; without `check`, several. `presence`: who looks at
 * a cell. `message`: something for one person. `plan`: a round that is being prepared.
 */
export type LiveEvent =
  | { readonly kind: 'round'; readonly round: string }
  | { readonly kind: 'cell'; readonly round: string; readonly unit: string; readonly check?: string }
  | { readonly kind: 'self-check'; readonly round: string; readonly unit: string }
  | { readonly kind: 'presence'; readonly round: string; readonly unit: string; readonly check: string }
  | { readonly kind: 'message'; readonly person: string }
  | { readonly kind: 'plan'; readonly plan: string }
