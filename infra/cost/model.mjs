// What a number of views costs: each line is a quantity times a list price.

const GIB = 2 ** 30

/** What is assumed of views where nothing was measured. */
export const assumptions = {
  views: 100_000,
  bytes: 51_200, // of one view: 50 KB
  misses: 0.05, // share of the views that the edge has to ask for
  transforms: 0.005, // share of the views whose rendition has to be made
  seconds: 0.6, // of one transform
  memoryGb: 2, // of the function that makes it
  regions: 1,
  functions: 2, // on the viewer's request and on the response
}

/** The lines of a bill: what, how much of it, in which unit, at which price, from when. */
export const bill = (prices, given = {}) => {
  const { views, bytes, misses, transforms, seconds, memoryGb, regions, functions } = { ...assumptions, ...given }
  const two = regions > 1
  const gb = share => (views * share * bytes) / GIB
  const quantities = [
    ['transfer to viewers', 'transfer_gb', gb(1), 'GB'],
    ['HTTPS requests', 'https_request', views, 'requests'],
    ['edge functions', 'function_call', views * functions, 'calls'],
    // A miss is one read; a transform reads its source and finds nothing stored first.
    ['reads of the buckets', 's3_get', views * (misses + transforms), 'reads'],
    ['routing to the nearest bucket', 'access_point_gb', two ? gb(misses) : 0, 'GB'],
    ['transforms: memory and time', 'lambda_gb_second', views * transforms * seconds * memoryGb, 'GB-s'],
    ['transforms: calls', 'lambda_call', views * transforms, 'calls'],
    ['API Gateway', 'http_api_call', views * transforms, 'calls'],
    ['renditions stored', 's3_put', views * transforms * regions, 'writes'],
    ['renditions to the other region', 'between_regions_gb', two ? gb(transforms) : 0, 'GB'],
  ]
  return quantities
    .filter(([, , quantity]) => quantity > 0)
    .map(([what, name, quantity, unit]) => ({
      what,
      quantity,
      unit,
      ...prices[name],
      usd: quantity * prices[name].price,
    }))
}

/** What a bill comes to. */
export const sum = lines => lines.reduce((total, line) => total + line.usd, 0)
