// The options as controls: they show the state, and tell which option was pressed.

import { byId, make } from './elements.js'

const COMPASS = ['nw', 'north', 'ne', 'west', 'center', 'east', 'sw', 'south', 'se']

/** Builds what depends on the policy; `press` is called with an option's name and its new value, "" for none. */
export function buildControls(policy, press) {
  const steps = { width: policy.widths, quality: policy.qualities }
  const presets = Object.keys(policy.presets)
  byId('presets').append(...presets.map(name => choice('preset', name, name)))
  byId('boxes').append(...policy.boxes.map(box))
  byId('compass').append(...COMPASS.map(name => choice('gravity', name, name)))
  for (const [name, listed] of Object.entries(steps)) {
    Object.assign(byId(`${name}-slider`), { max: listed.length, listed })
  }
  listen(press)
}

const choice = (name, value, word) =>
  make('label', {}, make('input', { type: 'radio', name, value, ariaLabel: word }), make('span', {}, word))

const box = ({ width, height }) =>
  make('button', { type: 'button', className: 'chip', value: `${width}x${height}` }, `${width} × ${height}`)

function listen(press) {
  const form = byId('controls')
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'focal-x' || target.name === 'focal-y') press({ focal: focalOf() })
    else press({ [target.name]: valueOf(target) })
  })
  form.addEventListener('input', ({ target }) => target.type === 'range' && tell(target))
  byId('boxes').addEventListener('click', ({ target }) => {
    const [width, height] = target.value?.split('x') ?? []
    if (height) press({ width, height })
  })
  byId('focal-picture').addEventListener('click', ({ offsetX, offsetY, target }) => {
    const percent = (offset, side) => Math.max(0, Math.min(100, Math.round((100 * offset) / side)))
    press({ focal: `${percent(offsetX, target.clientWidth)},${percent(offsetY, target.clientHeight)}` })
  })
}

const focalOf = () => `${byId('focal-x').value},${byId('focal-y').value}`

/** The first step of a slider is none. */
function valueOf(control) {
  if (control.listed) return String(control.listed[control.value - 1] ?? '')
  if (control.type === 'color') return control.value.slice(1).toUpperCase()
  return control.type === 'range' && control.value === '0' ? '' : control.value
}

/** Says the value of a slider, beside it and to those who cannot see it. */
function tell(slider) {
  const output = document.querySelector(`output[for="${slider.id}"]`)
  const word = slider.id.startsWith('focal') ? `${slider.value} %` : valueOf(slider) || slider.dataset.none
  slider.setAttribute('aria-valuetext', word)
  if (output) output.textContent = word
}

/** Shows these options. */
export function showOptions({ picture, options }, source) {
  for (const control of byId('controls').elements) reflect(control, options[control.name] ?? '')
  const [x = 50, y = 50] = (options.focal ?? '').split(',').filter(Boolean)
  for (const [id, value] of [
    ['focal-x', x],
    ['focal-y', y],
  ]) {
    byId(id).value = value
    tell(byId(id))
  }
  byId('cover').hidden = options.fit !== 'cover'
  byId('contain').hidden = options.fit !== 'contain'
  if (options.fit === 'cover') showFocal(picture, source, x, y, Boolean(options.focal))
}

function showFocal(picture, source, x, y, isGiven) {
  const image = byId('focal-picture').querySelector('img')
  if (image.getAttribute('src') !== source) image.src = source
  const cross = byId('focal-cross').style
  cross.setProperty('--x', `${x}%`)
  cross.setProperty('--y', `${y}%`)
  byId('focal-cross').hidden = !isGiven
}

function reflect(control, value) {
  if (control.type === 'radio') control.checked = control.value === value
  else if (control.type === 'number') control.value = value
  else if (control.type === 'color') control.value = `#${value || 'ffffff'}`.toLowerCase()
  else if (control.listed) control.value = placeOf(control.listed, Number(value))
  else if (control.type === 'range' && !control.id.startsWith('focal')) control.value = Number(value) || 0
  if (control.type === 'range') tell(control)
}

/** The step of the largest listed value that is not above this one. */
const placeOf = (listed, value) => listed.filter(each => each <= value).length
