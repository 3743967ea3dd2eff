import { endStatuses, openStates, openStatuses, submission, type Deadline, type Mover } from './transfer-table.ts';

const movers: Readonly<Record<Mover, string>> = {
  member: 'member',
  home: 'home union',
  host: 'host union',
  timer: 'time',
  platform: 'platform',
};

const after = ({ after: wait }: Deadline): string => (wait === 'offer-end' ? 'last day of the offer over' : `after ${wait.days} days`);

/** The table of transfer cases as a document: a diagram for the eye, and every row in words. */
export function transferDiagram(): string {
  const arrows = openStatuses.flatMap((status) => {
    const { moves, deadline } = openStates[status];
    return [
      ...moves.map(({ by, move, to }) => `  ${status} --> ${to}: ${movers[by]} ${move}`),
      `  ${status} --> ${deadline.to}: ${after(deadline)}`,
    ];
  });
  const rows = openStatuses.flatMap((status) => {
    const { moves, deadline, remindAfterDays, waitsFor } = openStates[status];
    const reminders = remindAfterDays.length > 0 ? `; reminders to the ${movers[waitsFor]} after ${remindAfterDays.join(' and ')} days` : '';
    return [
      ...moves.map(({ by, move, to, guards }) => `| ${status} | ${movers[by]} | ${move} | ${to} | ${guards?.join(', ') ?? ''} |`),
      `| ${status} | time | ${deadline.move} ${after(deadline)}${reminders} | ${deadline.to} | ${deadline.guards?.join(', ') ?? ''} |`,
    ];
  });
  return [
    '# States of a transfer case',
    '',
    'Written from `services/membership/src/domain/transfers/transfer-table.ts` by `npm run docs:transfer-states -w @umn/membership`; a test fails when it is stale.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${submission.to}: ${movers[submission.by]} ${submission.move}`,
    ...arrows,
    ...endStatuses.map((status) => `  ${status} --> [*]`),
    '```',
    '',
    '| state | who | move | to | needs |',
    '| --- | --- | --- | --- | --- |',
    `| (none) | ${movers[submission.by]} | ${submission.move} | ${submission.to} | ${submission.guards?.join(', ') ?? ''} |`,
    ...rows,
    '',
  ].join('\n');
}
