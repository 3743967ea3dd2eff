/** Names the servers that this process needs and says which are up. Adapters register their own check. */
export class Health {
  readonly #checks = new Map<string, () => boolean | Promise<boolean>>();

  register(server: string, isUp: () => boolean | Promise<boolean>): void {
    this.#checks.set(server, isUp);
  }

  async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([server, isUp]) => {
        const up = await Promise.race([Promise.resolve().then(isUp), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1500).unref())]).catch(() => false);
        return [server, up ? 'up' : 'down'] as const;
      }),
    );
    const servers = Object.fromEntries(entries);
    return { status: Object.values(servers).every((state) => state === 'up') ? 'up' : 'down', servers };
  }
}

export interface HealthReport {
  readonly status: 'up' | 'down';
  readonly servers: Readonly<Record<string, 'up' | 'down'>>;
}
