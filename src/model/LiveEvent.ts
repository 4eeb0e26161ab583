/**
 * That something changed, for pages that show it: ids only; who may see it asks for it. 变动通知
 *
 * `round`: its stages, people, matrix. `cell`: an answer, a comment, a piece of evidence; without `check`, several. `results`: points and places of a
 * round; every `cell` brings one along, for who sees results and not answers. `presence`: who looks at a cell. `message`: something for one person.
 * `plan`: a round that is being prepared. `objection`: what a unit objects to, or what became of it; `objection-draft`: what it has not handed in.
 * `claim`, `claim-draft`: the same of a bonus that it claims. `site`: a website, its columns, what a run over it is doing.
 */
export type LiveEvent =
  | { readonly kind: 'round'; readonly round: string }
  | { readonly kind: 'results'; readonly round: string }
  | { readonly kind: 'cell'; readonly round: string; readonly unit: string; readonly check?: string }
  | { readonly kind: 'self-check'; readonly round: string; readonly unit: string }
  | { readonly kind: 'objection'; readonly round: string; readonly unit: string }
  | { readonly kind: 'objection-draft'; readonly round: string; readonly unit: string }
  | { readonly kind: 'claim'; readonly round: string; readonly unit: string }
  | { readonly kind: 'claim-draft'; readonly round: string; readonly unit: string }
  | { readonly kind: 'presence'; readonly round: string; readonly unit: string; readonly check: string }
  | { readonly kind: 'message'; readonly person: string }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'site'; readonly site: string }
