// Makes docs/playground.jpg from the page of the local CDN that runs at BASE_URL: node local/browser/screenshot.mjs

import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const { BASE_URL = 'http://127.0.0.1:8080', CHROMIUM = '/usr/bin/chromium' } = process.env
const path = fileURLToPath(new URL('../../docs/playground.jpg', import.meta.url))

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${BASE_URL}/-/?picture=samples/lake.jpg&width=800&height=600&fit=cover&gravity=east&quality=70`)
  await page.locator('#shown img').waitFor()
  await page.getByRole('button', { name: 'Ask in every language' }).click()
  await page.locator('#languages .stamp').nth(2).waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  const { y, height } = await page.locator('.play').boundingBox()
  await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 70, clip: { x: 0, y, width: 1280, height } })
} finally {
  await browser.close()
}
