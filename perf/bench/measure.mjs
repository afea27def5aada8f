// Interleaved measuring: in every round each job is asked of each engine, all in random order.
const rounds = Number(process.env.ROUNDS || 9)
const warmUp = Number(process.env.WARM_UP || 4)

export const shuffled = (list) => {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

// `ways` are {name, ask(job)}; ask answers nanoseconds by the clock and of the processor. Gives job -> way -> [[clock, cpu]].
export const measure = async (jobs, ways, factor = 1) => {
  const times = new Map(jobs.map((job) => [job, Object.fromEntries(ways.map((way) => [way.name, []]))]))
  const total = Math.max(2, Math.round(rounds * factor))
  for (let round = -Math.max(1, Math.round(warmUp * factor)); round < total; round++) {
    for (const job of shuffled(jobs)) {
      for (const way of shuffled(ways)) {
        const time = await way.ask(job)
        if (round >= 0) times.get(job)[way.name].push(time)
      }
    }
  }
  return times
}

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
export const least = (list) => Math.min(...list)
export const clock = (samples) => samples.map((sample) => sample[0] / 1e6)
export const cpu = (samples) => samples.map((sample) => sample[1] / 1e6)
export const geometricMean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length)

// The geometric means of way `a` against way `b` over all jobs: of medians, of fastest runs, of least processor time.
export const ratios = (times, a, b) => {
  const over = (pick, of) => geometricMean([...times.values()].map((each) => of(pick(each[a])) / of(pick(each[b]))))
  return { median: over(clock, median), fastest: over(clock, least), cpu: over(cpu, least) }
}

export const verdict = (ok) => (ok ? 'reached' : 'MISSED')

// One line: what was found, its goal, and whether it was reached.
export const judged = (what, found, goal) => {
  console.log(`${what}: ${found.toFixed(3)} (goal ${goal}: ${verdict(found <= goal)})`)
}
