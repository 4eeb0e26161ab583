import { saveFile } from './saveFile.ts'

/** What a drawing needs of the page's style, so that it looks the same alone. */
const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'opacity']

/** Saves the drawing within an element as a file of its own, on the page's paper and without a style sheet. 图表存成图片 */
export function saveChart(within: Element, name: string): void {
  const drawn = within.querySelector('svg')
  if (!drawn) return
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [drawn, ...drawn.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  from.forEach((one, at) => {
    const style = getComputedStyle(one)
    for (const property of DRAWN) to[at]?.setAttribute(property, style.getPropertyValue(property))
    to[at]?.removeAttribute('class')
  })
  const { width, height } = drawn.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  // No style attribute: the page allows none.
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('width', String(width))
  paper.setAttribute('height', String(height))
  paper.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  copy.prepend(paper)
  saveFile(`${name}.svg`, new XMLSerializer().serializeToString(copy), 'image/svg+xml;charset=utf-8')
}
