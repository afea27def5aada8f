/** The texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3), runs in the page. */
export function tooFaint() {
  const parse = colour => colour.match(/[\d.]+/g).map(Number)
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map(value => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const ground = element => {
    const colour = parse(getComputedStyle(element).backgroundColor)
    return colour[3] === 0 && element.parentElement ? ground(element.parentElement) : colour
  }
  const faint = []
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (!hasText || !element.checkVisibility()) continue
    const [light, dark] = [parse(getComputedStyle(element).color), ground(element)].map(luminance).sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) faint.push(`${element.tagName} "${element.textContent.slice(0, 30)}" ${contrast.toFixed(2)}`)
  }
  return faint
}
