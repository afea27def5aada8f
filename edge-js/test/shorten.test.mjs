import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shorten } from '../build/shorten.js'

const resultOf = code => new Function(`${code};return result`)()

for (const [what, code] of [
  [
    'a method that is called often',
    'var a="1,2,3,4";var result=a.split(",").concat(a.split("2"),a.split("3"),a.split("4"),a.split("1"),a.split("x"),a.split(""))',
  ],
  [
    'a text that is said often',
    'var f=a=>a==="original"?"original":"not original";var result=[f("original"),f("x"),"original"]',
  ],
  [
    'both in one',
    'var a={forEach:f=>["forEach",f(1)]};var result=[a.forEach(x=>x),a.forEach(x=>[x,"forEach"]),a["forEach"](x=>x)]',
  ],
  [
    'a text after a word',
    'var f=a=>{if(a)return"a longer text";return"a longer text"};var result=f(typeof"a longer text")',
  ],
  [
    'a name within parentheses',
    'var a;var result=[(a||"b").length,(a||"bc").length,(a||"").length,"".length,"1".length]',
  ],
]) {
  test(`shortens ${what} and keeps what it means`, () => {
    const shortened = shorten(code)
    assert.notEqual(shortened, code)
    assert.deepEqual(resultOf(shortened), resultOf(code))
  })
}

test("leaves what is not said often enough, and names of an object's properties", () => {
  for (const code of ['var result={original:1,"or-else":2}', 'var result="once".length', 'import cf from"cloudfront";'])
    assert.equal(shorten(code), code)
})
