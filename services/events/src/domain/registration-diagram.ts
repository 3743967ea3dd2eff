import { registrationMoves, registrationStarts, registrationStates, registrationTable } from './registration.table.ts';

/** The registration's table as a page: a mermaid diagram and the same in rows. */
export function registrationDiagram(): string {
  const steps = registrationStates.flatMap((from) =>
    registrationMoves.flatMap((move) => {
      const step = registrationTable[from][move];
      return step ? [{ from, move, ...step }] : [];
    }),
  );
  return [
    '# States of a registration',
    '',
    'Written from `services/events/src/domain/registration.table.ts` by `npm run docs:registration-states -w @umn/events`; a test fails when it is stale. A seat in a session follows the same table.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...registrationStarts.map(({ to, when }) => `  [*] --> ${to}: ${when}`),
    ...steps.map(({ from, move, by, to }) => `  ${from} --> ${to}: ${by} ${move}`),
    ...registrationStates.filter((state) => Object.keys(registrationTable[state]).length === 0).map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| state | who | move | next |',
    '|---|---|---|---|',
    ...steps.map(({ from, move, by, to }) => `| ${from} | ${by} | ${move} | ${to} |`),
    '',
  ].join('\n');
}
