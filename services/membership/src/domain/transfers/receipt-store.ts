/** The member's only key to the case: seven words, of which only a slow hash is kept. */
export abstract class ReceiptStore {
  abstract add(caseRef: string, words: string): Promise<void>;
  /** Whether the words belong to the case; takes as long for a case that does not exist. */
  abstract matches(caseRef: string, words: string): Promise<boolean>;
  /**
   * Counts an attempt on a case, existing or not, before it is made.
   * Refuses as `too-many` once the limit of its time window is used up.
   */
  abstract countAttempt(caseRef: string): Promise<void>;
  /** Forgets the attempts on a case after the right words. */
  abstract forgetAttempts(caseRef: string): Promise<void>;
  abstract remove(caseRefs: readonly string[]): Promise<void>;
}
