/** What a step took or gave, by sign and by colour. 增减 */
export function Change({ text }: { readonly text: string }) {
  return <strong className={text.includes('＋') && !text.includes('−') ? 'change change-up' : 'change'}>{text}</strong>
}
