// The faults, each with how it begins and ends in a running cloud.
const NEAR = 'us-east-1'
const FAR = 'ap-south-1'

const turned = async (cloud, method, outage) => {
  const { status } = await fetch(`${cloud.address}/-/chaos/${outage}`, { method })
  if (status !== 204) throw new Error(`/-/chaos/${outage}: status ${status}`)
}

const switched = (name, ...outages) => ({
  name,
  begin: async (cloud) => Promise.all(outages.map((outage) => turned(cloud, 'PUT', outage))),
  end: async (cloud) => Promise.all(outages.map((outage) => turned(cloud, 'DELETE', outage))),
})

/** In this order; `cloud` has an address, `stopRedis`, `startRedis`, `kill` and `startAgain`. */
export const FAULTS = [
  { name: 'none', begin: async () => {}, end: async () => {} },
  switched('the store of the near region gone', `store-gone/${NEAR}`),
  switched('the store of the near region silent', `store-silent/${NEAR}`),
  switched('the origin of the near region gone', `origin-gone/${NEAR}`),
  switched('the far region a second slower', `store-slow/${FAR}`),
  { name: 'Redis gone', begin: (cloud) => cloud.stopRedis(), end: (cloud) => cloud.startRedis() },
  switched('DynamoDB gone', 'table-gone'),
  switched('the disk of both stores full', `store-full/${NEAR}`, `store-full/${FAR}`),
  { ...switched('the clock an hour ahead', 'clock-ahead'), expires: true },
  { ...switched('the clock an hour behind', 'clock-behind'), isSigned: true },
  { name: 'the process killed and started again', kills: true, begin: (cloud) => cloud.kill(), end: (cloud) => cloud.startAgain() },
]
