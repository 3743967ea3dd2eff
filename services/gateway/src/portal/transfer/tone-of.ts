import type { Tone } from '../components/tag.tsx';

/** The colour beside a status; the words say the same. */
export function toneOf(status: string): Tone {
  if (status === 'COMPLETED' || status === 'TEMPORARY' || status === 'OFFERED') return 'good';
  if (/OVERDUE|REFUSED|DECLINED|EXPIRED|UNANSWERED|NOT_ACTIVATED/.test(status)) return 'warn';
  return 'calm';
}
