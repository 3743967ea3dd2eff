/** ISO days: Monday is 1. A slot whose end is not after its beginning runs past midnight. */
export interface WeeklySlot {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const numberOf = (day: string): number => {
  const index = days.indexOf(day);
  if (index < 0) throw new Error(`No such day: ${day}`);
  return index + 1;
};

const daysOf = (range: string): readonly number[] => {
  const [first = '', last = first] = range.split('-');
  const from = numberOf(first);
  return Array.from({ length: numberOf(last) - from + 1 }, (_, step) => from + step);
};

/** `mon-thu 09:00-12:30 14:00-17:30; fri 09:00-12:30` as slots, in the order of the week. */
export const weekly = (text: string): readonly WeeklySlot[] =>
  text
    .split('; ')
    .flatMap((part) => {
      const [range = '', ...spans] = part.split(' ');
      return daysOf(range).flatMap((day) =>
        spans.map((span) => {
          const [from = '', to = ''] = span.split('-');
          return { day, from, to };
        }),
      );
    })
    .sort((one, other) => one.day - other.day || one.from.localeCompare(other.from));

/** Opening hours that many desks share. */
export const deskHours = {
  office: 'mon-thu 09:00-12:30 14:00-17:30; fri 09:00-12:30',
  mornings: 'mon-fri 09:00-13:00',
  afternoons: 'mon 14:30-18:30; wed 14:30-18:30; thu 14:30-18:30',
  saturday: 'tue-fri 10:00-13:00 15:00-18:30; sat 09:30-12:30',
  belgian: 'mon-thu 09:00-12:00 13:00-16:30; fri 09:00-12:00',
  bulgarian: 'mon-fri 09:00-12:30 13:30-17:30',
  greek: 'mon-fri 10:00-15:00; wed 17:00-20:00',
  slovene: 'mon-tue 08:30-12:00 13:00-15:30; wed 08:30-12:00 13:00-17:00; thu-fri 08:30-13:00',
  evenings: 'mon-sat 18:00-22:00',
  night: 'mon-sun 20:00-02:00',
} as const;

export type DeskHours = keyof typeof deskHours | 'appointment' | 'unknown';
