/**
 * The negotiated format that the browser names with the highest q; the policy's order decides between equals. Wildcards
 * count for nothing: every browser sends them, whatever it can show.
 */
export const negotiate = accept => {
  let best = 'compat'
  let most = 0
  const items = accept.toLowerCase().split(',')
  POLICY.negotiated.split(' ').forEach(format => {
    items.forEach(item => {
      if (!item.includes(format) || item.split(';')[0].trim() !== 'image/' + format) return
      const q = parseFloat(item.split('q=')[1] || 1)
      if (q > most) {
        most = q
        best = format
      }
    })
  })
  return best
}
