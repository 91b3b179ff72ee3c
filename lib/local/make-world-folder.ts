import type { LocalPlace } from '../deployed/local-place.ts';
import { UserError } from '../deployed/user-error.ts';
import { keepPrivate, makePrivateFolder } from './private-folder.ts';

/** @param isOurs whether all in it is ours: a folder that `--path` names may hold more, and there the database's own folder and our files are private */
export function makeWorldFolder({ folder, shown }: LocalPlace, isOurs: boolean): void {
  try {
    if (isOurs) keepPrivate(folder);
    else makePrivateFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`The folder ${shown} cannot be made, and kept from others (${code}): give another --path.`, {
      cause: error,
    });
  }
}
