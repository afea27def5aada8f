import { parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'

const missingSyntax = {
  ForOfStatement: 'for...of',
  SpreadElement: 'spread',
  RestElement: 'rest element',
  ObjectPattern: 'destructuring',
  ArrayPattern: 'destructuring',
  AssignmentPattern: 'default parameter',
  ChainExpression: 'optional chaining',
  ClassDeclaration: 'class',
  ClassExpression: 'class',
  YieldExpression: 'generator',
  TaggedTemplateExpression: 'tagged template',
  ExportNamedDeclaration: 'export',
  ExportDefaultDeclaration: 'export',
  ImportExpression: 'import()',
}
const missingGlobals =
  /^(Map|Set|WeakMap|WeakSet|Symbol|Proxy|Reflect|URL|URLSearchParams|Intl|eval|Function|setTimeout|setImmediate|globalThis|process|fetch|BigInt|POLICY|TABLE|FAULT)$/
const missingMethods = /^(flat|flatMap|from|fromEntries|matchAll|at|hasOwn|toSorted|structuredClone)$/
const awaitMayStandIn = /^(VariableDeclarator|ReturnStatement|ExpressionStatement|AssignmentExpression)$/

const problemsOf = (node, ancestors) => {
  const parent = ancestors.at(-2)
  const isOfBuffer = node.object?.name === 'Buffer'
  const method = node.type === 'MemberExpression' && !node.computed && !isOfBuffer && node.property.name
  const isKey = parent?.type === 'Property' && parent.key === node
  const checks = [
    [missingSyntax[node.type], missingSyntax[node.type]],
    [node.type === 'LogicalExpression' && node.operator === '??', '??'],
    [node.type === 'AssignmentExpression' && /^(\?\?|\|\||&&)=$/.test(node.operator), node.operator],
    [node.type === 'CatchClause' && !node.param, 'catch without a name'],
    [node.type === 'AwaitExpression' && !awaitMayStandIn.test(parent.type), `await inside ${parent?.type}`],
    [node.async && ancestors.slice(0, -1).some(each => /Function/.test(each.type)), 'async closure'],
    [node.async && node.type === 'ArrowFunctionExpression', 'async arrow function'],
    [node.type === 'Identifier' && missingGlobals.test(node.name) && !isKey, node.name],
    [method && missingMethods.test(method), `.${method}`],
    [node.type === 'Property' && (node.method || node.computed), 'method or computed key in an object'],
    [node.regex && /[uysd]/.test(node.regex.flags), `flags of ${node.raw}`],
    [node.regex && /\(\?<[=!]/.test(node.regex.pattern), `lookbehind in ${node.raw}`],
  ]
  return checks.filter(([found]) => found).map(([, what]) => `${what} at ${node.start}`)
}

/** What a built file uses that CloudFront Functions, runtime 2.0, lack. Source: the runtime's page in the AWS documentation. */
export const missingInRuntime = code => {
  const problems = []
  fullAncestor(parse(code, { ecmaVersion: 2024, sourceType: 'module' }), (node, _, ancestors) =>
    problems.push(...problemsOf(node, ancestors)),
  )
  return [...new Set(problems)]
}
