import type { Check, ListCheck } from '../../model/Check.ts'
import type { NodeEntry, NodeIndex } from '../nodes/NodeIndex.ts'

/** Names that hold in the whole programme. 全方案的名字 */
export interface ProgrammeNames {
  readonly parameters: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly nodes: NodeIndex
  /** Every check of any node by its short name, and whose it is; complete only when all has been read. */
  readonly everyCheck: Map<string, string[]>
}

/** The names that an expression may use where it stands: checks of its node and of all above. 名字的范围 */
export class NameScope {
  readonly names: ProgrammeNames
  /** The node whose points so far are `points`; null outside the trees. */
  readonly owner: NodeEntry | null
  readonly card: string | null
  /** The list of whose row it speaks. */
  readonly row: ListCheck | null
  /** Only facts of the unit, which are known before anything is scored. */
  readonly profileOnly: boolean
  readonly #checks: ReadonlyMap<string, Check>
  readonly #above: NameScope | null

  constructor(
    names: ProgrammeNames,
    { owner = null, card = null, row = null, profileOnly = false }: Partial<Pick<NameScope, 'owner' | 'card' | 'row' | 'profileOnly'>> = {},
    checks: ReadonlyMap<string, Check> = new Map(),
    above: NameScope | null = null,
  ) {
    this.names = names
    this.owner = owner
    this.card = card
    this.row = row
    this.profileOnly = profileOnly
    this.#checks = checks
    this.#above = above
  }

  /** The scope of a node below, with its own checks. */
  below(owner: NodeEntry | null, card: string | null, checks: ReadonlyMap<string, Check>): NameScope {
    return new NameScope(this.names, { owner, card }, checks, this)
  }

  inRow(row: ListCheck): NameScope {
    return new NameScope(this.names, { owner: this.owner, card: this.card, row }, new Map(), this)
  }

  ofProfile(): NameScope {
    return new NameScope(this.names, { owner: this.owner, card: this.card, profileOnly: true }, new Map(), this)
  }

  check(name: string): Check | undefined {
    return this.#checks.get(name) ?? this.#above?.check(name)
  }

  /** What a slip of the pen may have meant. */
  visibleNames(): string[] {
    const above = this.#above?.visibleNames() ?? [...this.names.parameters]
    return [...(this.row ? Object.keys(this.row.fields) : []), ...this.#checks.keys(), ...above]
  }
}
