// Opens the page at /-/ of the local CDN that runs at BASE_URL in a real browser, and presses its parts.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'

export const base = process.env.BASE_URL
const executablePath = process.env.CHROMIUM
const missing = !base ? 'BASE_URL names no running CDN' : !executablePath && 'no Chromium was found (CHROMIUM=path)'
export const skip = missing && `skipped: ${missing}`
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const SAMPLES = ['lake.jpg', 'vase.jpg', 'forest.jpg', 'lighthouse.jpg', 'badge.png', 'balloon.gif']

export let browser

before(async () => {
  if (skip) return
  browser = await chromium.launch({ executablePath, args: ARGUMENTS })
  await samplesAreDrawn()
})
after(() => browser?.close())

/** The first start draws the samples while it already answers. */
async function samplesAreDrawn() {
  for (const name of SAMPLES) {
    for (let tries = 0; ; tries++) {
      const { status } = await fetch(`${base}/samples/${name}?preset=card&try=${tries}`)
      if (status === 200) break
      assert.ok(tries < 60, `${name} is not there after 30 s: status ${status}`)
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  }
}

/** Opens the page, hands it to the check once its parts are there, and fails on what the console complains about. */
export function onPage(name, { query = '', ...options }, check) {
  test(name, { skip, timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const complaints = []
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
    })
    try {
      await page.goto(`${base}/-/${query}`)
      await page.locator('.format .stamp').nth(2).waitFor({ timeout: 30_000 })
      await page.locator('#shown > *').waitFor()
      await check(page, complaints)
    } finally {
      await context.close()
    }
  })
}

/** Asks for what is typed into the field, and waits for its answer. */
export async function typed(page, path) {
  await page.locator('#shown').evaluate(shown => shown.replaceChildren())
  await page.getByLabel('Picture or URL on this CDN').fill(path)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.locator('#shown > *').waitFor()
}

/** Does something to the options, and waits for the answer. */
export async function pressing(page, act) {
  await page.locator('#shown').evaluate(shown => shown.replaceChildren())
  await act()
  await page.locator('#shown > *').waitFor()
}

export const option = (page, group, name) => page.getByRole('group', { name: group }).getByLabel(name, { exact: true })
export const urls = page => page.locator('#languages a').allTextContents()
export const sizeShown = page =>
  page.locator('#shown img').evaluate(image => `${image.naturalWidth}x${image.naturalHeight}`)
