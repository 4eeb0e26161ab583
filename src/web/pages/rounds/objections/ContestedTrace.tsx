import { useQuery } from '@tanstack/react-query'
import type { SheetNode } from '../../../api.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { NodePoints } from '../../sheet/NodePoints.tsx'
import { NodeBody } from '../../sheet/NodeBody.tsx'
import { ResultsPlaceContext } from '../../standings/ResultsPlace.ts'
import { unitSheetQuery } from '../results/resultQueries.ts'

interface ContestedTraceProps {
  readonly round: string
  readonly unit: string
  readonly node: string
}

/** How the contested row comes to its points as it is answered now. 得分依据 */
export function ContestedTrace({ round, unit, node }: ContestedTraceProps) {
  return (
    <Loaded query={useQuery(unitSheetQuery(round, unit))}>
      {(sheet) => {
        const found = nodeAt(sheet.root, node)
        if (!found) return <p className="quiet">评分表里已经没有这一项。</p>
        return (
          <ResultsPlaceContext value={{ round, unit, mayAssess: false, mayTry: false }}>
            <p>
              <NodePoints node={found} />
            </p>
            <NodeBody node={found} />
          </ResultsPlaceContext>
        )
      }}
    </Loaded>
  )
}

function nodeAt(node: SheetNode, code: string): SheetNode | null {
  if (node.code === code && node.copy === undefined) return node
  for (const child of node.children) {
    const found = nodeAt(child, code)
    if (found) return found
  }
  return null
}
