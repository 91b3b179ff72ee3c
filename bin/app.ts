import { runApp } from '../lib/stack/run-app.ts';

runApp();
