// node docs.mjs: writes docs/urls.md
import { writeFileSync } from 'node:fs'
import { urlsPage } from './build/urls.js'

writeFileSync(new URL('../docs/urls.md', import.meta.url), urlsPage())
