/** What a step took or gave, by sign and by colour; what only may be is said to be so. 增减 */
export function Change({ text, sure = true }: { readonly text: string; readonly sure?: boolean | undefined }) {
  const isUp = text.includes('＋') && !text.includes('−')
  return <strong className={!sure ? 'change change-open' : isUp ? 'change change-up' : 'change'}>{text}</strong>
}
