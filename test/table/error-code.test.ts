import { errorCode } from '../../lib/table/error-code.ts';

test.each([
  [{ code: 'ECONNRESET', name: 'TimeoutError' }, 'ECONNRESET'],
  [{ name: 'InternalServerError' }, 'InternalServerError'],
  [{ name: 'ForeignAnswer' }, 'ForeignAnswer'],
  [{ code: 500, name: 'ThrottlingException' }, 'ThrottlingException'],
  [{ name: 'Unknown' }, undefined],
  [{ name: 'Error' }, undefined],
  [{ name: 'ana@example.com' }, undefined],
  [{ name: '\u001b]0;x\u0007' }, undefined],
  [{ name: 'Text that somebody wrote' }, undefined],
  [{ name: `E${'x'.repeat(100)}` }, undefined],
])('the code of %j is %s', (fields, code) => {
  expect(errorCode(Object.assign(new Error('message'), fields))).toBe(code);
});
