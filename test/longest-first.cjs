// How long a file takes Jest knows from its last run, and a fresh clone has had none: a long one that starts late would run on alone.
const { default: Sequencer } = require('@jest/test-sequencer');
const longest = require('./longest-first.json').map((name) => `/test/${name}.test.ts`);

/** The files that take longest first, in the order of the list; then the others, as Jest orders them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};

function placeOf({ path }) {
  const place = longest.findIndex((end) => path.endsWith(end));
  return place < 0 ? longest.length : place;
}
