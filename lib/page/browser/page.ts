import { startCopying } from './copy.ts';
import { startFeed } from './feed.ts';
import { startForms } from './forms.ts';
import { startKeys } from './keys.ts';
import { startOverview } from './overview.ts';
import { startRefocus } from './refocus.ts';
import { startStreams } from './streams.ts';
import { startWatching } from './watch.ts';
import { startZone } from './zone.ts';

startZone();
startKeys();
startForms();
startRefocus();
startCopying();
startOverview();
startStreams();
startFeed();
startWatching();
