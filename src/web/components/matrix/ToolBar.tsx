import { PAIR_TOOLS, type PairTool } from './Pair.ts'

interface ToolBarProps {
  readonly tool: PairTool
  readonly onTool: (tool: PairTool) => void
}

/** What a click or a drag paints. 选定后点格子、行名或列名 */
export function ToolBar({ tool, onTool }: ToolBarProps) {
  return (
    <div className="tool-bar">
      <span id="paint-with">点格子、拖过一片，或点行名、列名，改成：</span>
      <div className="segments" role="group" aria-labelledby="paint-with">
        {PAIR_TOOLS.map(({ tool: one, title }) => (
          <button key={one} type="button" aria-pressed={tool === one} onClick={() => onTool(one)}>
            {title}
          </button>
        ))}
      </div>
    </div>
  )
}
