import { readFileSync } from 'node:fs';

/** What `npm run -s urls` prints. */
export interface Urls {
  readonly portal: string;
  readonly api: string;
  readonly keycloak: string;
  readonly mail: string;
  readonly kafka: string;
  readonly mongodb: string;
  readonly elasticsearch: string;
  readonly redis: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly logs: string;
  readonly loadKey: string;
}

const file = process.env['UMN_URLS'];
if (!file) throw new Error('UMN_URLS must name the file of a running platform, e.g. .local/local-urls.json. `npm test` sets it.');
// The same instance's addresses of servers, for the harness that gets tokens.
process.env['UMN_SERVERS'] ??= file.replace(/-urls\.json$/, '.json');

/** Where everything is. Read anew each time: a service that was started again has another process id. */
export const urls = (): Urls => JSON.parse(readFileSync(file, 'utf8')) as Urls;
