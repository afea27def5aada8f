const unescape = part => part.replaceAll('~1', '/').replaceAll('~0', '~')

/** A copy of a policy in which each JSON pointer has its new value; null takes the field away. */
export const changed = (policy, change) => {
  const copy = structuredClone(policy)
  for (const [pointer, value] of Object.entries(change)) {
    const parts = pointer.split('/').slice(1).map(unescape)
    const last = parts.pop()
    const parent = parts.reduce((object, part) => object[part], copy)
    if (value === null) delete parent[last]
    else parent[last] = value
  }
  return copy
}
