import { homedir } from 'node:os';
import { join } from 'node:path';
import { localPlace } from '../../lib/deployed/local-place.ts';

test('without --path a world is in the home of its user, so that every folder finds the same', () => {
  expect(localPlace()).toEqual({
    folder: join(homedir(), '.ses-events'),
    stateFile: join(homedir(), '.ses-events', 'local.json'),
    shown: '~/.ses-events',
    flag: '',
  });
});

test.each([
  ['worlds/shop', ' --path worlds/shop'],
  ['.ses-events', ' --path .ses-events'],
  ["ana's worlds", ` --path 'ana'\\''s worlds'`],
  ['$(reboot)', " --path '$(reboot)'"],
  ['~/worlds', " --path '~/worlds'"],
])('with --path %s it is there, and a shell takes the path as it is', (path, flag) => {
  expect(localPlace(path)).toEqual({ folder: path, stateFile: join(path, 'local.json'), shown: path, flag });
});
