// node build/write-table.js: writes src/table.js
import { writeFileSync } from 'node:fs'
import { tableModule } from './table.js'

writeFileSync(new URL('../src/table.js', import.meta.url), await tableModule())
