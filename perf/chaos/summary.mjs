// What became of the requests of one run.

/** The longest time, in ms, in which no request was answered rightly; from the first sending on. */
export const longestSilence = (sent) => {
  const answered = sent.filter(({ wrong }) => !wrong).map(({ ended }) => ended)
  const begun = Math.min(...sent.map(({ at }) => at))
  const ended = Math.max(...sent.map(({ ended }) => ended))
  const times = [begun, ...answered.sort((a, b) => a - b), ended]
  return Math.max(...times.slice(1).map((time, i) => time - times[i]))
}

/** Counts: sent, failed, those of them under way while the process was killed (from when, until when), refused connections; silence in ms; reasons. */
export const summary = (sent, [from, until] = [Infinity, Infinity]) => {
  const failed = sent.filter(({ wrong }) => wrong)
  const reasons = {}
  for (const { wrong } of failed) reasons[wrong] = (reasons[wrong] ?? 0) + 1
  return {
    sent: sent.length,
    failed: failed.length,
    inFlight: failed.filter(({ at, ended }) => at <= until && ended >= from).length,
    refused: sent.filter(({ refused }) => refused > 0).length,
    silence: sent.length === 0 ? 0 : longestSilence(sent),
    slowest: Math.max(0, ...sent.map(({ at, ended }) => ended - at)),
    reasons,
  }
}

const seconds = (millis) => `${(millis / 1000).toFixed(2)} s`

/** One line of the table. */
export const row = (name, found, { compared, exact, wrong }) =>
  `| ${[
    name,
    found.sent,
    found.failed,
    found.inFlight,
    found.refused,
    seconds(found.silence),
    seconds(found.slowest),
    `${wrong} of ${compared}`,
    exact,
  ].join(' | ')} |`

export const HEAD = [
  '| fault | requests | failed | of them in flight when killed | had to connect again | longest without an answer | slowest request | wrong pictures | of the right ones exact |',
  '|---|---|---|---|---|---|---|---|---|',
]
