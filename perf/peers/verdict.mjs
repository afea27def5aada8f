/** What is said of a goal; figures of a run that is too short to be judged are neither. */
export const verdict = (ok, isTooShort = false) => (isTooShort ? 'not judged in so short a run' : ok ? 'reached' : 'MISSED')
