/** Fetches the half year until it is killed or done: `fetch-slowly.ts FOLDER URL`. */
import { fetchPublications } from '../../../../src/archive/fetch/fetch-publications.ts';
import { halfYear } from './trial.ts';

const [folder = '', baseUrl = ''] = process.argv.slice(2);
await fetchPublications({ folder, baseUrl, source: 'sru', ministries: [], period: halfYear, pauseMilliseconds: 1 });
