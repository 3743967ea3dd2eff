/** One way of writing a name, and the place it belongs to by its position in the gazetteer. */
interface Entry {
  readonly key: string;
  readonly place: number;
  readonly name: string;
}

/** Names in the order of their keys, so that exact ones and those that begin alike lie side by side. */
export class NameIndex {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
  }

  exactly(key: string): readonly Entry[] {
    return this.#from(key, (entry) => entry.key === key);
  }

  /** At most `most` entries, so that a single letter stays cheap. */
  beginningWith(key: string, most: number): readonly Entry[] {
    return this.#from(key, (entry) => entry.key.startsWith(key), most);
  }

  /** Those within so many slips of the key that share its first letter. */
  almost(key: string, slips: number): readonly Entry[] {
    const first = key.slice(0, 1);
    return this.#from(first, (entry) => entry.key.startsWith(first)).filter((entry) => withinSlips(entry.key, key, slips));
  }

  #from(key: string, belongs: (entry: Entry) => boolean, most = Infinity): Entry[] {
    const found: Entry[] = [];
    for (let at = this.#firstAtOrAfter(key); at < this.#entries.length && found.length < most; at += 1) {
      const entry = this.#entries[at];
      if (!entry || !belongs(entry)) break;
      found.push(entry);
    }
    return found;
  }

  #firstAtOrAfter(key: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether one text becomes the other by at most so many inserted, left-out or exchanged letters. */
export function withinSlips(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > slips) return false;
    row = next;
  }
  return (row[b.length] ?? Infinity) <= slips;
}
