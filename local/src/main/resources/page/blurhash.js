// Paints a BlurHash, the few bytes that stand for a picture until it is there. Source: Wolt, "BlurHash Algorithm".

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'

const number = text => [...text].reduce((value, digit) => value * 83 + DIGITS.indexOf(digit), 0)

const linear = level => (level <= 10.31475 ? level / 3294.6 : ((level / 255 + 0.055) / 1.055) ** 2.4)

const level = light =>
  255 * (light <= 0.0031308 ? Math.max(0, light) * 12.92 : 1.055 * Math.min(1, light) ** (1 / 2.4) - 0.055)

const detail = (digit, scale) => Math.sign(digit - 9) * ((digit - 9) / 9) ** 2 * scale

/** The waves of a hash: how many across, and the colour of each in linear light. */
function waves(hash) {
  const size = number(hash[0])
  const scale = (number(hash[1]) + 1) / 166
  const mean = number(hash.slice(2, 6))
  const colors = [[linear(mean >> 16), linear((mean >> 8) & 255), linear(mean & 255)]]
  for (let at = 6; at < hash.length; at += 2) {
    const value = number(hash.slice(at, at + 2))
    colors.push([Math.floor(value / 361), Math.floor(value / 19) % 19, value % 19].map(digit => detail(digit, scale)))
  }
  return { across: (size % 9) + 1, colors }
}

/** A picture of the hash as the address of an image, a few pixels large. */
export function placeholder(hash, width = 32, height = 24) {
  const { across, colors } = waves(hash)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = [0, 0, 0]
      colors.forEach((color, index) => {
        const basis =
          Math.cos((Math.PI * x * (index % across)) / width) *
          Math.cos((Math.PI * y * Math.floor(index / across)) / height)
        color.forEach((part, band) => (light[band] += part * basis))
      })
      pixels.data.set([...light.map(level), 255], 4 * (y * width + x))
    }
  }
  context.putImageData(pixels, 0, 0)
  return canvas.toDataURL()
}
