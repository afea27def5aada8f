// The page at /-/ in a real browser, against a local CDN that runs at BASE_URL.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SAMPLES, base, browser, onPage, option, pressing, sizeShown, skip, typed, urls } from './browser.mjs'
import { tooFaint } from './contrast.mjs'

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
  await pressing(page, () => page.getByText('Badge').click())
  await page.getByRole('button', { name: 'Ask in every language' }).click()
  await page.locator('#languages .stamp').nth(2).waitFor()
  const stamps = await page.locator('#languages .stamp').allTextContents()
  assert.deepEqual(stamps, ['edge hit', 'edge hit', 'edge hit'])
  const canonical = await page.locator('#canonical').textContent()
  const answer = await fetch(base + canonical, { headers: { Accept: 'image/avif' } })
  assert.match(answer.headers.get('x-cache'), /^Hit/)
})

onPage('changes the URLs and the picture with the options', { query: '?picture=samples/lake.jpg' }, async page => {
  await pressing(page, () => page.getByRole('button', { name: '400 × 400' }).click())
  await pressing(page, () => option(page, 'Fit', 'cover').click())
  await pressing(page, () => page.getByRole('radio', { name: 'east', exact: true }).check())
  await pressing(page, () => option(page, 'Format', 'webp').click())
  assert.deepEqual(await urls(page), [
    '/samples/lake.jpg?width=400&height=400&format=webp&fit=cover&gravity=east',
    '/resize/400x400/samples/lake.jpg?format=webp&fit=cover&gravity=east',
    '/samples/lake.jpg?x-oss-process=image/resize,m_fill,w_400,h_400,g_east/format,webp',
  ])
  assert.equal(
    await page.locator('#canonical').textContent(),
    '/samples/lake.jpg/-/resize.m_fill.w_400.h_400.g_east/quality.Q_80/format.webp',
  )
  assert.equal(await sizeShown(page), '400x400')
  assert.match(await page.locator('#went').textContent(), /image\/webp/)
})

onPage('steps through the listed widths with the arrow keys', {}, async page => {
  await page.getByLabel('Listed width').focus()
  await pressing(page, () => page.keyboard.press('ArrowRight'))
  assert.equal((await urls(page))[0], '/samples/lake.jpg?width=750')
  assert.equal(await sizeShown(page), '750x500')
})

onPage('gives a fit the box that it needs, and a preset nothing beside it', {}, async page => {
  await pressing(page, () => option(page, 'Fit', 'contain').click())
  assert.equal((await urls(page))[0], '/samples/lake.jpg?width=500&height=500&fit=contain')
  await pressing(page, () => option(page, 'Preset', 'thumb').click())
  assert.deepEqual(await urls(page), ['/samples/lake.jpg?preset=thumb', '/samples/lake.jpg?x-oss-process=style/thumb'])
  assert.equal(await sizeShown(page), '150x150')
})

onPage('offers the nearest listed width for one that is refused', {}, async page => {
  await pressing(page, () =>
    page
      .getByLabel('Width', { exact: true })
      .fill('777')
      .then(() => page.keyboard.press('Enter')),
  )
  assert.equal(await page.locator('#shown .fault strong').textContent(), 'SignatureRequired')
  assert.match(await page.locator('#shown').textContent(), /make sign URL='\/samples\/lake\.jpg\?width=777'/)
  await page.getByRole('button', { name: 'Take width 800' }).click()
  await page.locator('#shown img').waitFor()
  assert.equal(await sizeShown(page), '800x533')
})

onPage(
  'is restored from its address',
  { query: '?picture=samples/vase.jpg&width=320&quality=50&flip=both' },
  async page => {
    assert.deepEqual(await urls(page), [
      '/samples/vase.jpg?width=320&quality=50&flip=both',
      '/resize/320x/samples/vase.jpg?quality=50&flip=both',
      '/samples/vase.jpg?x-oss-process=image/resize,w_320/flip,2/quality,Q_50',
    ])
    assert.equal(await sizeShown(page), '320x320')
    assert.equal(await page.getByLabel('Width', { exact: true }).inputValue(), '320')
    assert.ok(await page.getByRole('group', { name: 'Flip' }).getByLabel('both').isChecked())
    assert.ok(await page.locator('[value="/samples/vase.jpg"]').isChecked())
  },
)

onPage('goes back and forward through what was pressed', {}, async page => {
  await pressing(page, () => option(page, 'Rotate', '90°').click())
  assert.equal(new URL(page.url()).search, '?picture=samples/lake.jpg&width=640&rotate=90')
  await pressing(page, () => page.goBack())
  assert.equal(await sizeShown(page), '640x427')
  await pressing(page, () => page.goForward())
  assert.equal(await sizeShown(page), '427x640')
})

onPage('copies the picture as HTML', { permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
  await page.getByRole('button', { name: 'Copy the HTML' }).click()
  await page.getByText('Copied', { exact: true }).waitFor()
  const html = await page.evaluate(() => navigator.clipboard.readText())
  const [img, sources] = await page.evaluate(markup => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector('picture > img')
    return [
      { ...Object.fromEntries([...parsed.attributes].map(({ name, value }) => [name, value])) },
      parsed.srcset.split(', '),
    ]
  }, html)
  assert.equal(img.src, `${base}/samples/lake.jpg?width=640`)
  assert.equal(`${img.width}x${img.height} ${img.alt}`, '640x427 A mountain lake at dusk')
  for (const source of sources) assert.equal((await fetch(source.split(' ')[0])).status, 200)
})

onPage('shows any other URL as it was typed', {}, async page => {
  await typed(page, '/samples/vase.jpg?x-oss-process=image/resize,w_200')
  assert.deepEqual(await urls(page), ['/samples/vase.jpg?x-oss-process=image/resize,w_200'])
  assert.equal(await sizeShown(page), '200x200')
})

onPage('shows a photo upright that is stored on its side', {}, async page => {
  await typed(page, '/samples/lighthouse.jpg?width=480')
  assert.match(await page.locator('#went').textContent(), /480 × 720 px/)
  assert.equal(await sizeShown(page), '480x720')
})

for (const [path, code, status] of [
  ['/samples/lake.jpg?width=777', 'SignatureRequired', 403],
  ['/samples/lake.jpg?width=wide', 'InvalidArgument', 400],
  ['/samples/nobody.jpg?width=800', 'NoSuchKey', 404],
  ['/samples/lake.jpg?x-oss-process=image/resize,w_0', 'InvalidArgument', 400],
  ['/samples/nobody.jpg?x-oss-process=image/resize,w_400', 'NoSuchKey', 404],
]) {
  onPage(`shows the refusal ${code} for ${path}`, {}, async page => {
    await typed(page, path)
    assert.equal(await page.locator('#shown .fault strong').textContent(), code)
    assert.match(await page.locator('#went').textContent(), new RegExp(`status ${status}`))
  })
}

onPage('refuses what is no path of this CDN', {}, async page => {
  await typed(page, '//elsewhere.example/x.jpg')
  assert.match(await page.locator('#shown .fault').textContent(), /begins with one slash/)
})

for (const width of [360, 768, 1280]) {
  onPage(`does not scroll sideways at ${width} px`, { viewport: { width, height: 800 } }, async page => {
    for (const path of [
      '/samples/lake.jpg?width=400',
      '/samples/lake.jpg?width=400&height=400&fit=cover',
      `/samples/lake.jpg?width=${'9'.repeat(200)}`,
    ]) {
      await typed(page, path)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    }
  })
}

onPage('lets the keyboard reach everything, in the order in which it is read', {}, async page => {
  const focusable = 'a[href], button, summary, input:not([type=radio]), input[type=radio]:checked'
  const expected = await page
    .locator(focusable)
    .evaluateAll(all => all.filter(each => each.checkVisibility()).map(each => each.outerHTML))
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

onPage('shows what is known of the original', { query: '?picture=samples/lake.jpg' }, async page => {
  const hash = page.locator('#facts dt:text-is("BlurHash") + dd')
  await hash.waitFor()
  assert.match(await hash.textContent(), /^[LT].{27}$/)
  assert.match(await page.locator('#facts dt:text-is("Original") + dd').textContent(), /^jpeg, \d+ × \d+, /)
})
