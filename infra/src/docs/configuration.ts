import { built, serviceNames } from './services.ts';

interface Setting {
  readonly description?: string;
  def?: { readonly type?: string };
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}

const shown = (setting: Setting): string => {
  const absent = setting.safeParse(undefined);
  if (!absent.success) return '**required**';
  if (absent.data === undefined) return '';
  return absent.data === '' ? '(empty)' : `\`${Array.isArray(absent.data) ? absent.data.join(',') : String(absent.data)}\``;
};

/** A table of every setting of every process, with its default and meaning, from the schemas that read them. */
export async function configurationPage(): Promise<string> {
  const users = new Map<string, { setting: Setting; services: string[] }>();
  for (const service of serviceNames) {
    const { configSchema } = (await built(`services/${service}/dist/config.js`)) as { configSchema: { shape: Record<string, Setting> } };
    for (const [name, setting] of Object.entries(configSchema.shape)) {
      const known = users.get(name) ?? { setting, services: [] };
      known.services.push(service);
      users.set(name, known);
    }
  }
  const rows = [...users]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, { setting, services }]) => {
      const who = services.length === serviceNames.length ? 'all' : services.join(', ');
      return `| \`${name}\` | ${shown(setting)} | ${who} | ${setting.description ?? ''} |`;
    });
  return [
    '# Configuration',
    '',
    'Made from the schemas that read the environment. `NAME_FILE` may stand in for any `NAME`, to read it from a file.',
    '',
    '| name | default | read by | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
