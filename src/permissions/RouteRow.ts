import type { ActionId } from './actions.ts'

/** How the object of a request is found: by an id in its path, query or body; `installation` has none; `list` is filtered by its handler. 对象 */
export type Found =
  | 'installation'
  | 'list'
  | 'unit'
  | 'person'
  | 'duty'
  | 'session'
  | 'token'
  | 'slip'
  | 'round'
  /** A unit in a round: parameters `round` and `unit`. */
  | 'round-unit'
  /** The round that is shown with a programme: parameter `programme`. */
  | 'programme-round'
  | 'incident'
  | 'file'
  | 'evidence'
  | 'question'
  | 'comment'
  | 'purge'
  /** A round that is being prepared. */
  | 'plan'
  | 'proposal'
  | 'exception'
  | 'assignment'
  | 'objection'
  | 'claim'
  | 'publication'
  | 'site'
  | 'site-run'
  | 'column'
  /** What was seen of a web page. */
  | 'capture'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** `POST /api/units/:unit/rename`. */
export type RouteKey = `${Method} /api/${string}`

/** Who may ask a route. 路由的权限 */
export type RouteRow =
  /** Anybody, signed in or not. */
  | { readonly access: 'public' }
  /** Whoever is signed in; what is his own. */
  | { readonly access: 'signed-in' }
  /** Anybody, while the installation has no administrator. */
  | { readonly access: 'setup' }
  | {
      readonly action: ActionId
      readonly on: Found
      /** Where its id stands; else in the path, under the name of `on`. */
      readonly at?: `${'params' | 'query' | 'body'}.${string}`
    }
