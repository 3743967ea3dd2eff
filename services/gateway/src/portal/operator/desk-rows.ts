import type { Desk, Hours, Slot, SpokenLanguage } from '../desks/desk-api.ts';
import type { Form } from '../web/form.ts';

/** One line of the form: a language, by whom, and one stretch of the week; no day means whenever the desk is open. */
export interface LanguageRow {
  readonly code: string;
  readonly via: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

export interface HoursRow {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** Languages and hours as the form has them: text, whether or not it makes sense yet. */
export interface DeskFields {
  readonly languages: readonly LanguageRow[];
  readonly hours: readonly HoursRow[];
  readonly byAppointment: boolean;
}

const slotRow = (slot: Slot): HoursRow => ({ day: String(slot.day), from: slot.from, to: slot.to });

/** A language with several stretches becomes a line for each. */
export function fieldsOf(desk: Pick<Desk, 'languages' | 'hours'>): DeskFields {
  return {
    languages: desk.languages.flatMap(({ code, via, slots, note }) =>
      (slots && slots.length > 0 ? slots.map(slotRow) : [{ day: '', from: '', to: '' }]).map((row) => ({ code, via, note: note ?? '', ...row })),
    ),
    hours: (desk.hours?.weekly ?? []).map(slotRow),
    byAppointment: desk.hours?.byAppointment ?? false,
  };
}

export const emptyLanguage: LanguageRow = { code: '', via: 'staff', day: '', from: '', to: '', note: '' };
export const emptyHours: HoursRow = { day: '1', from: '', to: '' };

/** Every row that was sent: one left out here would be lost without a word. How many fields a form may have is limited where it is read. */
function rowsOf<Row>(form: Form, kind: string, read: (field: (name: string) => string) => Row): Row[] {
  const rows: Row[] = [];
  for (let index = 0; form.has(`${kind}-${index}-day`); index++) rows.push(read((name) => form.text(`${kind}-${index}-${name}`)));
  return rows;
}

export function typedFields(form: Form): DeskFields {
  return {
    languages: rowsOf(form, 'language', (field) => ({ code: field('code'), via: field('via'), day: field('day'), from: field('from'), to: field('to'), note: field('note') })),
    hours: rowsOf(form, 'hours', (field) => ({ day: field('day'), from: field('from'), to: field('to') })),
    byAppointment: form.text('byAppointment') === 'yes',
  };
}

/** What the form's buttons beside "save" do: one row more, or one less. Nothing for any other button. */
export function changedRows(fields: DeskFields, button: string): DeskFields | undefined {
  const [, act, kind, index] = /^(add|remove)-(language|hours)(?:-(\d+))?$/.exec(button) ?? [];
  if (!act) return undefined;
  const change = <Row>(rows: readonly Row[], empty: Row): Row[] => (act === 'add' ? [...rows, empty] : rows.filter((_, at) => String(at) !== index));
  return kind === 'language' ? { ...fields, languages: change(fields.languages, emptyLanguage) } : { ...fields, hours: change(fields.hours, emptyHours) };
}

const slotOf = ({ day, from, to }: HoursRow): Slot => ({ day: Number(day), from: time(from), to: time(to) });

/** "9", "9.30" and "9:30" are how people write hours. */
export function time(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})(?:[.:h]?(\d{2}))?$/.exec(typed) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

const rowKey = ({ code, via, note }: LanguageRow): string => JSON.stringify([code, via, note]);

/**
 * The form's field that a field of the API came from (`hours.weekly.1.to` → `hours-1-to`): empty lines are not sent,
 * and lines of the same language are sent as one, so the numbers differ.
 */
export function fieldOf(apiField: string, typed: DeskFields): string | undefined {
  const [part, ...rest] = apiField.split('.');
  const numbers = rest.filter((step) => /^\d+$/.test(step)).map(Number);
  const name = ['day', 'from', 'to', 'via', 'note'].find((step) => step === rest.at(-1));
  if (part === 'hours') {
    const sent = typed.hours.flatMap((row, index) => (row.from || row.to ? [index] : []));
    return `hours-${sent[numbers[0] ?? 0] ?? 0}-${name ?? 'from'}`;
  }
  if (part !== 'languages') return undefined;
  const keys = [...new Set(typed.languages.filter((row) => row.code).map(rowKey))];
  const ofFact = typed.languages.flatMap((row, index) => (row.code && rowKey(row) === keys[numbers[0] ?? 0] ? [index] : []));
  return `language-${ofFact[numbers[1] ?? 0] ?? 0}-${name ?? 'code'}`;
}

/** The lines put together again: those of the same language, by the same people, with the same note, are one fact. */
export function languagesOf(rows: readonly LanguageRow[]): SpokenLanguage[] {
  const facts = new Map<string, SpokenLanguage>();
  for (const row of rows) {
    if (!row.code) continue;
    const key = rowKey(row);
    const known = facts.get(key);
    const slots = row.day ? [slotOf(row)] : null;
    facts.set(key, {
      code: row.code,
      via: row.via as SpokenLanguage['via'],
      // Once always, a stretch adds nothing.
      slots: known ? (known.slots && slots ? [...known.slots, ...slots] : null) : slots,
      note: row.note || null,
    });
  }
  return [...facts.values()];
}

/** No hours and no appointments is not "closed" but "nobody told us". Exceptions of single dates stay as they are. */
export function hoursOf(fields: DeskFields, kept: Hours | null): { weekly: Slot[]; byAppointment: boolean } | null {
  const weekly = fields.hours.filter((row) => row.from || row.to).map(slotOf);
  if (weekly.length === 0 && !fields.byAppointment && !kept?.exceptions.length) return null;
  return { weekly, byAppointment: fields.byAppointment };
}
