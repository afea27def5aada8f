import { readFileSync } from 'node:fs'

/** One file of the contract that both languages are tested on. */
export const contract = name => JSON.parse(readFileSync(new URL(`../../common/contract/${name}.json`, import.meta.url)))
