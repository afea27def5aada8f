// What the runtime of CloudFront Functions gives a function, with the parts that need Java in `host`: key, hmac, hash,
// bytes, text.
// Evaluates to a function that answers a promise of the handler's result as JSON.
(function (host, load) {
  'use strict';

  function kvs() {
    function read(name) {
      const value = host.key(name);
      if (value === null) throw new Error('KeyNotFound: ' + name);
      return value;
    }
    return {
      get: async (name, options) =>
        options && options.format === 'json' ? JSON.parse(read(name)) : read(name),
      exists: async (name) => host.key(name) !== null,
    };
  }

  function digester(digest) {
    const text = [];
    return {
      update(part) {
        text.push(part);
        return this;
      },
      digest: (encoding) => digest(text.join(''), encoding),
    };
  }

  const modules = {
    crypto: {
      createHmac: (algorithm, key) => digester((text, encoding) => host.hmac(algorithm, key, text, encoding)),
      createHash: (algorithm) => digester((text, encoding) => host.hash(algorithm, text, encoding)),
    },
  };

  globalThis.Buffer = {
    from(text, encoding) {
      const bytes = host.bytes(text, encoding || 'utf8');
      return { toString: (as) => host.text(bytes, as || 'utf8') };
    },
  };

  function require(name) {
    if (!(name in modules)) throw new Error('Cannot find module ' + name);
    return modules[name];
  }

  const handler = load({ kvs }, require);

  // The time is a part of the question, so that the answer may be remembered.
  const systemTime = Date.now;
  let time = 0;
  Date.now = () => time || systemTime();

  return function (json, rawQuery, seconds, done, failed) {
    time = 1000 * seconds;
    const event = JSON.parse(json);
    event.request.rawQueryString = () => rawQuery;
    Promise.resolve(event).then(handler).then(
      (result) => done(JSON.stringify(result)),
      (error) => failed(String((error && error.stack) || error)),
    );
  };
});
