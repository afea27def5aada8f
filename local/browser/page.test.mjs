// The page at /-/ in a real browser, against a local CDN that runs at BASE_URL.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'

const base = process.env.BASE_URL
const executablePath = process.env.CHROMIUM
const missing = !base ? 'BASE_URL names no running CDN' : !executablePath && 'no Chromium was found (CHROMIUM=path)'
const skip = missing && `skipped: ${missing}`
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const SAMPLES = ['lake.jpg', 'vase.jpg', 'forest.jpg', 'lighthouse.jpg', 'badge.png', 'balloon.gif']

let browser

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

/** Opens the page, hands it to the check once the three formats are there, and fails on what the console complains about. */
function onPage(name, options, check) {
  test(name, { skip, timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const complaints = []
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
    })
    try {
      await page.goto(`${base}/-/`)
      await page.locator('.format .stamp').nth(2).waitFor({ timeout: 30_000 })
      await check(page, complaints)
    } finally {
      await context.close()
    }
  })
}

/** Asks for what is typed into the box, and waits for its answer. */
async function typed(page, path) {
  await page.getByLabel('Path on this CDN').fill(path)
  const answered = page.waitForResponse(response => response.request().resourceType() === 'fetch')
  await page.getByRole('button', { name: 'Show' }).click()
  await answered
  await page.locator('#box-show:not([aria-busy])').waitFor()
}

onPage('loads without a word on the console', {}, async (page, complaints) => {
  await page.waitForLoadState('networkidle')
  assert.deepEqual(complaints, [])
})

onPage('asks for nothing outside this CDN', {}, async page => {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name))
  assert.ok(addresses.length > SAMPLES.length)
  for (const address of addresses) assert.match(new URL(address, base).origin + '/', new RegExp(`^(${base}/|null/)`))
})

onPage('shows every sample', {}, async page => {
  for (const name of SAMPLES) {
    const thumbnail = page.locator(`#strip label:has([value="/samples/${name}"]) img`)
    await page.waitForFunction(image => image.complete && image.naturalWidth > 0, await thumbnail.elementHandle())
  }
})

onPage('shows one URL in three formats', {}, async page => {
  const types = await page.locator('.format .weight code').allTextContents()
  assert.deepEqual(types, ['image/avif', 'image/webp', 'image/jpeg'])
  for (const image of await page.locator('.format img').elementHandles()) {
    assert.equal(await image.evaluate(async shown => (await shown.decode(), shown.naturalWidth)), 800)
  }
})

onPage('says that the second answer is a hit', {}, async page => {
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.locator('#formats-again:not([aria-busy])').waitFor()
  assert.deepEqual(await page.locator('.format .stamp').allTextContents(), ['edge hit', 'edge hit', 'edge hit'])
})

onPage('makes one rendition for three languages', {}, async page => {
  await page.getByText('Badge').click()
  await page.locator('#canonical', { hasText: '/samples/badge.png/' }).waitFor()
  await page.getByRole('button', { name: 'Ask in all three' }).click()
  await page.locator('.languages .stamp').nth(2).waitFor()
  const stamps = await page.locator('.languages .stamp').allTextContents()
  assert.deepEqual(stamps.slice(1), ['edge hit', 'edge hit'])
  const canonical = await page.locator('#canonical').textContent()
  const answer = await fetch(base + canonical, { headers: { Accept: 'image/webp' } })
  assert.match(answer.headers.get('x-cache'), /^Hit/)
})

onPage('shows a photo upright that is stored on its side', {}, async page => {
  await typed(page, '/samples/lighthouse.jpg?width=480')
  assert.match(await page.locator('#answer .went').textContent(), /480 × 720 px/)
  assert.equal(await page.locator('#answer img').evaluate(image => image.naturalHeight), 720)
})

for (const [path, code, status] of [
  ['/samples/lake.jpg?width=777', 'SignatureRequired', 403],
  ['/samples/lake.jpg?width=wide', 'InvalidArgument', 400],
  ['/samples/nobody.jpg?width=800', 'NoSuchKey', 404],
]) {
  onPage(`shows the refusal ${code} for ${path}`, {}, async page => {
    await typed(page, path)
    assert.equal(await page.locator('#answer .fault strong').textContent(), code)
    assert.match(await page.locator('#answer .went').textContent(), new RegExp(`status ${status}`))
  })
}

onPage('refuses what is no path of this CDN', {}, async page => {
  await page.getByLabel('Path on this CDN').fill('//elsewhere.example/x.jpg')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.locator('#answer .fault').waitFor()
  assert.match(await page.locator('#answer').textContent(), /begins with one slash/)
})

for (const width of [360, 768, 1280]) {
  onPage(`does not scroll sideways at ${width} px`, { viewport: { width, height: 800 } }, async page => {
    for (const path of ['/samples/lake.jpg?width=400', `/samples/lake.jpg?width=${'9'.repeat(200)}`]) {
      await typed(page, path)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    }
  })
}

onPage('lets the keyboard reach everything, in the order in which it is read', {}, async page => {
  const focusable = 'a[href], button, input:not([type=radio]), input[type=radio]:checked'
  const expected = await page.locator(focusable).evaluateAll(all => all.map(each => each.outerHTML))
  const reached = []
  for (let step = 0; step < expected.length; step++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement.outerHTML))
    const ring = await page.evaluate(() => {
      const focused = document.activeElement
      return getComputedStyle(focused.type === 'radio' ? focused.nextElementSibling : focused).outlineStyle
    })
    assert.equal(ring, 'solid', `the focus shows on ${reached.at(-1)}`)
  }
  assert.deepEqual(reached, expected)
})

onPage('chooses a picture with the arrow keys', {}, async page => {
  await page.locator('[name=picture]:checked').focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('#formats-url', { hasText: '/samples/vase.jpg' }).waitFor()
})

onPage('tells a screen reader what came', {}, async page => {
  await page.locator('[role=status]', { hasText: 'Knows AVIF: image/avif' }).waitFor({ state: 'attached' })
  await typed(page, '/samples/lake.jpg?width=wide')
  await page.locator('[role=status]', { hasText: 'refused: InvalidArgument. ' }).waitFor({ state: 'attached' })
})

for (const colorScheme of ['light', 'dark']) {
  onPage(`has enough contrast in the ${colorScheme}`, { colorScheme }, async page => {
    await typed(page, '/samples/nobody.jpg?width=800')
    assert.deepEqual(await page.evaluate(tooFaint), [])
  })
}

test('is dark where dark is wanted', { skip }, async () => {
  const grounds = []
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ colorScheme })
    await page.goto(`${base}/-/`)
    grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    await page.close()
  }
  const [light, dark] = grounds.map(colour => Math.max(...colour.match(/\d+/g).map(Number)))
  assert.ok(light > 200 && dark < 80, `light ${light}, dark ${dark}`)
})

/** The texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3), runs in the page. */
function tooFaint() {
  const parse = colour => colour.match(/[\d.]+/g).map(Number)
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map(value => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const ground = element => {
    const colour = parse(getComputedStyle(element).backgroundColor)
    return colour[3] === 0 && element.parentElement ? ground(element.parentElement) : colour
  }
  const faint = []
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (!hasText || !element.checkVisibility()) continue
    const [light, dark] = [parse(getComputedStyle(element).color), ground(element)].map(luminance).sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) faint.push(`${element.tagName} "${element.textContent.slice(0, 30)}" ${contrast.toFixed(2)}`)
  }
  return faint
}
