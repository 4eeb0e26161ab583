/** What a published page may load: its own style sheet and pictures, no script, nothing from elsewhere. 公开页的内容安全策略 */
export const PUBLISHED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
