/**
 * Runs `stop` once when the process is asked to end (Ctrl-C, SIGTERM, a closed terminal) and then ends it.
 * Asked again meanwhile, it says that it is at it. Output that nobody reads any more does no harm.
 * Gives a function that never returns once that was asked: whoever awaits it leaves the rest to `stop`.
 */
export function whenAskedToStop(stop: () => Promise<void>, code = 0): () => Promise<void> {
  let asked = false;
  const onSignal = (): void => {
    if (asked) return console.log('Still stopping …');
    asked = true;
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return () => (asked ? new Promise(() => undefined) : Promise.resolve());
}
